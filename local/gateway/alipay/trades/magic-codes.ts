import type { AuthCodes, MagicCodes, OrdinaryBehaviour } from '../../shared/payers/auth-codes.ts';

type MagicBehaviour =
  | 'confirm'
  | 'paysLater'
  | 'noBalance'
  | 'errorCharged'
  | 'errorNotCharged'
  | 'unknownCharged'
  | 'dropCharged';

/** What a bar-code payment with a code does. */
export type CodeBehaviour = OrdinaryBehaviour | MagicBehaviour;

export type PaymentCodes = AuthCodes<MagicBehaviour>;

/** The last four digits of a code that choose its fate. */
export const MAGIC_CODES: MagicCodes<MagicBehaviour> = {
  '0003': { behaviour: 'confirm', meaning: '10003：等付款人在钱包里确认' },
  '0005': { behaviour: 'paysLater', meaning: '10003：5 秒后自动付款' },
  '0404': { behaviour: 'noBalance', meaning: 'ACQ.BUYER_BALANCE_NOT_ENOUGH：未扣款' },
  '0408': { behaviour: 'dropCharged', meaning: '已扣款，应答前断开连接' },
  '0500': { behaviour: 'errorCharged', meaning: 'ACQ.SYSTEM_ERROR：其实已扣款' },
  '0501': { behaviour: 'errorNotCharged', meaning: 'ACQ.SYSTEM_ERROR：未扣款' },
  '2000': { behaviour: 'unknownCharged', meaning: '20000：其实已扣款' },
};
