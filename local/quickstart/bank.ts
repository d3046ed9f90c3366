import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { stateFolder } from '../project.ts';
import { type KeptSettings, writeKeptSettings } from './kept-settings.ts';
import { choosePort, GATEWAY_TIME_SCALE, type Part } from './parts.ts';

/** A merchant number as the bank's own examples have it. */
export const BANK_MERCHANT_ID = '103881636900016';

export interface BankPart extends Part {
  url: string;
  gatewayUrl: string;
  /** DER, base64. */
  bankCertificate: string;
}

/** The local bank, with a merchant whose certificate its own authority issued. */
export async function startBank(kept: KeptSettings): Promise<BankPart> {
  const { startAbcGateway } = await import('../gateway/abc/gateway.ts');
  const gateway = await startAbcGateway({
    port: await choosePort(kept, 'bank', 3200),
    dataDir: join(stateFolder, 'abc-gateway'),
    timeScale: GATEWAY_TIME_SCALE,
  });
  if (!kept.bank) {
    const pfxPassword = randomBytes(12).toString('base64url');
    const made = await gateway.createMerchantPfx(BANK_MERCHANT_ID, pfxPassword);
    kept.bank = { pfx: made.pfx.toString('base64'), pfxPassword, certificate: made.certificatePem };
    writeKeptSettings(kept);
  }
  const { bankCertificateDer } = await gateway.registerMerchant({
    merchantId: BANK_MERCHANT_ID,
    certificate: kept.bank.certificate,
    name: 'Qiaopay Demo (ABC)',
  });
  return {
    url: gateway.url,
    gatewayUrl: gateway.gatewayUrl,
    bankCertificate: bankCertificateDer.toString('base64'),
    stop: () => gateway.close(),
  };
}

/**
 * Makes the bank's merchant in the service, through the admin API as operations would; says nothing new to a
 * service that has it.
 *
 * @returns its API key
 */
export async function provideBankMerchant(
  serviceUrl: string,
  adminKey: string,
  { kept, bank }: { kept: KeptSettings; bank: BankPart },
): Promise<string> {
  const merchant = kept.bank;
  if (!merchant) throw new Error('the local bank was not started');
  const call = (path: string, body: object) =>
    post(`${serviceUrl}/api/admin/merchants${path}`, adminKey, body);
  const made = await call('', { merchantId: BANK_MERCHANT_ID, name: 'ABC demo', defaultChannel: 'abc' });
  // 400: the merchant is there already.
  if (made.status !== 200 && made.status !== 400) throw new Error(`the bank's merchant: ${made.text}`);
  const account = await call(`/${BANK_MERCHANT_ID}/channel-accounts`, {
    channel: 'abc',
    appId: BANK_MERCHANT_ID,
    gateway: bank.gatewayUrl,
    secrets: { pfx: merchant.pfx, pfxPassword: merchant.pfxPassword, bankCert: bank.bankCertificate },
  });
  if (account.status !== 200) throw new Error(`the bank's account: ${account.text}`);
  if (merchant.apiKey && (await isKnown(serviceUrl, merchant.apiKey))) return merchant.apiKey;
  const key = await call(`/${BANK_MERCHANT_ID}/api-keys`, { name: 'quick start' });
  merchant.apiKey = (JSON.parse(key.text) as { apiKey: string }).apiKey;
  writeKeptSettings(kept);
  return merchant.apiKey;
}

async function isKnown(serviceUrl: string, apiKey: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${apiKey}` };
  return (await fetch(`${serviceUrl}/api/payment/orders?limit=1`, { headers })).ok;
}

async function post(url: string, key: string, body: object): Promise<{ status: number; text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}
