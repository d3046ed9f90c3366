import {
  documentOf,
  gbk,
  messageXml,
  pemOf,
  signedXml,
  bankKeys,
} from '../../channels/support/abc-fixture.ts';
import { eventTypes, findingRows, historyRows, lastNotification, orderRow } from '../../support/books.ts';
import { postToBank } from '../../support/bank-side.ts';
import { newOrder } from '../../support/service.ts';
import { BankMessages, posted, signed, textOf, type GenuineMessage } from './genuine.ts';

const ADMIN_KEY = 'admin-key-0123456789';
const OTHER = '103881636900017';

/** What the bank's own signature does not make true. */
describe.each(['native', 'seed'] as const)('Signed by the bank (%s), but', (dialect) => {
  let bank: BankMessages;
  beforeAll(async () => {
    bank = await BankMessages.start(dialect, { ADMIN_API_KEY: ADMIN_KEY });
  });
  afterAll(() => bank.service.stop());
  beforeEach(() => bank.service.advanceOurs(1_000));

  const traces = async (orderNo: string): Promise<string> =>
    JSON.stringify([
      await orderRow(bank.service, orderNo),
      await historyRows(bank.service, orderNo),
      await eventTypes(bank.service, orderNo),
      await findingRows(bank.service, orderNo),
    ]);

  /** What came of a message, in one line; `changed` if it left any trace in the books of the order. */
  const outcomeOf = async (orderNo: string, body: string): Promise<string> => {
    const before = await traces(orderNo);
    const answer = await postToBank(bank.service, body);
    const { verdict, reason } = await lastNotification(bank.service);
    const change = (await traces(orderNo)) === before ? 'unchanged' : 'changed';
    return [answer, verdict, reason, change].join(' ');
  };

  const xmlOf = (message: GenuineMessage, change: (xml: string) => string): string =>
    posted(signedXml(change(messageXml(message.fields))));

  it('with nothing changed, it is believed: the second key is as good as the bank’s own', async () => {
    const message = await bank.untold();
    expect(await outcomeOf(message.orderNo, signed(message))).toBe('accepted applied  changed');
    expect(await orderRow(bank.service, message.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it.each([
    ['without an order number', { OrderNo: '' }, 'malformed'],
    ['without an amount', { Amount: '' }, 'malformed'],
    ['with an amount that is none', { Amount: '1e2' }, 'malformed'],
    ['with an amount of three decimals', { Amount: '100.001' }, 'malformed'],
    ['with a negative amount', { Amount: '-100.00' }, 'malformed'],
    ['with an amount of another country', { Amount: '1,00' }, 'malformed'],
    ['with an entity for an amount', { Amount: '&#49;00.00' }, 'malformed'],
    ['with character data for an amount', { Amount: '<![CDATA[100.00]]>' }, 'malformed'],
    ['with a comment in its amount', { Amount: '100<!-- -->.00' }, 'malformed'],
    ['with its amount one level too deep', { Amount: '<a>100.00</a>' }, 'malformed'],
    ['with its order number one level too deep', { OrderNo: '<a>1</a>' }, 'malformed'],
    ['with an element that reaches for the prototype', { ['__proto__']: 'x' }, 'malformed'],
    ['with elements nested without end', { a: '<a>'.repeat(5_000) + '</a>'.repeat(5_000) }, 'malformed'],
    ['without a merchant', { MerchantID: '' }, 'missing_parameter'],
    ['of a merchant that nobody has', { MerchantID: '103881636900099' }, 'unknown_app'],
    ['of a merchant that is no number', { MerchantID: "' OR 1=1" }, 'unknown_app'],
    [
      'with its merchant one level too deep',
      { MerchantID: '', a: '<MerchantID>103881636900016</MerchantID>' },
      'wrong_app',
    ],
    ['of an order that nobody has', { OrderNo: 'NOBODY-MADE-IT' }, 'unknown_order'],
    ['of an order in other letters', { OrderNo: 't1' }, 'unknown_order'],
  ])('%s, it is refused', async (_what, changes, reason) => {
    const message = await bank.untold();
    expect(await outcomeOf(message.orderNo, signed(message, changes))).toBe(
      `refused refused ${reason} unchanged`,
    );
    expect(await outcomeOf(message.orderNo, message.body)).toBe('accepted applied  changed');
  });

  it.each(['Amount', 'OrderNo', 'ReturnCode', 'MerchantID'])(
    'with two of %s, it pays nothing',
    async (name) => {
      const message = await bank.untold();
      for (const value of [message.fields[name]!, '0000']) {
        const body = xmlOf(message, (xml) =>
          xml.replace(`<${name}>`, `<${name}>${value}</${name}><${name}>`),
        );
        expect(await outcomeOf(message.orderNo, body)).toMatch(/(refused|known) .*unchanged$/);
      }
      expect(await orderRow(bank.service, message.orderNo)).toMatchObject({ status: 'PENDING' });
    },
  );

  it.each([
    ['a second response', (xml: string) => `${xml}<TrxResponse><Amount>0.01</Amount></TrxResponse>`],
    ['another root', (xml: string) => xml.replaceAll('TrxResponse', 'Response')],
    ['a document type inside', (xml: string) => `<!DOCTYPE a [<!ENTITY x "0000">]>${xml}`],
    ['an element that is not closed', (xml: string) => xml.replace('</Amount>', '')],
    ['text behind its response', (xml: string) => `${xml}x`],
    ['its response in a comment', (xml: string) => `<!--${xml}-->`],
    ['its response as character data', (xml: string) => `<TrxResponse><![CDATA[${xml}]]></TrxResponse>`],
    ['its response in the text of an answer', (xml: string) => JSON.stringify({ OrderDesc: xml })],
  ])('with %s, it is refused', async (_what, change) => {
    const message = await bank.untold();
    expect(await outcomeOf(message.orderNo, xmlOf(message, change))).toBe(
      'refused refused malformed unchanged',
    );
  });

  it('in bytes that are no GBK, it is refused', async () => {
    const message = await bank.untold();
    const bytes = Buffer.concat([Buffer.from('<TrxResponse>'), Buffer.from([0xff, 0xff])]);
    const rest = Buffer.from(messageXml(message.fields).slice('<TrxResponse>'.length), 'latin1');
    const body = posted(signedXml(Buffer.concat([bytes, rest])));
    expect(await outcomeOf(message.orderNo, body)).toBe('refused refused malformed unchanged');
  });

  it('as the answer to a query, it is no message', async () => {
    const message = await bank.untold();
    const { fields } = message;
    const answer = JSON.stringify({ MerchantID: fields['MerchantID'], TrxResponse: fields });
    expect(await outcomeOf(message.orderNo, posted(signedXml(answer)))).toBe(
      'refused refused missing_parameter unchanged',
    );
  });

  it.each(['502213', '0001', 'EUNKWN', '1', '00000', ''])(
    'with the return code %p, it is about no payment: taken, and nothing follows',
    async (ReturnCode) => {
      const message = await bank.untold();
      expect(await outcomeOf(message.orderNo, signed(message, { ReturnCode }))).toBe(
        'accepted known no_payment unchanged',
      );
      expect(await outcomeOf(message.orderNo, message.body)).toBe('accepted applied  changed');
    },
  );

  it('of another amount, it opens a finding and pays nothing, once', async () => {
    const message = await bank.untold();
    const body = signed(message, { Amount: '0.01' });
    expect(await outcomeOf(message.orderNo, body)).toBe('refused refused mismatch changed');
    expect(await outcomeOf(message.orderNo, body)).toBe('refused refused mismatch unchanged');
    expect(await orderRow(bank.service, message.orderNo)).toMatchObject({ status: 'PENDING' });
    expect(await findingRows(bank.service, message.orderNo)).toMatchObject([{ kind: 'amount_mismatch' }]);
    expect(await outcomeOf(message.orderNo, message.body)).toBe('accepted applied  changed');
  });

  it('of a payment before the order was made, it is an older use of the number', async () => {
    const message = await bank.untold();
    const body = signed(message, { HostDate: '2020/1/1', HostTime: '10:00:00' });
    expect(await outcomeOf(message.orderNo, body)).toBe('refused refused mismatch changed');
    expect(await findingRows(bank.service, message.orderNo)).toMatchObject([{ kind: 'reused_number' }]);
  });

  it('of another order, it pays that order and no other, however often it comes', async () => {
    const [mine, other] = [await bank.untold(), await bank.untold()];
    const before = await traces(mine.orderNo);
    expect(await outcomeOf(other.orderNo, other.body)).toBe('accepted applied  changed');
    expect(await outcomeOf(other.orderNo, other.body)).toBe('accepted applied  unchanged');
    expect(await outcomeOf(other.orderNo, signed(other, { VoucherNo: '1' }))).toBe(
      'accepted known  unchanged',
    );
    expect(await traces(mine.orderNo)).toBe(before);
    const swapped = posted(textOf(other).replace(other.orderNo, mine.orderNo));
    expect(await outcomeOf(mine.orderNo, swapped)).toBe('refused refused bad_signature unchanged');
    const worn = posted(documentOf(gbk(mine.xml), other.signature));
    expect(await outcomeOf(mine.orderNo, worn)).toBe('refused refused bad_signature unchanged');
  });

  it('old, of an order that has been given back since, it changes nothing', async () => {
    const message = await bank.untold();
    await postToBank(bank.service, message.body);
    const { orderNo } = message;
    await bank.service.post('/api/payment/alipay/refund', { orderNo, refundAmount: 100 }).expect(200);
    for (const body of [message.body, signed(message, { VoucherNo: '1' })]) {
      expect(await outcomeOf(orderNo, body)).toMatch(/^accepted (applied|known) .*unchanged$/);
    }
  });

  it('for another merchant of the bank, it cannot pay our order, nor ours his', async () => {
    const { apiKey } = await addOther();
    const [mine, his] = [await bank.untold(), newOrder()];
    await bank.service.post('/api/payment/alipay/qrcode', his, apiKey).expect(200);
    expect(await outcomeOf(mine.orderNo, signed(mine, { MerchantID: OTHER }))).toBe(
      'refused refused unknown_order unchanged',
    );
    expect(await outcomeOf(his.orderNo, signed(mine, { OrderNo: his.orderNo }))).toBe(
      'refused refused unknown_order unchanged',
    );
    expect(await outcomeOf(his.orderNo, signed(mine, { OrderNo: his.orderNo, MerchantID: OTHER }))).toBe(
      'accepted applied  changed',
    );
  });

  /** A second shop with a number of its own at the same bank. */
  async function addOther(): Promise<{ apiKey: string }> {
    const { gateway } = bank.service;
    const { pfx, certificatePem } = await gateway.createMerchantPfx(OTHER, 'secret');
    const registered = await gateway.registerMerchant({ merchantId: OTHER, certificate: certificatePem });
    const admin = '/api/admin/merchants';
    await bank.service
      .post(admin, { merchantId: 'other', name: 'other', defaultChannel: 'abc' }, ADMIN_KEY)
      .expect(200);
    const account = {
      channel: 'abc',
      appId: OTHER,
      gateway: gateway.gatewayUrl,
      settings: { dialect },
      secrets: {
        pfx: pfx.toString('base64'),
        pfxPassword: 'secret',
        bankCert: Buffer.from(registered.bankCertificate + pemOf(bankKeys.publicKey)).toString('base64'),
      },
    };
    await bank.service.post(`${admin}/other/channel-accounts`, account, ADMIN_KEY).expect(200);
    const made = await bank.service.post(`${admin}/other/api-keys`, {}, ADMIN_KEY).expect(200);
    return made.body as { apiKey: string };
  }
});
