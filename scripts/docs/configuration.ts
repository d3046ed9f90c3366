import { SETTING_GROUPS, type SettingGroup } from '../../src/config/catalogue/catalogue.ts';
import type { Setting } from '../../src/config/setting.ts';
import type { GeneratedDocument } from './document.ts';

export const configurationDocument: GeneratedDocument = {
  path: 'docs/configuration.md',
  render: () =>
    [INTRODUCTION, overview(), productionSection(), ...SETTING_GROUPS.map(groupSection)].join('\n\n'),
};

const INTRODUCTION = `# 配置 Configuration

<!-- Made by "npm run docs:generate" from src/config/catalogue; not to be edited by hand. -->

所有设置都来自环境变量，启动时一次读取并检查；有误时服务不启动，并一次列出全部错误（不显示机密的值）。空值等同于未设。\`npm start\` 会自动补齐未设的项并读取 \`.env\`；\`npm run start:prod\` 只用环境变量，也可以用 \`node --env-file=.env dist/main.js\`。

All settings are environment variables, read and checked once at start. If any is wrong the service does not start and names every fault at once, never showing a secret's value. An empty value counts as absent. \`npm start\` fills in what is not set and reads \`.env\`; \`npm run start:prod\` takes the environment alone, or use \`node --env-file=.env dist/main.js\`.

标有 📄 的设置也可写成 \`名称_FILE\`，值为保存内容的文件路径（如 Docker secrets）。

Where 📄 stands, \`NAME_FILE\` may instead name a file that holds the value (such as a Docker secret).`;

function overview(): string {
  const rows = SETTING_GROUPS.flatMap(({ settings }) =>
    Object.entries(settings).map(([name, setting]) =>
      row([`[\`${name}\`](#${name.toLowerCase()})${setting.fileVariant ? ' 📄' : ''}`, defaultOf(setting)]),
    ),
  );
  return [row(['设置 Setting', '默认 Default']), row(['---', '---']), ...rows].join('\n');
}

function groupSection({ title, settings }: SettingGroup): string {
  const entries = Object.entries(settings).map(([name, setting]) => entry(name, setting));
  return [`## ${title.zh} ${title.en}`, ...entries].join('\n\n');
}

function entry(name: string, setting: Setting<unknown>): string {
  const { about, kind, contentOf, example } = setting;
  const values = contentOf ? { zh: `${kind.must.zh}的路径`, en: `the path of ${kind.must.en}` } : kind.must;
  const shown = example === undefined ? '' : ` · 例 Example: ${code(example)}`;
  return [
    `### \`${name}\``,
    `${about.zh}取值：${values.zh}。`,
    `${about.en} Value: ${values.en}.`,
    `默认 Default: ${defaultOf(setting)}${shown}${setting.fileVariant ? ` · 📄 \`${name}_FILE\`` : ''}`,
  ].join('\n\n');
}

function defaultOf(setting: Setting<unknown>): string {
  if (setting.needed === 'always') return '**必需 required**';
  if (setting.localDefault !== undefined) {
    const local = setting.secret ? '公开的开发密钥 a publicly known key' : code(setting.localDefault);
    return `${local}（生产环境必需 required in production）`;
  }
  if (setting.needed === 'production') return '生产环境必需 required in production';
  return setting.default ? code(setting.default) : '–';
}

function productionSection(): string {
  const settings = SETTING_GROUPS.flatMap((group) => Object.entries(group.settings));
  const rules = settings.flatMap(([name, { inProduction, needed, localDefault, kind }]) => {
    const must = inProduction?.must ?? kind.must;
    const isRule = inProduction || needed || localDefault !== undefined;
    return isRule ? [`- \`${name}\`：${must.zh} / ${must.en}`] : [];
  });
  return `## 生产环境 Production

\`NODE_ENV=production\` 时，缺少必需的设置或只有本地默认值都会拒绝启动，并检查：

With \`NODE_ENV=production\` the service refuses to start on anything missing or on a local default, and checks:

${rules.join('\n')}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** `{PORT}` in a default is the value of that setting. */
function code(text: string): string {
  return `\`${text.replace(/\{([A-Z_]+)\}/, '$$$1')}\``;
}
