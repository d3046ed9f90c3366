import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gbk, makeAccount } from '../../../test/channels/support/abc-fixture.js';
import { faultLine } from '../account-faults.js';
import type { VerifiedNotification } from '../channel.js';
import { readAccount, type AbcAccount } from './account.js';
import { readAnswer } from './answer.js';
import { parseNotification } from './notification-parser.js';
import { verifyMessage } from './notification-verifier.js';

/** Public answers and notifications that the bank signed; they lie beside the repository where there are any. */
const FOLDER = join(import.meta.dirname, '../../../../shared/vectors');
const FILES = ['abc-certs.json', 'abc-responses.json', 'abc-notifications.json'];
const found = FILES.every((name) => existsSync(join(FOLDER, name)));

interface AnswerVector {
  name: string;
  signedText: string;
  rawBodyUtf8: string;
  publicKeyRef: string;
}
interface NotificationVector {
  name: string;
  structureOnly?: boolean;
  MSG: string;
  xmlUtf8: string;
  publicKeyRef: string;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
}

interface KeyEntry {
  derBase64?: string;
  publicKeyPem?: string;
}

/** The bank's certificate or public key, in the form in which an account has it. */
function bankCertOf(reference: string): string {
  const keys = read('abc-certs.json') as Record<string, KeyEntry>;
  const { derBase64, publicKeyPem = '' } = keys[reference.split('#')[1] ?? ''] ?? {};
  return derBase64 ?? Buffer.from(publicKeyPem).toString('base64');
}

/** The account of the merchant that a text names, with the bank's key that belongs to it. */
function accountFor(reference: string, text: string): AbcAccount {
  const appId = /MerchantID(?:":"|>)(\d+)/.exec(text)?.[1] ?? '';
  const result = readAccount(makeAccount({ appId, secrets: { bankCert: bankCertOf(reference) } }));
  if ('faults' in result) throw new Error(faultLine(result.faults));
  return result.account;
}

if (!found) process.stdout.write(`no vectors at ${FOLDER}: their tests are skipped\n`);

(found ? describe : describe.skip)('what the bank has signed', () => {
  const answers = found ? (read('abc-responses.json') as { vectors: AnswerVector[] }).vectors : [];
  const notifications = found
    ? (read('abc-notifications.json') as { vectors: NotificationVector[] }).vectors.filter(
        (one) => !one.structureOnly,
      )
    : [];

  it.each(answers.map((vector) => [vector.name, vector] as const))(
    'as an answer is believed: %s',
    (_name, vector) => {
      const account = accountFor(vector.publicKeyRef, vector.signedText);
      const answer = readAnswer(account, 'PayReq', gbk(vector.rawBodyUtf8));
      expect(answer).toMatchObject({ code: '0000', message: '交易成功', fields: { TrxType: 'PayReq' } });
    },
  );

  it.each(answers.map((vector) => [vector.name, vector] as const))(
    'as an answer is not believed as UTF-8, or changed: %s',
    (_name, vector) => {
      const account = accountFor(vector.publicKeyRef, vector.signedText);
      expect(() => readAnswer(account, 'PayReq', Buffer.from(vector.rawBodyUtf8))).toThrow('signature');
      const changed = vector.rawBodyUtf8.replace('"OrderAmount":"', '"OrderAmount":"9');
      expect(() => readAnswer(account, 'PayReq', gbk(changed))).toThrow('signature');
    },
  );

  it.each(notifications.map((vector) => [vector.name, vector] as const))(
    'as a notification is believed: %s',
    (_name, vector) => {
      const account = accountFor(vector.publicKeyRef, vector.xmlUtf8);
      for (const value of [vector.MSG, encodeURIComponent(vector.MSG), vector.MSG.replaceAll('+', ' ')]) {
        const parsed = parseNotification({ body: Buffer.from(`MSG=${value}`) });
        expect(parsed).toMatchObject({ ok: true, message: { appId: account.merchantNumber } });
        const verified = verifyMessage(account, parsed.ok ? parsed.message.fields['MSG'] : undefined);
        expect(verified.ok && verified.notification).toEqual(paidAsWritten(vector.xmlUtf8));
      }
    },
  );

  it('of the certificate only the key counts: it expired in 2023', () => {
    const der = Buffer.from(bankCertOf('#prodTrustPayCer'), 'base64');
    const certificate = new X509Certificate(der);
    expect(new Date(certificate.validTo).getFullYear()).toBe(2023);
    expect(certificate.subject).toContain('CN=MainServer.0001');
  });
});

/** What the elements of a document say, read in the simplest way. */
function paidAsWritten(xml: string): VerifiedNotification {
  const of = (name: string): string => new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1] ?? '';
  const date = of('HostDate')
    .split('/')
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return {
    notifyId: of('iRspRef'),
    sellerId: of('MerchantID'),
    outTradeNo: of('OrderNo'),
    payment: {
      outcome: 'paid',
      amountFen: Math.round(Number(of('Amount')) * 100),
      paidAt: new Date(`${date}T${of('HostTime')}+08:00`),
      channelTradeNo: of('iRspRef'),
      buyerUserId: undefined,
      evidence: { kind: 'notification', reference: of('iRspRef'), content: expect.any(Object) },
    },
  };
}
