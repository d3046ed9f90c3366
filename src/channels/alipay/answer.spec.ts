import { createCipheriv } from 'node:crypto';
import {
  alipayKeys,
  answerText,
  appKeys,
  foreignKeys,
  makeAccount,
  nodeName,
  pemOf,
} from '../../../test/channels/support/alipay-fixture.js';
import { faultLine } from '../account-faults.js';
import { ChannelUnknownError } from '../channel-errors.js';
import type { ChannelAccount } from '../channel.js';
import type { AlipayAccount } from './account.js';
import { readAccount } from './account.js';
import { readAnswer, type Answer } from './answer.js';

const METHOD = 'alipay.trade.query';
const NODE = nodeName(METHOD);
const WAITING = { code: '10000', msg: 'Success', out_trade_no: 'A1', trade_status: 'WAIT_BUYER_PAY' };
const PAID = { ...WAITING, trade_status: 'TRADE_SUCCESS', total_amount: '99.00' };

function accountOf(changes: Partial<ChannelAccount> = {}): AlipayAccount {
  const read = readAccount(makeAccount(changes));
  if ('faults' in read) throw new Error(faultLine(read.faults));
  return read.account;
}

const account = accountOf();

function read(body: string | Buffer, reader = account): Answer {
  return readAnswer(reader, METHOD, Buffer.from(body), 'trace');
}

function failureOf(body: string | Buffer, reader = account): ChannelUnknownError {
  try {
    read(body, reader);
  } catch (error) {
    if (error instanceof ChannelUnknownError && error.reason === 'invalid_response') return error;
    throw error;
  }
  throw new Error('the answer was believed');
}

const refusalOf = (body: string | Buffer, reader = account): string => failureOf(body, reader).message;
const detailsOf = (body: string) => failureOf(body).details;

function unsigned(node: object): string {
  return JSON.stringify({ [NODE]: node });
}

describe('a genuine answer', () => {
  it('is read with its code and trace id', () => {
    expect(read(answerText(METHOD, WAITING))).toEqual({
      node: WAITING,
      code: '10000',
      subCode: undefined,
      reference: 'trace',
    });
  });

  it('keeps escaped slashes, CJK and nested texts that look like a signature', () => {
    const node = { ...WAITING, qr_code: 'https://qr.alipay.com/bax', subject: '红茶', body: '","sign":"x"' };
    expect(read(answerText(METHOD, node)).node).toEqual(node);
  });

  it('may have its signature first, blanks anywhere, and members that nobody knows', () => {
    const [, signature] = /"sign":"([^"]+)"/.exec(answerText(METHOD, WAITING)) ?? [];
    const body = `\n { "sign" : "${signature}" , "more":[1,{"a":"]"}],"n":1e3,\n "${NODE}" : ${JSON.stringify(WAITING)} } \n`;
    expect(read(body).code).toBe('10000');
  });

  it('may be an error_response, which is verified like any other node', () => {
    const node = { code: '40002', msg: 'Invalid Arguments', sub_code: 'isv.invalid-signature' };
    const body = answerText(METHOD, node).replace(NODE, 'error_response');
    expect(read(body).subCode).toBe('isv.invalid-signature');
    expect(refusalOf(body.replace('40002', '40003'))).toContain('signature');
  });
});

describe('an answer that is not believed', () => {
  it('has no signature although it promises something', () => {
    expect(refusalOf(unsigned(PAID))).toContain('not signed');
    expect(refusalOf(JSON.stringify({ [NODE]: PAID, sign: '' }))).toContain('not signed');
  });

  it('has no signature and says that there is no such trade, or that it was declined', () => {
    const node = { code: '40004', msg: 'Business Failed', sub_code: 'ACQ.TRADE_NOT_EXIST' };
    expect(refusalOf(unsigned(node))).toContain('it claims: 40004 ACQ.TRADE_NOT_EXIST');
    expect(refusalOf(unsigned({ code: '40005', msg: 'Call Limited' }))).toContain('not signed');
    expect(refusalOf(unsigned({ code: '40002', sub_code: 'isv.invalid-signature' }))).toContain('not signed');
  });

  it('tells the words of a refusal all the same, and none of a success', () => {
    const node = { code: '40004', sub_code: 'ACQ.TOTAL_FEE_EXCEED', sub_msg: '订单总金额超过限额' };
    const forged = answerText(METHOD, node, { key: foreignKeys.privateKey });
    for (const body of [unsigned(node), forged]) {
      expect(detailsOf(body)).toMatchObject({
        channelCode: '40004',
        channelSubCode: 'ACQ.TOTAL_FEE_EXCEED',
        channelMessage: '订单总金额超过限额',
      });
    }
    expect(detailsOf(unsigned({ ...node, sub_msg: 'x'.repeat(1_000) })).channelMessage).toHaveLength(300);
    expect(detailsOf(unsigned(PAID)).channelCode).toBeUndefined();
  });

  it('is signed by somebody else', () => {
    expect(refusalOf(answerText(METHOD, PAID, { key: foreignKeys.privateKey }))).toContain(
      'signature is wrong',
    );
  });

  it('is signed with SHA-1 where RSA2 was agreed', () => {
    expect(refusalOf(answerText(METHOD, PAID, { digest: 'sha1' }))).toContain('signature is wrong');
  });

  it('was changed by one character', () => {
    expect(refusalOf(answerText(METHOD, PAID).replace('99.00', '98.00'))).toContain('signature is wrong');
  });

  it('has the node twice: a signed one to be verified and a forged one to be believed', () => {
    const signed = answerText(METHOD, WAITING);
    const forged = JSON.stringify(PAID);
    expect(refusalOf(signed.replace('{', `{"${NODE}":${forged},`))).toContain('twice');
    expect(refusalOf(signed.replace(/}$/, `,"${NODE}":${forged}}`))).toContain('twice');
    const escapedName = NODE.replace('a', String.raw`\u0061`);
    expect(refusalOf(signed.replace(/}$/, `,"${escapedName}":${forged}}`))).toContain('twice');
  });

  it('has a second signature', () => {
    expect(refusalOf(answerText(METHOD, PAID).replace(/}$/, ',"sign":"x"}'))).toContain('twice');
  });

  it('has both its own node and an error_response', () => {
    const body = answerText(METHOD, WAITING).replace('{', '{"error_response":{"code":"40002"},');
    expect(refusalOf(body)).toContain('two nodes');
  });

  it('is the answer to another method', () => {
    expect(refusalOf(answerText('alipay.trade.precreate', WAITING))).toContain(NODE);
  });

  it.each([
    ['cut off', answerText(METHOD, PAID).slice(0, -20)],
    ['empty', ''],
    ['an array', '[]'],
    ['followed by more', `${answerText(METHOD, PAID)}{}`],
    ['with a signature that is no text', `{"${NODE}":${JSON.stringify(PAID)},"sign":7}`],
    ['with a node that is no object', answerText(METHOD, '[1]')],
    ['without a code', answerText(METHOD, { msg: 'Success' })],
  ])('is %s', (_name, body) => {
    expect(refusalOf(body)).toContain('proves nothing');
  });

  it("explains a key mix-up when the account holds its own key in the place of Alipay's", () => {
    const mixedUp = accountOf({ secrets: { alipayPublicKey: pemOf(appKeys.publicKey) } });
    expect(refusalOf(answerText(METHOD, PAID), mixedUp)).toContain('its own public key');
  });
});

describe('an application that the gateway does not know', () => {
  const node = {
    code: '40002',
    msg: 'Invalid Arguments',
    sub_code: 'isv.invalid-app-id',
    sub_msg: '无效的AppID',
  };

  it('is told so without a signature, since there is no key pair to sign with', () => {
    expect(read(unsigned(node)).subCode).toBe('isv.invalid-app-id');
  });

  it('is told so in GBK when the gateway could not read the charset', () => {
    const gbk = Buffer.concat([
      Buffer.from(`{"${NODE}":{"code":"40002","sub_code":"isv.invalid-app-id","sub_msg":"`),
      Buffer.from([0xce, 0xde, 0xd0, 0xa7]),
      Buffer.from('"}}'),
    ]);
    expect(read(gbk).node['sub_msg']).toBe('无效');
  });

  it('is the only thing that GBK is believed for', () => {
    const gbk = Buffer.concat([
      Buffer.from(`{"${NODE}":{"code":"10000","msg":"`),
      Buffer.from([0xb3, 0xc9]),
      Buffer.from('"},"sign":"AAAA"}'),
    ]);
    expect(refusalOf(gbk)).toContain('not signed');
  });
});

describe('an encrypted answer', () => {
  const encryptKey = Buffer.alloc(16, 7).toString('base64');
  const encrypting = accountOf({ secrets: { encryptKey } });

  function encrypt(text: string): string {
    const cipher = createCipheriv('aes-128-cbc', Buffer.from(encryptKey, 'base64'), Buffer.alloc(16));
    return Buffer.concat([cipher.update(text), cipher.final()]).toString('base64');
  }

  it('is verified with its quotes, then decrypted', () => {
    const body = answerText(METHOD, `"${encrypt(JSON.stringify(PAID))}"`);
    expect(read(body, encrypting).node).toEqual(PAID);
  });

  it('is not decrypted when its signature is wrong', () => {
    const body = answerText(METHOD, `"${encrypt(JSON.stringify(PAID))}"`, { key: foreignKeys.privateKey });
    expect(refusalOf(body, encrypting)).toContain('signature is wrong');
  });

  it('proves nothing when it cannot be decrypted, or when the account has no key for it', () => {
    const damaged = answerText(METHOD, '"AAAA"');
    expect(refusalOf(damaged, encrypting)).toContain('cannot be decrypted');
    expect(refusalOf(damaged)).toContain('no encryptKey');
  });

  it('may be plain where the gateway could not decrypt the request', () => {
    const node = { code: '40002', sub_code: 'isv.decryption-error' };
    expect(read(answerText(METHOD, node), encrypting).subCode).toBe('isv.decryption-error');
  });

  it('proves nothing as an unsigned text', () => {
    expect(refusalOf(JSON.stringify({ [NODE]: encrypt('{}') }), encrypting)).toContain('not signed');
  });
});

it('verifies answers of certificate mode with the key of the certificate that they name', () => {
  const keysBySn = new Map([
    ['old', alipayKeys.publicKey],
    ['new', foreignKeys.publicKey],
  ]);
  const certified: AlipayAccount = { ...account, alipayKeysBySn: keysBySn };
  expect(read(answerText(METHOD, PAID, { certSn: 'old' }), certified).code).toBe('10000');
  const renewed = answerText(METHOD, PAID, { certSn: 'new', key: foreignKeys.privateKey });
  expect(read(renewed, certified).code).toBe('10000');
  expect(refusalOf(answerText(METHOD, PAID, { certSn: 'new' }), certified)).toContain('signature is wrong');
  expect(refusalOf(answerText(METHOD, PAID, { certSn: 'newest' }), certified)).toContain(
    'download the new one',
  );
});
