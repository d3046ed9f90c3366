import type { KeyObject } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import { waitOut } from '../../shared/faults/lateness.ts';
import { brokenAnswer } from '../../shared/http/broken-answer.ts';
import type { HttpAnswer } from '../../shared/http/http-answer.ts';
import type { HttpRequest } from '../../shared/http/router.ts';
import type { Faults } from '../faults/fault-rules.ts';
import type { FaultOrder } from '../faults/fault.ts';
import type { Result } from '../transactions/transaction.ts';
import { TRANSACTIONS } from '../transactions/transactions.ts';
import { renderAnswer, renderMessage } from '../wire/answer.ts';
import { readMessage, type SignedMessage } from '../wire/message.ts';
import { NotAMessage, Refusal } from '../wire/refusal.ts';
import type { BankCall, BankLog } from './bank-call.ts';
import { carryOut, flawsOf } from './fault-strike.ts';
import type { Intake } from './intake.ts';

const HTML = 'text/html;charset=GBK';

export interface EndpointParts {
  readonly intake: Intake;
  readonly faults: Faults;
  readonly requests: BankLog;
  readonly clock: GatewayClock;
  readonly bankKey: KeyObject;
}

interface Outcome extends Result {
  readonly isSigned: boolean;
  readonly fault?: FaultOrder;
}

/** The servlet: a signed message in, a signed message out. */
export class TrxEndpoint {
  readonly #parts: EndpointParts;

  constructor(parts: EndpointParts) {
    this.#parts = parts;
  }

  async answer(request: HttpRequest): Promise<HttpAnswer> {
    const entry = this.#log(request);
    try {
      const message = readMessage(request.body);
      const outcome = this.#run(message, entry);
      entry.code = outcome.fields['ReturnCode'];
      entry.errorMessage = outcome.fields['ErrorMessage'];
      if (outcome.fault?.kind === 'delay') await waitOut(this.#parts.clock, outcome.fault);
      return this.#render(message.merchantId, outcome);
    } catch (error) {
      return failed(error, entry);
    }
  }

  #run(message: SignedMessage, entry: BankCall): Outcome {
    const target = this.#parts.intake.targetOf(message);
    entry.method = target.trxType;
    entry.operation = target.operation;
    entry.merchantId = message.merchantId;
    entry.outTradeNo = target.outTradeNo;
    entry.content = message.trxRequest;
    let fault: FaultOrder | undefined;
    try {
      const call = this.#parts.intake.accept(message, (trxType) => Object.hasOwn(TRANSACTIONS, trxType));
      // Only a call that is believed uses a fault up.
      fault = this.#parts.faults.takeForCall(target);
      entry.fault = fault?.kind;
      return { ...carryOut(call, fault), isSigned: true, fault };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { returnCode, message: errorMessage, layout, isSigned } = error;
      const fields = {
        ReturnCode: returnCode,
        ErrorMessage: errorMessage,
        TrxType: target.trxType,
        OrderNo: target.outTradeNo,
      };
      return { fields, layout, isSigned, fault };
    }
  }

  #render(merchantId: string, { fields, layout, isSigned, fault }: Outcome): HttpAnswer {
    const flaws = flawsOf(fault);
    const body = renderAnswer(renderMessage(merchantId, fields, layout), this.#parts.bankKey, {
      ...flaws,
      isUnsigned: flaws.isUnsigned === true || !isSigned,
    });
    return { status: 200, headers: { 'content-type': HTML }, body };
  }

  #log({ body, contentType }: HttpRequest): BankCall {
    return this.#parts.requests.add({
      receivedAtMs: this.#parts.clock.nowMs(),
      method: '',
      merchantId: '',
      body: body.toString('utf8'),
      contentType,
      outcome: 'answered',
    });
  }
}

function failed(error: unknown, entry: BankCall): HttpAnswer {
  const broken = brokenAnswer(error);
  if (broken) {
    entry.outcome = broken.outcome;
    return broken.answer;
  }
  if (!(error instanceof NotAMessage)) throw error;
  entry.outcome = 'redirected';
  return redirectToError();
}

/** What the platform does with anything that is no message of its own. */
export function redirectToError(): HttpAnswer {
  return {
    status: 302,
    headers: { location: '/ebus/error.html', 'content-type': 'text/html' },
    body: '<html><head><title>302 Found</title></head><body><h1>302 Found</h1></body></html>',
  };
}
