import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { eventTypes, findingRows, historyRows, lastNotification, orderRow } from '../support/books.ts';
import {
  ACCEPTED,
  beijingText,
  encode,
  postNotification,
  REFUSED,
  signedForm,
  signWith,
  type Form,
} from '../support/notices.ts';
import { untoldOrder } from '../support/paid-order.ts';
import { addMerchant, appPrivateKey, type OtherMerchant } from '../support/other-merchant.ts';
import { APP_ID, newOrder, SELLER_ID, TestService } from '../support/service.ts';

const OTHER_APP = '9021000100000002';
const OTHER_SELLER = '2088621900000002';
const strangerKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

interface Attack {
  name: string;
  /** What is posted instead of the genuine message. */
  post: (genuine: Form, orderNo: string) => Form | string | Promise<Form | string>;
  reason: string;
  detail?: RegExp;
}

const without = (form: Form, name: string): Form =>
  Object.fromEntries(Object.entries(form).filter(([field]) => field !== name));

describe('A message that Alipay did not send as it came', () => {
  let service: TestService;
  let appKey: KeyObject;
  let other: OtherMerchant;
  beforeAll(async () => {
    service = await TestService.start();
    appKey = await appPrivateKey(service);
    other = await addMerchant(service, 'other', { seller: { appId: OTHER_APP, sellerId: OTHER_SELLER } });
  });
  afterAll(() => service.stop());
  // The explanations of bad signatures are rationed by the second.
  beforeEach(() => service.advanceOurs(1_000));

  const untold = (apiKey?: string) => untoldOrder(service, { apiKey });

  /** Everything that a believed message would have changed. */
  const booksOf = async (orderNo: string) => [
    await orderRow(service, orderNo),
    await historyRows(service, orderNo),
    await eventTypes(service, orderNo),
    await findingRows(service, orderNo),
  ];

  const attacks: Attack[] = [
    {
      name: 'has another amount than was signed',
      post: (form) => ({ ...form, total_amount: '0.01' }),
      reason: 'bad_signature',
      detail: /forged/,
    },
    {
      name: 'is signed by somebody else',
      post: (form) => signWith(strangerKey, form),
      reason: 'bad_signature',
      detail: /not Alipay's/,
    },
    {
      name: 'is signed by the application itself',
      post: (form) => signWith(appKey, form),
      reason: 'bad_signature',
      detail: /own private key/,
    },
    {
      name: 'has no signature',
      post: (form) => without(form, 'sign'),
      reason: 'missing_parameter',
      detail: /sign/,
    },
    {
      name: 'has an empty signature',
      post: (form) => ({ ...form, sign: '' }),
      reason: 'missing_parameter',
    },
    {
      name: 'has a signature of nothing but noise',
      post: (form) => ({ ...form, sign: '!!!!' }),
      reason: 'bad_signature',
    },
    {
      name: 'has no sign_type',
      post: (form) => without(form, 'sign_type'),
      reason: 'missing_parameter',
      detail: /sign_type/,
    },
    {
      name: 'has a sign_type that nobody knows',
      post: (form) => ({ ...form, sign_type: 'MD5' }),
      reason: 'unknown_sign_type',
      detail: /MD5/,
    },
    {
      name: 'is signed with SHA-1, and says so',
      post: (_form, orderNo) => signedForm(service, orderNo, { sign_type: 'RSA' }),
      reason: 'wrong_sign_type',
      detail: /RSA.*RSA2/,
    },
    {
      name: 'is signed with SHA-1, and says RSA2',
      post: async (_form, orderNo) => ({
        ...(await signedForm(service, orderNo, { sign_type: 'RSA' })),
        sign_type: 'RSA2',
      }),
      reason: 'bad_signature',
      detail: /SHA-1/,
    },
    {
      name: 'repeats a parameter',
      post: (form) => `${encode(form)}&total_amount=0.01`,
      reason: 'repeated_parameter',
      detail: /total_amount/,
    },
    {
      name: 'repeats its signature',
      post: (form) => `sign=x&${encode(form)}`,
      reason: 'repeated_parameter',
      detail: /sign/,
    },
    {
      name: 'repeats a parameter under an escaped name',
      post: (form) => `${encode(form)}&%74otal_amount=0.01`,
      reason: 'repeated_parameter',
    },
    {
      name: 'has an array for a signature',
      post: (form) => `${encode(form)}&sign[]=x`,
      reason: 'array_parameter',
      detail: /sign\[\]/,
    },
    {
      name: 'has an object for an amount',
      post: (form) => `${encode(form)}&total_amount%5Bx%5D=1`,
      reason: 'array_parameter',
    },
    {
      name: 'reaches for the prototype',
      post: (form) => `${encode(form)}&__proto__=x`,
      reason: 'malformed',
    },
    {
      name: 'has a field more than was signed',
      post: (form) => ({ ...form, refund_fee: '100.00' }),
      reason: 'bad_signature',
    },
    {
      name: 'has a field less than was signed',
      post: (form) => without(form, 'buyer_id'),
      reason: 'bad_signature',
    },
    {
      name: 'is of an application that nobody has',
      post: (form) => ({ ...form, app_id: '2019000000000000' }),
      reason: 'unknown_app',
      detail: /app_id/,
    },
    {
      name: 'names another merchant’s application',
      post: (form) => ({ ...form, app_id: OTHER_APP, auth_app_id: OTHER_APP }),
      reason: 'bad_signature',
    },
    {
      name: 'was encoded twice',
      post: (form) =>
        encode(Object.fromEntries(Object.entries(form).map(([k, v]) => [k, encodeURIComponent(v)]))),
      reason: 'bad_signature',
    },
    {
      name: 'was decoded twice',
      post: (form) => ({ ...form, sign: form.sign!.replaceAll('+', ' ').replace(/^./, ' ') }),
      reason: 'bad_signature',
    },
    {
      name: 'went through a filter that escapes HTML',
      post: (form) => ({ ...form, fund_bill_list: form.fund_bill_list!.replaceAll('"', '&quot;') }),
      reason: 'bad_signature',
      detail: /HTML-escaped/,
    },
    {
      name: 'carries a prefix of its signature',
      post: (form) => ({ ...form, sign: form.sign!.slice(0, 100) }),
      reason: 'bad_signature',
    },
    {
      name: 'forges everything at once',
      post: (form) =>
        `${encode(signWith(strangerKey, { ...form, total_amount: '0.01', seller_id: 'x' }))}&sign=y`,
      reason: 'repeated_parameter',
    },
  ];

  it.each(attacks)('and that $name changes nothing', async ({ post, reason, detail }) => {
    const { orderNo, form: genuine } = await untold();
    const before = await booksOf(orderNo);
    const posted = await post(genuine, orderNo);
    expect(await postNotification(service, posted)).toEqual(REFUSED);
    expect(await booksOf(orderNo)).toEqual(before);
    const record = await lastNotification(service);
    expect(record).toMatchObject({ verdict: 'refused', reason, received_count: 1 });
    expect(record.raw).toBe(typeof posted === 'string' ? posted : encode(posted));
    expect(record.detail ?? '').toMatch(detail ?? /^/);
    // The genuine one would have been believed: nothing else kept the attack from its aim.
    expect(await postNotification(service, genuine)).toEqual(ACCEPTED);
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it.each(['tamper', 'forge', 'doubleEncode'] as const)(
    'but was spoiled on its way (%s) is refused, and its repetition taken',
    async (kind) => {
      const { orderNo } = await untold();
      service.gateway.faults.add({ kind, outTradeNo: orderNo });
      const [notification] = service.gateway.notifications.of(orderNo);
      await service.gateway.notifications.resend(notification!.id);
      expect(notification!.sends.at(-1)).toMatchObject({ answer: 'failure', httpStatus: 200, fault: kind });
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'PENDING' });
      await service.gateway.notifications.resend(notification!.id);
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS' });
    },
  );

  it('but that is a browser’s return is no notification', async () => {
    const order = newOrder();
    const { paymentUrl } = await service.pay('wap', order);
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
    const { signedReturnUrl } = await service.gateway.payer.pay(paymentUrl!);
    const parameters = Object.fromEntries(new URL(signedReturnUrl!).searchParams);
    expect(parameters).toMatchObject({ out_trade_no: order.orderNo, app_id: APP_ID });
    for (const form of [parameters, { ...parameters, trade_status: 'TRADE_SUCCESS' }]) {
      expect(await postNotification(service, form)).toEqual(REFUSED);
      expect(await lastNotification(service)).toMatchObject({ verdict: 'refused', reason: 'bad_signature' });
    }
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
  });

  it('but that wears the signature of an answer is not believed', async () => {
    const { orderNo, form: genuine } = await untold();
    const answer = await fetch(service.gateway.gatewayUrl, {
      method: 'POST',
      body: new URLSearchParams(await queryRequest(orderNo)),
    });
    const { sign } = (await answer.json()) as { sign: string };
    expect(sign).toMatch(/^[\w+/]{300,}={0,2}$/);
    expect(await postNotification(service, { ...genuine, sign })).toEqual(REFUSED);
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'PENDING' });
  });

  it('is kept once for each content, and counted', async () => {
    const { form: genuine } = await untold();
    const forged = signWith(strangerKey, genuine);
    for (let times = 0; times < 3; times += 1) await postNotification(service, forged);
    expect(await lastNotification(service)).toMatchObject({ verdict: 'refused', received_count: 3 });
  });

  /** A query as our own application signs it. */
  async function queryRequest(orderNo: string): Promise<Form> {
    const form = {
      app_id: APP_ID,
      method: 'alipay.trade.query',
      charset: 'utf-8',
      timestamp: beijingText(0),
      version: '1.0',
      biz_content: JSON.stringify({ out_trade_no: orderNo }),
    };
    // A request's signature covers its sign_type too.
    const { sign } = signWith(appKey, { ...form, 'sign_type ': '' });
    return { ...form, sign_type: 'RSA2', sign: sign! };
  }

  describe('Genuine, but', () => {
    /** What came of a message, in one line; `changed` if it left any trace in the books of its order. */
    const outcomeOf = async (orderNo: string, form: Form): Promise<string> => {
      const before = JSON.stringify(await booksOf(orderNo));
      const { body } = await postNotification(service, form);
      const { verdict, reason } = await lastNotification(service);
      const change = JSON.stringify(await booksOf(orderNo)) === before ? 'unchanged' : 'changed';
      return [body, verdict, reason, change].join(' ');
    };

    it('of another seller, it is refused', async () => {
      const { orderNo } = await untold();
      expect(await outcomeOf(orderNo, await signedForm(service, orderNo, { seller_id: OTHER_SELLER }))).toBe(
        'failure refused wrong_seller unchanged',
      );
      expect((await lastNotification(service)).detail).toContain(SELLER_ID);
    });

    it('without a seller, it is about the seller of its application', async () => {
      const { orderNo } = await untold();
      const form = await signedForm(service, orderNo, { seller_id: '' });
      expect(await postNotification(service, form)).toEqual(ACCEPTED);
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS' });
    });

    it('of another merchant’s application, it cannot pay our order', async () => {
      const { orderNo } = await untold();
      for (const seller_id of [SELLER_ID, '']) {
        const form = await signedForm(service, orderNo, {
          app_id: OTHER_APP,
          auth_app_id: OTHER_APP,
          seller_id,
        });
        expect(await outcomeOf(orderNo, form)).toBe(
          `failure refused ${seller_id === '' ? 'unknown_order' : 'wrong_seller'} unchanged`,
        );
      }
    });

    it('of our application, it cannot pay another merchant’s order', async () => {
      const { orderNo } = await untold(other.apiKey);
      for (const seller_id of [OTHER_SELLER, '']) {
        const form = await signedForm(service, orderNo, { app_id: APP_ID, auth_app_id: APP_ID, seller_id });
        expect(await outcomeOf(orderNo, form)).toBe(
          `failure refused ${seller_id === '' ? 'unknown_order' : 'wrong_seller'} unchanged`,
        );
      }
    });

    it('on behalf of another application, it is refused', async () => {
      const { orderNo } = await untold();
      expect(await outcomeOf(orderNo, await signedForm(service, orderNo, { auth_app_id: OTHER_APP }))).toBe(
        'failure refused wrong_app unchanged',
      );
    });

    it.each([
      ['without an order number', { out_trade_no: '' }, 'malformed'],
      ['without an amount', { total_amount: '' }, 'malformed'],
      ['with an amount that is none', { total_amount: '1e2' }, 'malformed'],
      ['with a time that is none', { gmt_payment: 'yesterday' }, 'malformed'],
      ['with a status that is not documented', { trade_status: 'TRADE_HAPPY' }, 'malformed'],
    ])('%s, it is refused', async (_what, overrides, reason) => {
      const { orderNo } = await untold();
      expect(await outcomeOf(orderNo, await signedForm(service, orderNo, overrides))).toBe(
        `failure refused ${reason} unchanged`,
      );
    });
  });
});
