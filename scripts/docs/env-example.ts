import { SETTING_GROUPS } from '../../src/config/catalogue/catalogue.ts';
import type { Setting } from '../../src/config/setting.ts';
import type { GeneratedDocument } from './document.ts';

export const envExampleDocument: GeneratedDocument = {
  path: '.env.example',
  render: () => `${[INTRODUCTION, ...SETTING_GROUPS.map(groupLines)].join('\n\n')}\n`,
};

const INTRODUCTION = `# 复制为 .env 并取消所需各行的注释；各项说明见 docs/configuration.md。
# Copy to .env and uncomment what you need; all settings are described in docs/configuration.md.
# Made by "npm run docs:generate"; not to be edited by hand.`;

function groupLines({ title, settings }: (typeof SETTING_GROUPS)[number]): string {
  return [
    `# ── ${title.zh} ${title.en} ${'─'.repeat(20)}`,
    ...Object.entries(settings).flatMap(([name, setting]) => [
      '',
      `# ${setting.about.zh}`,
      `# ${setting.about.en}`,
      `#${name}=${valueOf(setting)}`,
    ]),
  ].join('\n');
}

/** What the setting is when nobody sets it, else an example; a secret has neither, so that none is copied. */
function valueOf(setting: Setting<unknown>): string {
  if (setting.needed === 'always') return setting.example ?? '';
  if (setting.secret) return '';
  const usual = setting.default ?? setting.localDefault;
  return (usual?.includes('{') ? undefined : usual) || (setting.example ?? '');
}
