import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAbcGateway, type AbcGateway } from '../../local/gateway/abc/gateway.ts';
import { METHODS, type PayTypeId } from '../../local/gateway/abc/merchants/merchant.ts';
import { MERCHANT_ID, TestService } from './service.ts';

/** A bank of which a test may say what the first merchant is allowed. */
export interface TestBank extends AbcGateway {
  /** Leaves the merchant only these methods, by the bank's names; any other is refused with 2308, unsigned. */
  openMethods(methods: readonly PayTypeId[]): Promise<void>;
  /** With this (PEM) the first merchant signs what it sends to the bank. */
  readonly merchantKey: string;
}

export type BankDialect = 'native' | 'seed';

const PASSWORD = 'correct horse';

/**
 * The service with a first merchant of the bank.
 * @param alsoTrusted a public key in PEM that verifies the bank's messages beside its own, so that a test can
 * sign as the bank what the local one never would
 */
export async function startBankService(
  dialect: BankDialect,
  extra: Record<string, string> = {},
  alsoTrusted = '',
): Promise<TestService<TestBank>> {
  const bank = await startAbcGateway();
  const folder = await mkdtemp(join(tmpdir(), 'bank-'));
  const {
    pfx,
    certificatePem,
    privateKeyPem: merchantKey,
  } = await bank.createMerchantPfx(MERCHANT_ID, PASSWORD);
  const register = (methods: readonly string[]) =>
    bank.registerMerchant({ merchantId: MERCHANT_ID, certificate: certificatePem, methods: [...methods] });
  const merchant = await register(METHODS);
  const [pfxFile, bankFile] = [join(folder, 'merchant.pfx'), join(folder, 'TrustPay.cer')];
  await writeFile(pfxFile, pfx);
  await writeFile(bankFile, `${merchant.bankCertificate}\n${alsoTrusted}`);
  const close = async (): Promise<void> => {
    await bank.close();
    await rm(folder, { recursive: true });
  };
  const openMethods = async (methods: readonly string[]): Promise<void> => {
    await register(methods);
  };
  return TestService.startOn(
    { ...bank, close, openMethods, merchantKey },
    {
      MERCHANT_CHANNEL: 'abc',
      ABC_MERCHANT_ID: MERCHANT_ID,
      ABC_GATEWAY: merchant.gatewayUrl,
      ABC_PFX_FILE: pfxFile,
      ABC_PFX_PASSWORD: PASSWORD,
      ABC_BANK_CERT_FILE: bankFile,
      ABC_DIALECT: dialect,
      ...extra,
    },
  );
}
