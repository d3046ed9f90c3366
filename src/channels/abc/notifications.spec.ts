import {
  documentOf,
  foreignKeys,
  formOf,
  gbk,
  makeAccount,
  merchantKeys,
  messageXml,
  PAID_FIELDS,
  pemOf,
  signedXml,
  StandingClock,
} from '../../../test/channels/support/abc-fixture.js';
import type { ChannelAccount, RawNotification, VerifiedNotification } from '../channel.js';
import { AbcChannel } from './abc-channel.js';

const channel = new AbcChannel(new StandingClock());
const account = makeAccount();

afterAll(() => channel.onModuleDestroy());

function receive(raw: RawNotification, by: ChannelAccount = account): VerifiedNotification | string {
  const parsed = channel.parseNotification(raw);
  if (!parsed.ok) return parsed.refusal.reason;
  const verified = channel.verifyNotification(by, parsed.message);
  return verified.ok ? verified.notification : verified.refusal.reason;
}

function detailOf(raw: RawNotification, by: ChannelAccount = account): string | undefined {
  const parsed = channel.parseNotification(raw);
  const verified = parsed.ok ? channel.verifyNotification(by, parsed.message) : parsed;
  return verified.ok ? undefined : verified.refusal.detail;
}

function paid(changes: Record<string, string> = {}): RawNotification {
  return formOf(signedXml(messageXml({ ...PAID_FIELDS, ...changes })));
}

const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);

const bodyOf = (text: string): RawNotification => ({ body: Buffer.from(text, 'latin1') });

describe('a notification', () => {
  it('of a payment is a paid result with everything that is known', () => {
    expect(receive(paid())).toEqual({
      notifyId: '56ECEP01181729787220',
      sellerId: '103881636900016',
      outTradeNo: 'ORDER_1',
      payment: {
        outcome: 'paid',
        amountFen: 8880,
        paidAt: new Date('2026-03-01T02:00:09Z'),
        channelTradeNo: '10388163690001620260301000000001',
        buyerUserId: undefined,
        evidence: { kind: 'notification', reference: '56ECEP01181729787220', content: PAID_FIELDS },
      },
    });
  });

  it('says whose it is, and which, before it is verified', () => {
    expect(channel.parseNotification(paid())).toMatchObject({
      ok: true,
      message: { appId: '103881636900016', notifyId: '56ECEP01181729787220' },
    });
  });

  it('may lack nearly everything, have its day without zeros, and blanks around its values', () => {
    const { ReturnCode = '', MerchantID = '', OrderNo = '', Amount = '' } = PAID_FIELDS;
    const few = {
      OrderNo,
      JrnNo: ' 123',
      Amount,
      ReturnCode,
      MerchantID,
      HostDate: '2026/3/1',
      HostTime: '9:05:01',
    };
    expect(receive(formOf(signedXml(messageXml(few))))).toMatchObject({
      outTradeNo: 'ORDER_1',
      payment: { outcome: 'paid', paidAt: new Date('2026-03-01T01:05:01Z') },
    });
  });

  it('has the bank’s number where there is none toward Alipay', () => {
    expect(receive(paid({ ThirdOrderNo: '' }))).toMatchObject({
      payment: { channelTradeNo: '56ECEP01181729787220' },
    });
  });

  it.each(['502213', 'EUNKWN', '0001', ''])(
    'with return code "%s" is about no payment, and no failure',
    (code) => {
      const notification = receive(paid({ ReturnCode: code }));
      expect(notification).toMatchObject({ outTradeNo: 'ORDER_1' });
      expect(notification).not.toHaveProperty('payment');
    },
  );

  it.each([
    ['no order number', { OrderNo: '' }],
    ['no amount', { Amount: '' }],
    ['an amount that is none', { Amount: '1,000.00' }],
    ['a negative amount', { Amount: '-88.80' }],
  ])('is refused with %s', (_what, changes) => {
    expect(receive(paid(changes))).toBe('malformed');
  });

  it('is refused when an element of weight comes twice', () => {
    const twice = messageXml().replace('<Amount>', '<Amount>0.01</Amount><Amount>');
    expect(receive(formOf(signedXml(twice)))).toBe('malformed');
    const merchants = messageXml().replace('<MerchantID>', '<MerchantID>1</MerchantID><MerchantID>');
    expect(receive(formOf(signedXml(merchants)))).toBe('missing_parameter');
  });
});

describe('the form', () => {
  const base64 = signedXml(messageXml({ ...PAID_FIELDS, MerchantRemarks: '礼品~~??>>1' })).toString('base64');
  const encoded = encodeURIComponent(base64);
  // Of the sign before a padding not all bits are used.
  const respelt = base64.replace(/(.)(==?)$/, (_, last: string, padding: string) => {
    return `${String.fromCharCode(last.charCodeAt(0) + 1)}${padding}`;
  });

  it('is a document that has signs which forms change, and a last sign that has spellings', () => {
    expect(base64).toMatch(/\+.*=$/);
    expect(respelt).not.toBe(base64);
    expect(Buffer.from(respelt, 'base64')).toEqual(Buffer.from(base64, 'base64'));
  });

  it.each([
    ['encoded as it should be', `MSG=${encoded}`],
    ['encoded twice', `MSG=${encodeURIComponent(encoded)}`],
    ['not encoded at all', `MSG=${base64}`],
    ['with blanks for the plus signs', `MSG=${base64.replaceAll('+', ' ')}`],
    ['with escaped blanks for the plus signs', `MSG=${base64.replaceAll('+', '%20')}`],
    ['with other fields around it', `a=1&MSG=${encoded}&errorPage=%zz`],
    ['with its lines broken', `MSG=${encodeURIComponent(base64.replaceAll(/.{76}/g, '$&\r\n'))}`],
  ])('is understood %s', (_how, text) => {
    expect(receive(bodyOf(text))).toMatchObject({ payment: { outcome: 'paid' } });
  });

  it.each([
    ['without MSG', 'missing_parameter', 'notify=1'],
    ['with an empty MSG', 'missing_parameter', 'MSG='],
    ['with MSG twice', 'repeated_parameter', `MSG=${encoded}&MSG=${encoded}`],
    ['with half an escape', 'malformed', `MSG=${encoded}%`],
    ['with more behind the document', 'malformed', `MSG=${encoded}AAAA`],
    ['with another spelling of its last sign', 'malformed', `MSG=${encodeURIComponent(respelt)}`],
    ['that is far too long', 'too_large', `MSG=${'A'.repeat(70_000)}`],
  ])('is refused %s', (_how, reason, text) => {
    expect(receive(bodyOf(text))).toBe(reason);
  });
});

describe('the document', () => {
  const message = gbk(messageXml());
  const valid = signedXml(message).toString('latin1');
  const fromLatin1 = (text: string): RawNotification => formOf(Buffer.from(text, 'latin1'));

  it('may have white space between its elements and a declaration before them', () => {
    const spaced = valid
      .replace('<MSG>', '<?xml version="1.0" encoding="GBK"?>\r\n<MSG>\n ')
      .replace('<Signature>', '\n<Signature>');
    expect(receive(fromLatin1(spaced))).toMatchObject({ payment: { outcome: 'paid' } });
  });

  it.each([
    ['a second message', valid.replace('<Message>', '<Message></Message><Message>')],
    ['a message inside of the message', valid.replace('<TrxResponse>', '<Message><TrxResponse>')],
    ['an element more', valid.replace('</MSG>', '<Extra/></MSG>')],
    ['something behind it', `${valid}<MSG></MSG>`],
    ['no signature', valid.replace(/<Signature>.*<\/Signature>/, '')],
    ['a document type', `<!DOCTYPE MSG [<!ENTITY a "b">]>${valid}`],
  ])('is refused with %s', (_what, text) => {
    expect(receive(fromLatin1(text))).toBe('malformed');
  });

  it.each([
    ['another algorithm', 'unknown_sign_type', valid.replace('SHA1withRSA', 'NONE')],
    [
      'an empty signature',
      'malformed',
      valid.replace(/<Signature>.*<\/Signature>/, '<Signature></Signature>'),
    ],
    ['a signature that is no Base64', 'malformed', valid.replace('<Signature>', '<Signature>!')],
    ['a changed amount', 'bad_signature', valid.replace('88.80', '88.81')],
    ['a blank more', 'bad_signature', valid.replace('<TrxResponse>', ' <TrxResponse>')],
  ])('is refused with %s (%s)', (_what, reason, text) => {
    expect(receive(fromLatin1(text))).toBe(reason);
  });

  it.each([
    ['entities of its own', '<!DOCTYPE a [<!ENTITY x "0000">]><TrxResponse></TrxResponse>'],
    ['a section of character data', messageXml({ ...PAID_FIELDS, Amount: '<![CDATA[88.80]]>' })],
    ['an element that is not closed', messageXml().replace('</Amount>', '')],
    ['another root', messageXml().replaceAll('TrxResponse', 'Response')],
    ['two roots', `${messageXml()}<TrxResponse></TrxResponse>`],
    ['an element that reaches for the prototype', messageXml({ ...PAID_FIELDS, ['__proto__']: 'x' })],
    ['an element that reaches for the constructor', messageXml({ ...PAID_FIELDS, constructor: 'x' })],
    ['elements nested without end', messageXml({ ...PAID_FIELDS, A: nested(5_000) })],
  ])('is refused even when signed, with %s', (_what, xml) => {
    const identified = xml.includes('MerchantID') ? xml : `${xml}<MerchantID>${account.appId}</MerchantID>`;
    expect(receive(formOf(signedXml(identified)))).toBe('malformed');
  });

  it('keeps an entity as it was signed: nothing is put in its place', () => {
    const notification = receive(paid({ MerchantRemarks: '&lt;b&gt; &x;' }));
    expect(notification).toMatchObject({
      payment: { evidence: { content: { MerchantRemarks: '&lt;b&gt; &x;' } } },
    });
  });

  it('is refused when its bytes are no GBK', () => {
    const broken = Buffer.concat([
      message.subarray(0, -'</TrxResponse>'.length),
      Buffer.from([0xff]),
      Buffer.from('</TrxResponse>'),
    ]);
    expect(receive(formOf(signedXml(broken)))).toBe('malformed');
  });
});

describe('a notification is refused', () => {
  it('for the account of another merchant', () => {
    expect(receive(paid(), makeAccount({ appId: '103881636900017' }))).toBe('wrong_app');
  });

  it('by an account that cannot be used', () => {
    expect(receive(paid(), makeAccount({ secrets: { bankCert: '' } }))).toBe('unusable_account');
  });

  it('when somebody else signed it', () => {
    expect(receive(formOf(signedXml(messageXml(), { key: foreignKeys.privateKey })))).toBe('bad_signature');
  });
});

describe('a wrong signature is explained', () => {
  const xml = messageXml();

  it.each([
    [
      'signed by the merchant itself',
      signedXml(xml, { key: merchantKeys.privateKey }),
      "merchant's own private key",
    ],
    ['signed with SHA-256', signedXml(xml, { digest: 'RSA-SHA256' }), 'SHA-256'],
    ['signed with its tags', tagged(), 'tags around the message'],
    ['rewritten as UTF-8', rewritten(), 'UTF-8'],
    ['forged', signedXml(xml, { key: foreignKeys.privateKey }), 'changed on the way, forged'],
  ])('when it was %s', (_what, document, detail) => {
    expect(detailOf(formOf(document))).toContain(detail);
  });

  it('when the account has its own certificate in the place of the bank’s', () => {
    const bankCert = Buffer.from(pemOf(merchantKeys.publicKey)).toString('base64');
    expect(detailOf(paid(), makeAccount({ secrets: { bankCert } }))).toContain('its own certificate');
  });

  function tagged(): Buffer {
    const signature = /<Signature>(.*)<\/Signature>/.exec(
      signedXml(`<Message>${xml}</Message>`).toString('latin1'),
    );
    return documentOf(gbk(xml), signature?.[1] ?? '');
  }

  function rewritten(): Buffer {
    const signature = /<Signature>(.*)<\/Signature>/.exec(signedXml(xml).toString('latin1'));
    return documentOf(Buffer.from(xml), signature?.[1] ?? '');
  }
});

describe('a returning browser', () => {
  const MSG = signedXml(messageXml()).toString('base64');

  it('brings the same message, which names the order and is verified', () => {
    const claim = { appId: account.appId, sellerId: account.appId, outTradeNo: 'ORDER_1' };
    for (const brought of [MSG, MSG.replaceAll('+', ' '), encodeURIComponent(MSG)]) {
      expect(channel.parseReturn({ MSG: brought })).toEqual(claim);
      expect(channel.verifyReturn(account, { MSG: brought })).toBe(true);
    }
  });

  it('is not believed with another message, another merchant, or none', () => {
    const forged = signedXml(messageXml(), { key: foreignKeys.privateKey }).toString('base64');
    expect(channel.verifyReturn(account, { MSG: forged })).toBe(false);
    expect(channel.verifyReturn(makeAccount({ appId: '103881636900017' }), { MSG })).toBe(false);
    expect(channel.verifyReturn(makeAccount({ secrets: { bankCert: '' } }), { MSG })).toBe(false);
    expect(channel.verifyReturn(account, { orderNo: 'ORDER_1' })).toBe(false);
    expect(channel.parseReturn({ orderNo: 'ORDER_1' })).toBeNull();
    expect(channel.parseReturn({ MSG: [MSG, MSG] as unknown as string })).toBeNull();
  });
});

describe('the answer', () => {
  it('has the tag with the address where the payer goes, and goes there by itself', () => {
    const { contentType, body } = channel.acknowledge(true, 'https://pay.example.com/r/1?a=1&b="2"');
    expect(contentType).toBe('text/html; charset=utf-8');
    expect(body).toContain('<URL>https://pay.example.com/r/1?a=1&b="2"</URL>');
    expect(body).toContain('url=https://pay.example.com/r/1?a=1&#38;b=&#34;2&#34;"');
  });

  it('has no tag when the bank is to send it again', () => {
    expect(channel.acknowledge(false, 'https://pay.example.com/r/1').body).not.toContain('<URL>');
  });
});
