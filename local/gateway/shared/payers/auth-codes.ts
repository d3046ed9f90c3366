import { randomInt } from 'node:crypto';
import type { GatewayClock } from '../clock/clock.ts';
import type { Journal } from '../data-folder/journal.ts';
import { unknownPayer, type Payer } from './payers.ts';

const USED = 'usedAuthCode';
const SHOWN = 'shownAuthCode';
/** A wallet shows a code for about a minute. */
const SHOWN_FOR_MS = 60_000;
const REFRESH_BEFORE_MS = 15_000;
/** Alipay's payment codes: 16–24 digits that begin with 25 to 30. */
const PATTERN = /^(?:2[5-9]|30)\d{14,22}$/;

/** Pays at once, as often as it is used: for a first try without a wallet. */
export const EVERGREEN_CODE = '280123456789012345';

/** What a code does that is not one of a gateway's magic ones. */
export type OrdinaryBehaviour = 'normal' | 'evergreen';

/** By the last four digits of a code, which choose its fate. */
export type MagicCodes<Behaviour extends string> = Readonly<
  Record<string, { readonly behaviour: Behaviour; readonly meaning: string }>
>;

interface ShownCode {
  readonly payer: Payer;
  readonly expiresAtMs: number;
}

/** Payment codes: those that a wallet has shown, and those that have been used. */
export class AuthCodes<Behaviour extends string> {
  readonly #clock: GatewayClock;
  readonly #journal: Journal;
  readonly #magicCodes: MagicCodes<Behaviour>;
  readonly #shown: Map<string, ShownCode>;
  readonly #used: Set<string>;
  readonly #onScreen = new Map<string, { code: string; expiresAtMs: number }>();

  constructor(clock: GatewayClock, journal: Journal, magicCodes: MagicCodes<Behaviour>) {
    this.#clock = clock;
    this.#journal = journal;
    this.#magicCodes = magicCodes;
    this.#shown = new Map(journal.records<ShownCode>(SHOWN));
    this.#used = new Set(journal.records<true>(USED).map(([code]) => code));
  }

  /** A fresh code in this payer's wallet, good for 60 s and one payment. */
  show(payer: Payer): { code: string; expiresAtMs: number } {
    const code = `28${randomInt(10 ** 8, 10 ** 9)}${String(randomInt(10 ** 7)).padStart(7, '0')}`;
    if (Object.hasOwn(this.#magicCodes, code.slice(-4)) || this.#shown.has(code)) return this.show(payer);
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
  read(code: string): { payer: Payer; behaviour: OrdinaryBehaviour | Behaviour } | undefined {
    if (code === EVERGREEN_CODE) return { payer: unknownPayer(code), behaviour: 'evergreen' };
    if (!PATTERN.test(code) || this.#used.has(code)) return undefined;
    const shown = this.#shown.get(code);
    if (shown && this.#clock.nowMs() >= shown.expiresAtMs) return undefined;
    const behaviour = this.#magicCodes[code.slice(-4)]?.behaviour ?? 'normal';
    return { payer: shown?.payer ?? unknownPayer(code), behaviour };
  }

  use(code: string): void {
    if (code === EVERGREEN_CODE) return;
    this.#used.add(code);
    this.#journal.put(USED, code, true);
  }
}
