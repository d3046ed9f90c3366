import type { BilingualText } from '../common/errors/catalogue.js';

/** One wrong setting: its name, and what is wrong and what to do as one sentence. */
export interface SettingFault extends BilingualText {
  readonly name: string;
}

/** Thrown at start. Its message names every fault at once and never holds a secret's value. */
export class SettingsError extends Error {
  readonly faults: readonly SettingFault[];

  constructor(faults: readonly SettingFault[]) {
    super(
      [
        `设置有误，服务未启动（${faults.length} 处） / The service did not start, ${faults.length} setting(s) are wrong:`,
        ...faults.map((fault) => `  - ${fault.name}: ${fault.zh} / ${fault.en}`),
        '说明见 docs/configuration.md / All settings: docs/configuration.md',
      ].join('\n'),
    );
    this.name = 'SettingsError';
    this.faults = faults;
  }
}
