import type { AuthCodes, MagicCodes, OrdinaryBehaviour } from '../../shared/payers/auth-codes.ts';

type MagicBehaviour =
  | 'confirm'
  | 'paysLater'
  | 'declined'
  | 'dropCharged'
  | 'dropNotCharged'
  | 'unknownCharged'
  | 'unknownNotCharged'
  | 'unknownPaysLater';

/** What a bar-code payment with a code does. */
export type CodeBehaviour = OrdinaryBehaviour | MagicBehaviour;

export type PaymentCodes = AuthCodes<MagicBehaviour>;

/** The last four digits of a code that choose its fate. */
export const MAGIC_CODES: MagicCodes<MagicBehaviour> = {
  '0003': { behaviour: 'confirm', meaning: 'AP6419：等付款人在钱包里确认' },
  '0005': { behaviour: 'paysLater', meaning: 'AP6419：5 秒后自动付款' },
  '0404': { behaviour: 'declined', meaning: 'AP5321 余额不足：未扣款，订单状态 99' },
  '0408': { behaviour: 'dropCharged', meaning: '已扣款，应答前断开连接' },
  '0409': { behaviour: 'dropNotCharged', meaning: '未扣款，断开连接' },
  '0500': { behaviour: 'unknownCharged', meaning: 'EUNKWN：其实已扣款' },
  '0501': { behaviour: 'unknownNotCharged', meaning: 'EUNKWN：未扣款' },
  '2000': { behaviour: 'unknownPaysLater', meaning: 'EUNKWN：5 秒后扣款' },
};
