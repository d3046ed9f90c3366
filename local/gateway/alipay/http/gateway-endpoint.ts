import { randomBytes, type KeyObject } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import { waitOut } from '../../shared/faults/lateness.ts';
import { brokenAnswer } from '../../shared/http/broken-answer.ts';
import type { HttpAnswer } from '../../shared/http/http-answer.ts';
import { encodeText, isKnownCharset } from '../../shared/wire/charset.ts';
import type { AppRegistry } from '../apps/app-registry.ts';
import type { AppWithKey } from '../apps/app.ts';
import type { Faults } from '../faults/fault-rules.ts';
import type { FaultOrder } from '../faults/fault.ts';
import { METHODS } from '../methods/methods.ts';
import { nodeName, renderEnvelope, renderNode, type Fields, type FieldValue } from '../wire/answer.ts';
import { isEncrypted } from '../wire/content.ts';
import { readParameters, type IncomingForm, type Parameters } from '../wire/parameters.ts';
import { Refusal } from '../wire/refusal.ts';
import { signText } from '../wire/signature.ts';
import type { AlipayCall, AlipayLog } from './alipay-call.ts';
import { carryOut, targetOf } from './fault-strike.ts';
import type { Accepted, Intake } from './intake.ts';

export interface EndpointParts {
  readonly intake: Intake;
  readonly apps: AppRegistry;
  readonly faults: Faults;
  readonly requests: AlipayLog;
  readonly clock: GatewayClock;
  readonly alipayKey: KeyObject;
}

interface Outcome {
  readonly fields: Fields;
  readonly isSigned: boolean;
  readonly call?: Accepted;
  readonly fault?: FaultOrder;
}

/** `/gateway.do` for methods that answer with signed JSON. */
export class GatewayEndpoint {
  readonly #parts: EndpointParts;

  constructor(parts: EndpointParts) {
    this.#parts = parts;
  }

  async answer(form: IncomingForm): Promise<HttpAnswer> {
    const parameters = readParameters(form);
    const entry = this.#log(parameters);
    try {
      const outcome = this.#run(parameters, entry);
      entry.code = textField(outcome.fields['code']);
      entry.subCode = textField(outcome.fields['sub_code']);
      if (outcome.fault?.kind === 'delay') await waitOut(this.#parts.clock, outcome.fault);
      return this.#render(parameters, outcome);
    } catch (error) {
      const broken = brokenAnswer(error);
      if (!broken) throw error;
      entry.outcome = broken.outcome;
      return broken.answer;
    }
  }

  #run(parameters: Parameters, entry: AlipayCall): Outcome {
    let call: Accepted | undefined;
    let fault: FaultOrder | undefined;
    try {
      call = this.#parts.intake.accept(parameters, (method) => Object.hasOwn(METHODS, method));
      const target = targetOf(call);
      fault = this.#parts.faults.takeForCall(target);
      entry.content = call.content;
      entry.outTradeNo = target.outTradeNo;
      entry.fault = fault?.kind;
      const fields = { code: '10000', msg: 'Success', ...carryOut(call, fault) };
      return { fields, isSigned: true, call, fault };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { fields: error.toFields(), isSigned: error.signed, call, fault };
    }
  }

  #render(parameters: Parameters, outcome: Outcome): HttpAnswer {
    const { call, fault } = outcome;
    const app = this.#parts.apps.find(parameters.values.get('app_id')?.trim() ?? '');
    const charset = answerCharset(parameters);
    const node = renderNode(outcome.fields, encryptKeyOf(call));
    const signature = app && outcome.isSigned ? this.#sign(node, app, charset, fault) : undefined;
    const name = nodeName(knownMethod(parameters));
    const text = renderEnvelope(name, node, app?.certificates?.alipayCertSn, signature);
    const sent = fault?.kind === 'truncated' ? text.slice(0, text.length / 2) : text;
    return {
      status: 200,
      headers: { 'content-type': `text/html;charset=${charset}`, trace_id: randomBytes(16).toString('hex') },
      body: encodeText(sent, charset),
    };
  }

  /** Signs the exact text of the node, unless the fault is about just that. */
  #sign(node: string, app: AppWithKey, charset: string, fault: FaultOrder | undefined): string | undefined {
    if (fault?.kind === 'unsigned') return undefined;
    const signed = fault?.kind === 'wrongSignature' ? `${node} ` : node;
    return signText(signed, this.#parts.alipayKey, app.signType, charset);
  }

  #log(parameters: Parameters): AlipayCall {
    return this.#parts.requests.add({
      receivedAtMs: this.#parts.clock.nowMs(),
      method: parameters.values.get('method') ?? '',
      appId: parameters.values.get('app_id') ?? '',
      parameters: Object.fromEntries(parameters.values),
      outcome: 'answered',
    });
  }
}

/** GBK where the request named no usable charset. */
function answerCharset({ urlCharset }: Parameters): string {
  return urlCharset !== undefined && isKnownCharset(urlCharset) ? urlCharset : 'GBK';
}

function knownMethod({ values }: Parameters): string | undefined {
  const method = values.get('method') ?? '';
  return Object.hasOwn(METHODS, method) ? method : undefined;
}

/** The key for the answer of an encrypted call. */
function encryptKeyOf(call: Accepted | undefined): string | undefined {
  return call && isEncrypted(call.request.values) ? call.request.app.encryptKey : undefined;
}

function textField(value: FieldValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
