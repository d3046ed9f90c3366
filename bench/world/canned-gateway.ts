import { createPrivateKey, sign } from 'node:crypto';
import { createServer } from 'node:http';

/**
 * Answers every call as Alipay answers a precreate, with one answer that was signed once. It leaves out
 * `out_trade_no`, which it would have to sign for each call: on a machine with few cores that would measure
 * this process instead of the candidates, who verify the answer's signature all the same.
 */
const fields = { code: '10000', msg: 'Success', qr_code: 'https://qr.alipay.com/bax00000benchmark0000' };
// Alipay's serialiser writes every slash as \/, and the exact text is what is signed.
const node = JSON.stringify(fields).replaceAll('/', String.raw`\/`);
const key = createPrivateKey(process.env.ALIPAY_SIGNING_KEY ?? '');
const signature = sign('sha256', Buffer.from(node), key).toString('base64');
const answer = Buffer.from(`{"alipay_trade_precreate_response":${node},"sign":"${signature}"}`);
const headers = { 'Content-Type': 'text/html;charset=utf-8', 'Content-Length': answer.length };

createServer((request, response) => {
  request.resume();
  request.once('end', () => response.writeHead(200, headers).end(answer));
}).listen(Number(process.env.PORT), '127.0.0.1');
