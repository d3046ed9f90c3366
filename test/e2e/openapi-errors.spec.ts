import { jest } from '@jest/globals';
import type { Response, Test } from 'supertest';
import { ChannelNotSentError } from '../../src/channels/channel-errors.js';
import { ChannelRegistry } from '../../src/channels/channel-registry.js';
import type { ErrorCode } from '../../src/common/errors/catalogue.js';
import { MerchantAdminRepository } from '../../src/merchants/merchant-admin.repository.js';
import { MerchantsRepository } from '../../src/merchants/merchants.repository.js';
import { OperationsRepository } from '../../src/operations/operations.repository.js';
import { OrderListRepository } from '../../src/payments/order-list.repository.js';
import { ResolveFinding } from '../../src/payments/resolve-finding.js';
import { ApiContract } from '../support/api-contract.ts';
import { startBankService, type TestBank } from '../support/bank-service.ts';
import { ADMIN_KEY, CALLS, GOODS, type Call } from '../support/contract-calls.ts';
import { send as sendTo } from '../support/send.ts';
import { API_KEY, nextOrderNo, TestService } from '../support/service.ts';

const contract = ApiContract.read();
const PAYS = '280123456789012345';
const DECLINES = '280123456789010404';

let service: TestService;
let bankService: TestService<TestBank>;
beforeAll(async () => {
  service = await TestService.start({ BARCODE_WAIT_MS: '0', ADMIN_API_KEY: ADMIN_KEY });
  bankService = await startBankService('native');
});
afterEach(() => {
  jest.restoreAllMocks();
  service.gateway.faults.clear();
  bankService.gateway.faults.clear();
});
afterAll(() => Promise.all([service.stop(), bankService.stop()]));

function send(call: Call, ref: string, more: object = {}, apiKey: string | null = call.key ?? API_KEY): Test {
  const body = call.method === 'get' ? undefined : { ...call.body?.(ref), ...more };
  return sendTo(service.url, call.method, call.path(ref), { body, apiKey });
}

type Scenario = (call: Call, id: string) => Promise<Response>;

async function made(id: string, more: object = {}): Promise<string> {
  const orderNo = nextOrderNo();
  await send(CALLS[id]!, orderNo, more).expect(200);
  return orderNo;
}
/** A code whose payer is asked for the password; each works once. */
const waitingCode = () => `2801${String((codes += 1)).padStart(10, '0')}0003`;
let codes = 0;

const paid = () => made('payBarcode', { authCode: PAYS });
const pending = () => made('startPrecreate');
const refunded = async (more: object = {}): Promise<string> => {
  const refundNo = nextOrderNo();
  await send(CALLS.requestRefund!, await paid(), { refundNo, ...more }).expect(200);
  return refundNo;
};

/** What every operation with a key answers alike. */
const COMMON: Partial<Record<ErrorCode, Scenario>> = {
  UNAUTHORIZED: async (call) => send(call, 'X', {}, null),
  FORBIDDEN: async (call) => send(call, 'X').set('X-Merchant-Id', 'somebody-else'),
  PARAM_ERROR: async (call) => {
    if (call.method !== 'get') return send(call, 'X', { unknownField: 1 });
    const path = call.path('%E0%A4%A');
    return service.get(path.includes('%') ? path : `${path}?unknownField=1`, call.key);
  },
  PAYLOAD_TOO_LARGE: async (call) => send(call, 'X', { attach: 'x'.repeat(300_000) }),
  UNSUPPORTED_MEDIA_TYPE: async (call) => send(call, 'X').type('text/plain').send('x'),
  INTERNAL_ERROR: async (call) => {
    jest
      .spyOn(service.app.get(MerchantsRepository), 'findByApiKey')
      .mockRejectedValueOnce(new Error('the database is gone'));
    return send(call, 'X');
  },
};

/** What a start, and the making of an order, answer alike. */
const STARTING: Partial<Record<ErrorCode, Scenario>> = {
  AUTHCODE_INVALID: async (call) => send(call, nextOrderNo(), { authCode: '123' }),
  ORDER_NOT_FOUND: async (call) => send(call, nextOrderNo(), { supplementTo: 'NOBODY-MADE-IT' }),
  ORDER_STATUS_ERROR: async (call) => send(call, nextOrderNo(), { supplementTo: await pending() }),
  ORDER_CONFLICT: async (call, id) => {
    const other = id === 'createOrder' ? { goodsName: '别的商品' } : { amount: 101 };
    return send(call, await made('createOrder'), other);
  },
  ORDER_PAID: async (call) => send(call, await paid()),
  ORDER_CLOSED: async (call) => {
    const orderNo = await made('createOrder');
    await send(CALLS.closeOrder!, orderNo).expect(200);
    return send(call, orderNo);
  },
  CHANNEL_UNAVAILABLE: async (call, id) => {
    if (id === 'startPrecreate')
      service.gateway.faults.add({ kind: 'unavailableBefore', method: 'precreate' });
    else notSent(id);
    return send(call, nextOrderNo());
  },
  CHANNEL_RESPONSE_INVALID: async (call) => {
    service.gateway.faults.add({ kind: 'wrongSignature', method: 'precreate' });
    return send(call, nextOrderNo());
  },
  CHANNEL_REJECTED: async (call, id) => {
    if (id === 'payBarcode') return send(call, nextOrderNo(), { authCode: DECLINES });
    service.gateway.faults.add({ kind: 'refusal', method: 'precreate', subCode: 'ACQ.TOTAL_FEE_EXCEED' });
    return send(call, nextOrderNo());
  },
  '1002': async (call) => send(call, nextOrderNo(), { authCode: waitingCode() }),
  PAYMENT_UNKNOWN: async (call) => {
    service.gateway.faults.add({ kind: 'unavailableAfter', method: 'pay' });
    return send(call, nextOrderNo());
  },
};

/** Alipay's links are only signed here; the bank's come out of a call that can be refused. */
const LINKING: Partial<Record<ErrorCode, Scenario>> = {
  ...STARTING,
  CHANNEL_REJECTED: (call) => startAtTheBank(call, 'refusal'),
  CHANNEL_RESPONSE_INVALID: (call) => startAtTheBank(call, 'wrongSignature'),
};

function startAtTheBank(call: Call, kind: 'refusal' | 'wrongSignature'): Test {
  bankService.gateway.faults.add({ kind });
  const orderNo = nextOrderNo();
  const body = call.body?.(orderNo);
  return sendTo(bankService.url, call.method, call.path(orderNo), { body, apiKey: API_KEY });
}

/** The request provably did not leave us, as when the application's key is of no use. */
function notSent(id: string): void {
  const methods = { startPage: 'page', startWap: 'wap', startApp: 'app', payBarcode: 'barcode' } as const;
  if (!(id in methods)) return;
  const channel = service.app.get(ChannelRegistry).get('alipay');
  jest
    .spyOn(channel, methods[id as keyof typeof methods])
    .mockRejectedValueOnce(new ChannelNotSentError('no key'));
}

const ENDING: Partial<Record<ErrorCode, Scenario>> = {
  ORDER_NOT_FOUND: async (call) => send(call, 'NOBODY-MADE-IT'),
  ORDER_PAID: async (call) => send(call, await paid()),
  ORDER_STATUS_ERROR: async (call) => {
    service.gateway.faults.add({ kind: 'refusal', method: 'close', subCode: 'ACQ.TRADE_STATUS_ERROR' });
    return send(call, await pending());
  },
  CHANNEL_REJECTED: async (call) => {
    service.gateway.faults.add({ kind: 'refusal', method: 'close', subCode: 'ACQ.INVALID_PARAMETER' });
    return send(call, await pending());
  },
  CHANNEL_UNAVAILABLE: async (call) => {
    service.gateway.faults.add({ kind: 'unavailableBefore', method: 'close' });
    return send(call, await pending());
  },
  CHANNEL_RESPONSE_INVALID: async (call) => {
    service.gateway.faults.add({ kind: 'wrongSignature', method: 'close' });
    return send(call, await pending());
  },
};

const QUERYING: Partial<Record<ErrorCode, Scenario>> = {
  ORDER_NOT_FOUND: async (call) => send(call, 'NOBODY-MADE-IT'),
  '1002': async (call) => send(call, await made('payBarcode', { authCode: waitingCode() })),
  PAYMENT_UNKNOWN: async (call) => {
    service.gateway.faults.add({ kind: 'unavailableBefore', method: 'pay' });
    service.gateway.faults.add({ kind: 'unavailableBefore', method: 'query', times: 5 });
    return send(call, await made('payBarcode'));
  },
};

const REFUNDING: Partial<Record<ErrorCode, Scenario>> = {
  ORDER_NOT_FOUND: async (call) => send(call, 'NOBODY-MADE-IT'),
  ORDER_STATUS_ERROR: async (call) => send(call, await pending()),
  REFUND_CONFLICT: async (call) => {
    const orderNo = await paid();
    const refundNo = nextOrderNo();
    await send(call, orderNo, { refundNo }).expect(200);
    return send(call, orderNo, { refundNo, refundAmount: 11 });
  },
  REFUND_AMOUNT_EXCEEDED: async (call) => send(call, await paid(), { refundAmount: 100.01 }),
  REFUND_BALANCE_CHANGED: async (call) => send(call, await paid(), { expectedRefundable: 99 }),
  CHANNEL_REJECTED: async (call) => {
    declineRefunds();
    return send(call, await paid());
  },
};

const REFUND_QUERYING: Partial<Record<ErrorCode, Scenario>> = {
  REFUND_NOT_FOUND: async (call) => send(call, 'NOBODY-MADE-IT'),
  CHANNEL_REJECTED: async (call) => {
    declineRefunds();
    return send(call, await refunded());
  },
};

/** There is no field that could be wrong, so what cannot be read is: in the address, then in the body. */
const BODILESS: Partial<Record<ErrorCode, Scenario>> = {
  PARAM_ERROR: async (call) => {
    const unreadable = await send(call, '%E0%A4%A');
    expect(errorCodeOf(unreadable)).toBe('PARAM_ERROR');
    const { method, key = API_KEY } = call;
    return sendTo(service.url, method, call.path('X'), { apiKey: key }).type('json').send('{');
  },
  NOT_FOUND: async (call) => send(call, 'X'),
};

/** The admin API asks nothing about merchants, so what breaks there is something else. */
const breaking = (method: keyof OperationsRepository): Partial<Record<ErrorCode, Scenario>> => ({
  INTERNAL_ERROR: async (call) => {
    jest
      .spyOn(service.app.get(OperationsRepository), method)
      .mockRejectedValueOnce(new Error('the database is gone'));
    return send(call, '1');
  },
});

/** What every operation on one merchant answers alike. */
const OF_MERCHANT: Partial<Record<ErrorCode, Scenario>> = {
  ...breakingMerchants('find'),
  NOT_FOUND: async (call) => send(call, 'NOBODY-MADE-IT'),
};

function breakingMerchants(method: keyof MerchantAdminRepository): Partial<Record<ErrorCode, Scenario>> {
  return {
    INTERNAL_ERROR: async (call) => {
      jest
        .spyOn(service.app.get(MerchantAdminRepository), method)
        .mockRejectedValueOnce(new Error('the database is gone'));
      return send(call, 'X');
    },
  };
}

function breakingOrders(): Partial<Record<ErrorCode, Scenario>> {
  return {
    INTERNAL_ERROR: async (call) => {
      jest
        .spyOn(service.app.get(OrderListRepository), 'list')
        .mockRejectedValueOnce(new Error('the database is gone'));
      return send(call, 'X');
    },
  };
}

const RESOLVING: Partial<Record<ErrorCode, Scenario>> = {
  INTERNAL_ERROR: async (call) => {
    jest
      .spyOn(service.app.get(ResolveFinding), 'resolve')
      .mockRejectedValueOnce(new Error('the database is gone'));
    return send(call, 'X');
  },
  NOT_FOUND: async (call) => send(call, 'X'),
  ORDER_STATUS_ERROR: async (call) => {
    const id = await openFinding();
    await send(call, id).expect(200);
    return send(call, id);
  },
};

/** A payment that came after its order was closed. */
async function openFinding(): Promise<string> {
  const order = { orderNo: nextOrderNo(), amount: 100, goodsName: GOODS };
  const made = await service.pay('precreate', order);
  await send(CALLS.closeOrder!, order.orderNo).expect(200);
  await service.gateway.payer.pay(made.qrCodeUrl!);
  await service.gateway.notifications.idle();
  const { body } = await service.get('/api/admin/findings?state=open', ADMIN_KEY).expect(200);
  return (body as { items: { id: string }[] }).items[0]!.id;
}

function declineRefunds(): void {
  const subCode = 'ACQ.TRADE_NOT_ALLOW_REFUND';
  service.gateway.faults.add({ kind: 'refusal', method: 'refund', subCode });
}

const SCENARIOS: Record<string, Partial<Record<ErrorCode, Scenario>>> = {
  startPrecreate: STARTING,
  startPage: LINKING,
  startWap: LINKING,
  startApp: LINKING,
  payBarcode: STARTING,
  createOrder: STARTING,
  getOrder: QUERYING,
  queryOrder: QUERYING,
  queryOrderByTradeNo: QUERYING,
  closeOrder: ENDING,
  cancelOrder: ENDING,
  requestRefund: REFUNDING,
  queryRefund: REFUND_QUERYING,
  redeliverWebhook: BODILESS,
  createMerchant: breakingMerchants('create'),
  listMerchants: breakingMerchants('list'),
  changeMerchant: OF_MERCHANT,
  rotateWebhookSecret: { ...BODILESS, ...OF_MERCHANT },
  createApiKey: OF_MERCHANT,
  listApiKeys: OF_MERCHANT,
  revokeApiKey: { ...BODILESS, ...OF_MERCHANT },
  saveChannelAccount: OF_MERCHANT,
  listChannelAccounts: OF_MERCHANT,
  changeChannelAccount: OF_MERCHANT,
  listAllOrders: breakingOrders(),
  listFindings: breaking('findings'),
  resolveFinding: RESOLVING,
  listNotifications: breaking('notifications'),
  listJobs: breaking('jobs'),
  retryJob: { ...BODILESS, ...breaking('retryJob') },
};

describe.each(Object.keys(CALLS))('The document says of %s:', (id) => {
  const documented = contract.codesOf(id);
  const scenarios = { ...COMMON, ...SCENARIOS[id] };

  it.each(documented)('can answer $status $code, and it does, as described', async ({ status, code }) => {
    const response = await scenarios[code as ErrorCode]!(CALLS[id]!, id);
    expect([response.status, errorCodeOf(response)]).toEqual([status, code]);
    expectDescribed(id, response);
    expect(response.headers['x-request-id']).toBeTruthy();
  });

  const others = Object.keys(scenarios).filter((wanted) => !documented.some(({ code }) => code === wanted));
  for (const code of others) {
    it(`cannot answer ${code}, and it does not, where others would`, async () => {
      const response = await scenarios[code as ErrorCode]!(CALLS[id]!, id);
      expect(errorCodeOf(response)).not.toBe(code);
      expectDescribed(id, response);
    });
  }
});

function errorCodeOf(response: Response): string | undefined {
  return (response.body as { errorCode?: string }).errorCode;
}

/** The answer has the form that the document gives it, and a code that it names. */
function expectDescribed(id: string, response: Response): void {
  const { status } = response;
  const code = errorCodeOf(response);
  expect(contract.faultsOf(id, status, response.headers['content-type'] ?? '', response.body)).toEqual([]);
  const described = contract.codesOf(id).some((known) => known.status === status && known.code === code);
  expect([id, status, code, described || code === undefined]).toEqual([id, status, code, true]);
}

describe('The document', () => {
  it('is put to the test with every operation that names error codes', () => {
    const own = contract.operations.filter(({ id }) => contract.codesOf(id).length > 0);
    const aliases = own.filter(({ operation }) => /^`\S+` 的别名/.test(operation.description ?? ''));
    const expected = own.filter((operation) => !aliases.includes(operation)).map((operation) => operation.id);
    expect(Object.keys(CALLS).toSorted()).toEqual(expected.toSorted());
  });

  it('says of the return that what is not genuine gets a page and 400', async () => {
    const response = await service.get('/api/payment/alipay/return?app_id=1&out_trade_no=2&sign=x', null);
    const type = response.headers['content-type'] ?? '';
    expect(response.status).toBe(400);
    expect(contract.faultsOf('returnFromAlipay', 400, type, response.text)).toEqual([]);
  });
});
