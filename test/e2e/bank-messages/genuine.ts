import { createPrivateKey, type KeyObject } from 'node:crypto';
import {
  bankKeys,
  documentOf,
  formOf,
  gbk,
  messageXml,
  pemOf,
  signedXml,
} from '../../channels/support/abc-fixture.ts';
import { bankSide } from '../../support/bank-side.ts';
import { startBankService, type BankDialect, type TestBank } from '../../support/bank-service.ts';
import type { ChannelSide } from '../../support/channel-side.ts';
import type { TestService } from '../../support/service.ts';
import { untoldOf } from '../../support/tested-channels.ts';

/** What the bank really sent of an order that is paid, and nobody has got yet. */
export interface GenuineMessage {
  orderNo: string;
  fields: Readonly<Record<string, string>>;
  /** What stands between `<Message>` and `</Message>`. */
  xml: string;
  signature: string;
  /** As it would have been posted. */
  body: string;
}

/** A service whose bank has a second key, so that a test can sign what the local bank never would. */
export class BankMessages {
  readonly service: TestService<TestBank>;
  readonly side: ChannelSide;

  private constructor(service: TestService<TestBank>) {
    this.service = service;
    this.side = bankSide(service);
  }

  static async start(dialect: BankDialect, extra: Record<string, string> = {}): Promise<BankMessages> {
    return new BankMessages(await startBankService(dialect, extra, pemOf(bankKeys.publicKey)));
  }

  get merchantKey(): KeyObject {
    return createPrivateKey(this.service.gateway.merchantKey);
  }

  async untold(): Promise<GenuineMessage> {
    const { orderNo, message: body } = await untoldOf(this.side);
    const [sent] = this.service.gateway.notifications.of(orderNo);
    const { fields, message: xml, signature } = sent!;
    return { orderNo, fields, xml, signature, body };
  }
}

/** A document of these bytes (a text becomes GBK), as the bank posts it. */
export function posted(document: Buffer | string): string {
  return formOf(typeof document === 'string' ? gbk(document) : document).body.toString('latin1');
}

/** The genuine document as a text, so that it can be changed. */
export function textOf({ xml, signature }: GenuineMessage): string {
  return new TextDecoder('gb18030').decode(documentOf(gbk(xml), signature));
}

/** Other content under a signature that the service believes. An empty value removes an element. */
export function signed(message: GenuineMessage, changes: Readonly<Record<string, string>> = {}): string {
  const fields = Object.entries({ ...message.fields, ...changes }).filter(([, value]) => value !== '');
  return posted(signedXml(messageXml(Object.fromEntries(fields))));
}
