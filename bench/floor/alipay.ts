import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Signs, verifies and calls, with keys that are parsed once. */
export class Alipay {
  readonly #privateKey = createPrivateKey(process.env.ALIPAY_PRIVATE_KEY ?? '');
  readonly #publicKey = createPublicKey(process.env.ALIPAY_PUBLIC_KEY ?? '');
  readonly #gateway = new URL(process.env.ALIPAY_GATEWAY ?? '');
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 128 });

  /** The fields of a notification, or `null` where its signature is wrong. */
  readNotification(body: Buffer): Record<string, string> | null {
    const fields = Object.fromEntries(new URLSearchParams(body.toString('latin1')));
    const text = Object.keys(fields)
      .filter((name) => name !== 'sign' && name !== 'sign_type')
      .sort()
      .map((name) => `${name}=${fields[name]}`)
      .join('&');
    const signature = Buffer.from(fields['sign'] ?? '', 'base64');
    return verify('sha256', Buffer.from(text), this.#publicKey, signature) ? fields : null;
  }

  /** The verified node of the answer. */
  async precreate(bizContent: object): Promise<Record<string, string>> {
    const parameters: Record<string, string> = {
      app_id: process.env.ALIPAY_APP_ID ?? '',
      biz_content: JSON.stringify(bizContent),
      charset: 'utf-8',
      format: 'JSON',
      method: 'alipay.trade.precreate',
      sign_type: 'RSA2',
      timestamp: chinaTime(new Date()),
      version: '1.0',
    };
    const names = Object.keys(parameters).sort();
    const text = names.map((name) => `${name}=${parameters[name]}`).join('&');
    parameters['sign'] = sign('sha256', Buffer.from(text), this.#privateKey).toString('base64');
    return this.#readAnswer(await this.#post(new URLSearchParams(parameters).toString()));
  }

  #readAnswer(answer: string): Record<string, string> {
    const node = answer.slice(answer.indexOf(':') + 1, answer.indexOf('}') + 1);
    const { sign: signature }: { sign: string } = JSON.parse(answer);
    if (!verify('sha256', Buffer.from(node), this.#publicKey, Buffer.from(signature, 'base64'))) {
      throw new Error('the answer of the gateway is not signed by Alipay');
    }
    return JSON.parse(node);
  }

  #post(form: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(form),
      };
      const call = request(this.#gateway, { method: 'POST', agent: this.#agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.once('end', () => resolve(text));
      });
      call.once('error', reject);
      call.end(form);
    });
  }
}

export function chinaTime(time: Date): string {
  return new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

export function chinaIso(time: Date): string {
  return `${chinaTime(time).replace(' ', 'T')}+08:00`;
}
