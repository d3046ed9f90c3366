import { join } from 'node:path';
import { openClock } from '../shared/clock/kept-clock.ts';
import { forgetfulJournal, openJournal } from '../shared/data-folder/journal.ts';
import { FaultBook } from '../shared/faults/fault-book.ts';
import { AuthCodes } from '../shared/payers/auth-codes.ts';
import { BankCertificates } from './certificates/bank-certificates.ts';
import { FAULT_RULES, type Faults } from './faults/fault-rules.ts';
import { DEFAULT_RULES, type AbcGatewayOptions } from './gateway-options.ts';
import { MerchantRegistry } from './merchants/merchant-registry.ts';
import { Notifications } from './notifications/notifications.ts';
import { MAGIC_CODES } from './orders/magic-codes.ts';
import { OrderBooks } from './orders/order-books.ts';
import type { Platform } from './transactions/transaction.ts';

/** As large as the real key of the bank. */
const BANK_KEY_BITS = 1024;

/** The gateway without its HTTP side. */
export interface GatewayParts {
  readonly platform: Platform;
  readonly merchants: MerchantRegistry;
  readonly certificates: BankCertificates;
  readonly faults: Faults;
  readonly notifications: Notifications;
}

/** Makes the parts, or takes them up from the data folder. */
export async function createParts(options: AbcGatewayOptions, publicUrl: string): Promise<GatewayParts> {
  const { dataDir } = options;
  const journal = dataDir === undefined ? forgetfulJournal : openJournal(join(dataDir, 'journal.jsonl'));
  const certificates = await BankCertificates.open(dataDir, options.keyBits ?? BANK_KEY_BITS, journal);
  const { bankKey, bankCertificate } = certificates;
  const merchants = new MerchantRegistry(journal, bankCertificate);
  const clock = openClock(journal, options.timeScale);
  const faults = new FaultBook(journal, FAULT_RULES, options.magicAmounts ?? true);
  const notifications = new Notifications({ clock, journal, faults, bankKey, merchants });
  const books = new OrderBooks(clock, journal, (order) => notifications.announce(order));
  const platform: Platform = {
    clock,
    books,
    authCodes: new AuthCodes(clock, journal, MAGIC_CODES),
    rules: { ...DEFAULT_RULES, ...options.rules },
    bankKey,
    publicUrl,
  };
  return { platform, merchants, certificates, faults, notifications };
}
