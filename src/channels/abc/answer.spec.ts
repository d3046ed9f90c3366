import { sign } from 'node:crypto';
import {
  answerBody,
  bankKeys,
  foreignKeys,
  gbk,
  makeAccount,
  merchantKeys,
  orderMessage,
  pemOf,
  trxMessage,
  unsignedBody,
} from '../../../test/channels/support/abc-fixture.js';
import { faultLine } from '../account-faults.js';
import { readAccount, type AbcAccount } from './account.js';
import { readAnswer, textOf, type Answer } from './answer.js';

function read(body: Buffer, account: AbcAccount = usable()): Answer {
  return readAnswer(account, 'Query', body);
}

function usable(secrets: Record<string, string> = {}): AbcAccount {
  const result = readAccount(makeAccount({ secrets }));
  if ('faults' in result) throw new Error(faultLine(result.faults));
  return result.account;
}

function failure(body: Buffer, account?: AbcAccount): unknown {
  try {
    return read(body, account);
  } catch (error) {
    return error;
  }
}

const NOTHING = { kind: 'unknown', reason: 'invalid_response' };
const base64 = (pem: string): string => Buffer.from(pem).toString('base64');

describe('a signed answer', () => {
  it('is read in either of its layouts', () => {
    const fields = { TrxType: 'Query', OrderNo: 'ORDER_1' };
    for (const message of [orderMessage(fields), trxMessage(fields)]) {
      const answer = read(answerBody(message));
      expect(answer).toMatchObject({ code: '0000', message: '交易成功', fields });
    }
  });

  it('is verified over its GBK bytes, in which a second byte may be a brace, a backslash or a quote’s neighbour', () => {
    // Of these characters the second byte is { } \ and |.
    const traps = [0x7b, 0x7d, 0x5c, 0x7c].map((trail) => Buffer.from([0x81, trail]));
    const text = new TextDecoder('gb18030').decode(Buffer.concat(traps));
    const answer = read(answerBody(trxMessage({ ErrorMessage: text, OrderNo: 'A1' })));
    expect(answer).toMatchObject({ message: text, fields: { OrderNo: 'A1' } });
  });

  it('may have braces and escaped quotes inside of a text', () => {
    expect(read(answerBody(trxMessage({ ErrorMessage: '{"}\\"{' }))).message).toBe('{"}\\"{');
  });

  it('keeps the text of its fields, an empty one counts as absent', () => {
    const { fields } = read(answerBody(trxMessage({ QRURL: '', JrnNo: ' 123 ', Count: 3, List: [] })));
    expect(['QRURL', 'JrnNo', 'Count', 'List', 'None'].map((name) => textOf(fields, name))).toEqual([
      undefined,
      '123',
      '3',
      undefined,
      undefined,
    ]);
  });

  it('may come behind something else, which the bank’s own SDK cuts off, and in another order', () => {
    const body = answerBody(trxMessage({}));
    expect(read(Buffer.concat([Buffer.from('HTTP junk {'), body])).code).toBe('0000');
    const message = JSON.stringify(trxMessage({}));
    const signature = sign('RSA-SHA1', gbk(message), bankKeys.privateKey).toString('base64');
    const turned = `{ "MSG" : { "Signature-Algorithm":"SHA1withRSA", "Signature":"${signature}", "Message" : ${message} } }\n`;
    expect(read(gbk(turned)).code).toBe('0000');
  });

  it('may be signed by the second of the bank’s keys', () => {
    const both = usable({ bankCert: base64(pemOf(foreignKeys.publicKey) + pemOf(bankKeys.publicKey)) });
    expect(read(answerBody(trxMessage({})), both).code).toBe('0000');
  });
});

describe('an answer proves nothing', () => {
  const good = answerBody(trxMessage({ OrderNo: 'ORDER_1' })).toString('latin1');
  const message = trxMessage({ OrderNo: 'ORDER_1' });

  it.each([
    ['when it is empty', ''],
    ['when it is a page', '<html><body>302</body></html>'],
    ['when it is no message', '{"MSG":{}}'],
    ['when it is cut off in the message', good.slice(0, 80)],
    ['when it is cut off in the signature', good.slice(0, -20)],
    ['when it is cut off at the end', good.slice(0, -1)],
    ['when there is more behind it', `${good}{}`],
    ['when its message comes twice', good.replace('"MSG":{', '"MSG":{"Message":"x",')],
    ['when its signature comes twice', good.replace('}}', ',"Signature":"AA=="}}')],
    ['when it is signed by another algorithm', good.replace('SHA1withRSA', 'SHA256withRSA')],
    ['when its signature is no Base64', good.replace(/"Signature":"[^"]*"/, '"Signature":"!!!"')],
    ['when a digit was changed', good.replace('ORDER_1', 'ORDER_2')],
    ['when a blank was added', good.replace('{"Version"', '{ "Version"')],
  ])('%s', (_when, text) => {
    expect(failure(Buffer.from(text, 'latin1'))).toMatchObject(NOTHING);
  });

  it('when somebody else signed it', () => {
    expect(failure(answerBody(message, foreignKeys.privateKey))).toMatchObject(NOTHING);
  });

  it('when its text comes as UTF-8 under the signature of its GBK bytes', () => {
    const body = new TextDecoder('gb18030').decode(answerBody(message));
    expect(failure(Buffer.from(body))).toMatchObject(NOTHING);
  });

  it('when it is signed but is no JSON, no GBK or has no ReturnCode', () => {
    expect(failure(answerBody('{"ReturnCode":0000}'))).toMatchObject(NOTHING);
    expect(failure(answerBody({ ErrorMessage: '交易成功' }))).toMatchObject(NOTHING);
    const bytes = Buffer.from('{"ReturnCode":"\xff"}', 'latin1');
    const signature = sign('RSA-SHA1', bytes, bankKeys.privateKey).toString('base64');
    const tail = Buffer.from(`,"Signature":"${signature}"}}`);
    expect(failure(Buffer.concat([Buffer.from('{"MSG":{"Message":'), bytes, tail]))).toMatchObject(NOTHING);
  });

  it('when it is not signed, be it a success or a refusal, whose words are told all the same', () => {
    const success = failure(unsignedBody(trxMessage({})));
    expect(success).toMatchObject(NOTHING);
    expect(success).not.toHaveProperty('details.channelCode');
    const refusal = { ReturnCode: '2308', ErrorMessage: '商户无可用的支付方式' };
    expect(failure(unsignedBody(trxMessage(refusal)))).toMatchObject({
      ...NOTHING,
      message: expect.stringContaining('2308 商户无可用的支付方式'),
      details: { channelCode: '2308', channelMessage: '商户无可用的支付方式' },
    });
  });

  it('and says so where the account has its own certificate in the place of the bank’s', () => {
    const mixedUp = usable({ bankCert: base64(pemOf(merchantKeys.publicKey)) });
    expect(failure(answerBody(message), mixedUp)).toMatchObject({
      message: expect.stringContaining('its own certificate in the place of the bank'),
    });
  });
});
