import { randomInt } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import type { Journal } from '../../shared/data-folder/journal.ts';
import { unknownPayer, type Payer } from '../../shared/payers/payers.ts';

const USED = 'usedAuthCode';
const SHOWN = 'shownAuthCode';
/** A wallet shows a code for about a minute. */
const SHOWN_FOR_MS = 60_000;
const REFRESH_BEFORE_MS = 15_000;
/** Alipay's payment codes: 16–24 digits that begin with 25 to 30. */
const PATTERN = /^(?:2[5-9]|30)\d{14,22}$/;

/** Pays at once, as often as it is used: for a first try without a wallet. */
export const EVERGREEN_CODE = '280123456789012345';

/** What a bar-code payment with this code does. */
export type CodeBehaviour =
  | 'normal'
  | 'evergreen'
  | 'confirm'
  | 'paysLater'
  | 'declined'
  | 'dropCharged'
  | 'dropNotCharged'
  | 'unknownCharged'
  | 'unknownNotCharged'
  | 'unknownPaysLater';

/** The last four digits of a code that choose its fate. */
export const MAGIC_CODES: Readonly<Record<string, { behaviour: CodeBehaviour; meaning: string }>> = {
  '0003': { behaviour: 'confirm', meaning: 'AP6419：等付款人在钱包里确认' },
  '0005': { behaviour: 'paysLater', meaning: 'AP6419：5 秒后自动付款' },
  '0404': { behaviour: 'declined', meaning: 'AP5321 余额不足：未扣款，订单状态 99' },
  '0408': { behaviour: 'dropCharged', meaning: '已扣款，应答前断开连接' },
  '0409': { behaviour: 'dropNotCharged', meaning: '未扣款，断开连接' },
  '0500': { behaviour: 'unknownCharged', meaning: 'EUNKWN：其实已扣款' },
  '0501': { behaviour: 'unknownNotCharged', meaning: 'EUNKWN：未扣款' },
  '2000': { behaviour: 'unknownPaysLater', meaning: 'EUNKWN：5 秒后扣款' },
};

interface ShownCode {
  readonly payer: Payer;
  readonly expiresAtMs: number;
}

/** Payment codes: those that a wallet has shown, and those that have been used. */
export class AuthCodes {
  readonly #clock: GatewayClock;
  readonly #journal: Journal;
  readonly #shown: Map<string, ShownCode>;
  readonly #used: Set<string>;
  readonly #onScreen = new Map<string, { code: string; expiresAtMs: number }>();

  constructor(clock: GatewayClock, journal: Journal) {
    this.#clock = clock;
    this.#journal = journal;
    this.#shown = new Map(journal.records<ShownCode>(SHOWN));
    this.#used = new Set(journal.records<true>(USED).map(([code]) => code));
  }

  /** A fresh code in this payer's wallet, good for 60 s and one payment. */
  show(payer: Payer): { code: string; expiresAtMs: number } {
    const code = `28${randomInt(10 ** 8, 10 ** 9)}${String(randomInt(10 ** 7)).padStart(7, '0')}`;
    if (Object.hasOwn(MAGIC_CODES, code.slice(-4)) || this.#shown.has(code)) return this.show(payer);
    const shown: ShownCode = { payer, expiresAtMs: this.#clock.nowMs() + SHOWN_FOR_MS };
    this.#shown.set(code, shown);
    this.#journal.put(SHOWN, code, shown);
    const onScreen = { code, expiresAtMs: shown.expiresAtMs };
    this.#onScreen.set(payer.id, onScreen);
    return onScreen;
  }

  /** The code on this payer's screen: the last one shown while it is unused and good for 15 s more. */
  current(payer: Payer): { code: string; expiresAtMs: number } {
    const last = this.#onScreen.get(payer.id);
    const isGood =
      last && !this.#used.has(last.code) && last.expiresAtMs - this.#clock.nowMs() > REFRESH_BEFORE_MS;
    return isGood ? last : this.show(payer);
  }

  /** Who pays with this code and how it goes; undefined for a malformed, used or expired code. */
  read(code: string): { payer: Payer; behaviour: CodeBehaviour } | undefined {
    if (code === EVERGREEN_CODE) return { payer: unknownPayer(code), behaviour: 'evergreen' };
    if (!PATTERN.test(code) || this.#used.has(code)) return undefined;
    const shown = this.#shown.get(code);
    if (shown && this.#clock.nowMs() >= shown.expiresAtMs) return undefined;
    const behaviour = MAGIC_CODES[code.slice(-4)]?.behaviour ?? 'normal';
    return { payer: shown?.payer ?? unknownPayer(code), behaviour };
  }

  use(code: string): void {
    if (code === EVERGREEN_CODE) return;
    this.#used.add(code);
    this.#journal.put(USED, code, true);
  }
}
