import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { openClock } from '../shared/clock/kept-clock.ts';
import { forgetfulJournal, openJournal } from '../shared/data-folder/journal.ts';
import { KeyStore } from '../shared/data-folder/key-store.ts';
import { FaultBook } from '../shared/faults/fault-book.ts';
import { AuthCodes } from '../shared/payers/auth-codes.ts';
import { AppRegistry } from './apps/app-registry.ts';
import { Bills } from './bills/bills.ts';
import { CertificateAuthority } from './certificates/certificate-authority.ts';
import { FAULT_RULES, type Faults } from './faults/fault-rules.ts';
import type { AlipayGatewayOptions } from './gateway-options.ts';
import type { GatewayRules, Platform } from './methods/method.ts';
import { Notifications } from './notifications/notifications.ts';
import { DEFAULT_TRIGGERS } from './notifications/triggers.ts';
import { MAGIC_CODES } from './trades/magic-codes.ts';
import { TradeBooks } from './trades/trade-books.ts';

/** The gateway without its HTTP side. */
export interface GatewayParts {
  readonly platform: Platform;
  readonly apps: AppRegistry;
  readonly faults: Faults;
  readonly notifications: Notifications;
  readonly alipayKey: KeyObject;
}

/** Makes the parts, or takes them up from the data folder. */
export async function createParts(options: AlipayGatewayOptions, publicUrl: string): Promise<GatewayParts> {
  const journal = options.dataDir ? openJournal(join(options.dataDir, 'journal.jsonl')) : forgetfulJournal;
  const keys = new KeyStore(options.dataDir, options.keyBits ?? 2048);
  const alipayKey = await keys.privateKey('alipay-private-key');
  const clock = openClock(journal, options.timeScale);
  const faults = new FaultBook(journal, FAULT_RULES, options.magicAmounts ?? true);
  const triggers = { ...DEFAULT_TRIGGERS, ...options.triggers };
  const notifications = new Notifications({ clock, journal, faults, alipayKey, triggers });
  const books = new TradeBooks(clock, journal, (trade, event) => notifications.announce(trade, event));
  const rules: GatewayRules = {
    closeLocksUnopenedNumber: false,
    serviceFeePerMille: 0,
    emptyBill: 'refusal',
    ...options.rules,
  };
  const platform: Platform = {
    clock,
    books,
    authCodes: new AuthCodes(clock, journal, MAGIC_CODES),
    bills: new Bills(books, clock, rules),
    rules,
    publicUrl,
  };
  const apps = new AppRegistry(journal, new CertificateAuthority(keys, journal), alipayKey);
  return { platform, apps, faults, notifications, alipayKey };
}
