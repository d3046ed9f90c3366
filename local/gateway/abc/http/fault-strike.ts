import { ConnectionDrop, HttpFailure } from '../../shared/http/broken-answer.ts';
import type { FaultOrder } from '../faults/fault.ts';
import type { Call, Result } from '../transactions/transaction.ts';
import { TRANSACTIONS } from '../transactions/transactions.ts';
import type { AnswerFlaws } from '../wire/answer.ts';
import { NotAMessage, notInEnumeration, Refusal, resultUnknown } from '../wire/refusal.ts';

/** Carries a call out with the fault that strikes it: before the transaction, after it, or not at all. */
export function carryOut(call: Call, fault: FaultOrder | undefined): Result {
  strikeBefore(fault);
  const transaction = TRANSACTIONS[call.trxType];
  if (!transaction) throw notInEnumeration('GatewayPayTrxType');
  try {
    return transaction({ ...call, fault });
  } finally {
    // The fault hides the outcome, whatever that was.
    strikeAfter(fault);
  }
}

/** How the answer itself is spoiled. */
export function flawsOf(fault: FaultOrder | undefined): AnswerFlaws {
  return {
    isUnsigned: fault?.kind === 'unsigned',
    hasWrongSignature: fault?.kind === 'wrongSignature',
    isTruncated: fault?.kind === 'truncated',
    isUtf8: fault?.kind === 'wrongCharset',
  };
}

function strikeBefore(fault: FaultOrder | undefined): void {
  if (fault?.kind === 'dropBefore') throw new ConnectionDrop();
  if (fault?.kind === 'http502Before') throw new HttpFailure();
  if (fault?.kind === 'unknownBefore') throw resultUnknown();
  if (fault?.kind === 'refusal') {
    throw new Refusal(fault.returnCode ?? '2308', fault.errorMessage ?? '交易失败');
  }
}

function strikeAfter(fault: FaultOrder | undefined): void {
  if (fault?.kind === 'dropAfter') throw new ConnectionDrop();
  if (fault?.kind === 'http502After') throw new HttpFailure();
  if (fault?.kind === 'redirect') throw new NotAMessage();
  if (fault?.kind === 'unknownAfter') throw resultUnknown();
}
