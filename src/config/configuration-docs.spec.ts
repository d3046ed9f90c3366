import { configurationDocument } from '../../scripts/docs/configuration.ts';
import { summarizeDifference } from '../../scripts/docs/difference.ts';
import { envExampleDocument } from '../../scripts/docs/env-example.ts';
import { ALL_SETTINGS, SETTING_GROUPS } from './catalogue/catalogue.js';
import { loadSettings } from './settings.js';

const names = Object.keys(ALL_SETTINGS);

describe('the documents of the settings', () => {
  it('describe every setting once, as does the catalogue', async () => {
    const grouped = SETTING_GROUPS.flatMap(({ settings }) => Object.keys(settings));
    expect(grouped.toSorted()).toEqual(names.toSorted());
    const page = await configurationDocument.render();
    const headings = [...page.matchAll(/^### `(\w+)`$/gm)].map(([, name]) => name);
    expect(headings).toEqual(grouped);
  });

  it('show no default of a secret', async () => {
    const key = loadSettings({ DATABASE_URL: 'postgresql://localhost/x' }).MASTER_KEY.toString('base64');
    expect(await configurationDocument.render()).not.toContain(key);
    expect(await envExampleDocument.render()).not.toContain(key);
  });
});

describe('the example of an .env file', () => {
  const assignments = async (): Promise<[string, string][]> =>
    [...(await envExampleDocument.render()).matchAll(/^#([A-Z_]+)=(.*)$/gm)].map(
      ([, name = '', value = '']) => [name, value],
    );

  it('sets nothing until a line is uncommented, and has every setting', async () => {
    expect((await assignments()).map(([name]) => name).toSorted()).toEqual(names.toSorted());
    const active = (await envExampleDocument.render())
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(active).toEqual([]);
  });

  it('holds values that the service takes', async () => {
    const given = (await assignments()).filter(([name]) => !/^(?:MERCHANT|ALIPAY|ABC)_/.test(name));
    const settings = loadSettings(Object.fromEntries(given));
    expect(settings).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, LATE_PAYMENT: 'hold', warnings: [] });
  });
});

describe('the summary of a difference', () => {
  it('shows the lines between the first and the last that differ', () => {
    expect(summarizeDifference('a\nb\nc\nd', 'a\nx\ny\nd')).toBe(
      '  from line 2:\n  - b\n  - c\n  + x\n  + y',
    );
    expect(summarizeDifference('a\na', 'a\na\na')).toBe('  from line 3:\n  + a');
  });

  it('cuts what is long', () => {
    const summary = summarizeDifference(
      '',
      Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n'),
    );
    expect(summary).toContain('+ … 28 more');
  });
});
