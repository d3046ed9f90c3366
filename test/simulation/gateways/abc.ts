import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAbcGateway, type AbcGateway } from '../../../local/gateway/abc/gateway.ts';
import type { Random } from '../random.ts';
import { callsAtBank, strikeCall, strikeMessage, type Dialect } from './abc-faults.ts';
import { forgeryAtBank } from './forgeries.ts';
import type { FalseMessage, SimulatedGateway } from './gateway.ts';
import { commonOf, NOWHERE } from './local-gateway.ts';
import { Meddler } from './meddler.ts';
import { tradeAtBank } from './trades.ts';

const MERCHANT_NUMBER = '103881636900016';
const PASSWORD = 'correct horse';

/** What no source tells of the bank; each dialect has it in another way, so that we can live with both. */
const RULES = {
  native: { paidStatus: '04', partialRefundStatus: '04' },
  seed: { paidStatus: '03', partialRefundStatus: '05' },
} as const;

/**
 * The bank's local gateway, with the shop's merchant registered. What Alipay has and the bank has not: a close
 * (links end by their time limit), another method for an order that was started, a console that anybody is told
 * of, and, in its own dialect, the time of payment in a query.
 */
export async function openAbc(dialect: Dialect): Promise<SimulatedGateway> {
  const gateway = await startAbcGateway({ rules: RULES[dialect] });
  const folder = await mkdtemp(join(tmpdir(), 'qiaopay-simulation-'));
  const meddler = await Meddler.before(gateway.gatewayUrl);
  const common = commonOf(gateway, meddler, forgeryAtBank);
  const account = await register(gateway, folder);
  return {
    ...common,
    environment: { ...account, ABC_GATEWAY: meddler.url, ABC_DIALECT: dialect },
    codeEnds: ['1111', '0003', '0003', '0005', '0404', '0408', '0409', '0500', '0501', '2000'],
    neverReaches: [],
    strikeCall: (calls, target, random) =>
      strikeCall({ faults: gateway.faults, dialect }, calls, target, random),
    strikeMessage: (orderNo, random) => strikeMessage(gateway.faults, orderNo, random),
    falseMessage: (orderNo, random) => falseMessage(gateway, orderNo, random),
    trade: (orderNo) => {
      const view = gateway.books.trade(orderNo);
      return view && tradeAtBank(view, gateway.clock.nowMs());
    },
    calls: (orderNo) => callsAtBank(gateway.requests, orderNo),
    close: async () => {
      await common.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** @returns the service's settings; certificates are files, as the bank gives them out. */
async function register(gateway: AbcGateway, folder: string): Promise<Record<string, string>> {
  const { pfx, certificatePem } = await gateway.createMerchantPfx(MERCHANT_NUMBER, PASSWORD);
  const { bankCertificateDer } = await gateway.registerMerchant({
    merchantId: MERCHANT_NUMBER,
    certificate: certificatePem,
  });
  const [pfxFile, bankFile] = [join(folder, 'merchant.pfx'), join(folder, 'TrustPay.cer')];
  await writeFile(pfxFile, pfx);
  await writeFile(bankFile, bankCertificateDer);
  return {
    MERCHANT_CHANNEL: 'abc',
    ABC_MERCHANT_ID: MERCHANT_NUMBER,
    ABC_PFX_FILE: pfxFile,
    ABC_PFX_PASSWORD: PASSWORD,
    ABC_BANK_CERT_FILE: bankFile,
  };
}

/** What the bank never said; signed, it is a genuine message about money that is not the order's. */
async function falseMessage(
  { books, notifications }: AbcGateway,
  orderNo: string,
  random: Random,
): Promise<FalseMessage | null> {
  const order = books.findOrder(orderNo);
  if (!order) return null;
  // In Latin letters alone its bytes are those of GBK.
  const signed = (claim: Record<string, string>) =>
    notifications.sendNow(order, { ErrorMessage: 'Success', iRspRef: 'FALSE', ...claim }, NOWHERE);
  if (random.chance(0.4)) {
    const claim = random.pick<Record<string, string>>([
      { Amount: '0.02' },
      { HostDate: '2015/9/22' },
      { ReturnCode: '502213' },
      { OrderNo: `${orderNo}x` },
    ]);
    return messageOf(await signed(claim));
  }
  const { message, signature } = await signed({});
  const lie = random.pick([
    { message: message.replace(/<Amount>[^<]*/, '<Amount>0.02') },
    { message: message.replace('<iRspRef>FALSE', '<iRspRef>TRUE') },
    { signature: `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}` },
    { signature: '' },
  ]);
  return messageOf({ message, signature, ...lie });
}

function messageOf({ message, signature }: { message: string; signature: string }): FalseMessage {
  const document =
    `<MSG><Message>${message}</Message><Signature-Algorithm>SHA1withRSA</Signature-Algorithm>` +
    `<Signature>${signature}</Signature></MSG>`;
  return {
    path: '/api/payment/abc/notify',
    form: { MSG: Buffer.from(document, 'latin1').toString('base64') },
  };
}
