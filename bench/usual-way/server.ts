import { AlipaySdk } from 'alipay-sdk';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Notifications } from './notifications.ts';
import { openOrm } from './orm.ts';
import { Payments, type PrecreateBody } from './payments.ts';

/**
 * The usual way to take Alipay in: Express with its body parsers, alipay-sdk with its defaults, and ORM calls
 * one after the other, as tutorials do it. It writes the same rows as the others.
 */
const orm = await openOrm(process.env.DATABASE_URL);
const sdk = new AlipaySdk({
  appId: process.env.ALIPAY_APP_ID ?? '',
  privateKey: process.env.ALIPAY_PRIVATE_KEY ?? '',
  alipayPublicKey: process.env.ALIPAY_PUBLIC_KEY ?? '',
  gateway: process.env.ALIPAY_GATEWAY ?? '',
});
const notifications = new Notifications(orm, sdk);
const payments = new Payments(orm, sdk);

const app = express();
app.use(express.json());
app.use(express.urlencoded({ extended: true }));
app.get(
  '/readyz',
  answerWith(() => Promise.resolve({})),
);
app.post(
  '/api/payment/alipay/notify',
  answerWith(({ body }) => notifications.receive(body as Record<string, string>)),
);
app.use('/api/payment/alipay', authenticate);
app.post(
  '/api/payment/alipay/precreate',
  answerWith(({ body }, merchantId) => payments.precreate(merchantId, body as PrecreateBody)),
);
app.get(
  '/api/payment/alipay/query/:orderNo',
  answerWith(({ params }, merchantId) => payments.query(merchantId, String(params['orderNo']))),
);
app.listen(Number(process.env.PORT), '127.0.0.1');

process.once('SIGTERM', () => process.exit());

function answerWith(work: (request: Request, merchantId: string) => Promise<unknown>): RequestHandler {
  return (request, response, next) => {
    work(request, String(response.locals['merchantId'])).then((body) => response.send(body), next);
  };
}

function authenticate(request: Request, response: Response, next: NextFunction): void {
  payments.merchantOf(request.headers.authorization).then((merchantId) => {
    if (merchantId === null) return response.sendStatus(401);
    response.locals['merchantId'] = merchantId;
    return next();
  }, next);
}
