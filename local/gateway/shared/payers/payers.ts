import { createHash } from 'node:crypto';

/** Somebody who pays. */
export interface Payer {
  /** Key of the wallet pages. */
  readonly id: string;
  /** `buyer_user_id`, 16 digits. */
  readonly userId: string;
  /** `buyer_logon_id`, masked as Alipay masks it. */
  readonly logonId: string;
  readonly name: string;
}

export const DEFAULT_PAYER: Payer = {
  id: 'lilei',
  userId: '2088102100000011',
  logonId: 'lil***@example.com',
  name: '李雷',
};

/** The payers whose wallets can be opened in a browser. */
export const PAYERS: readonly Payer[] = [
  DEFAULT_PAYER,
  { id: 'hanmeimei', userId: '2088102100000022', logonId: 'han***@example.com', name: '韩梅梅' },
];

export function payerById(id: string | undefined): Payer {
  return PAYERS.find((payer) => payer.id === id) ?? DEFAULT_PAYER;
}

/** As {@link payerById}, but nobody where nobody was named. */
export function payerNamed(id: string | undefined): Payer | undefined {
  return id === undefined ? undefined : payerById(id);
}

/** Whether a payer is asked for the password: for his own payments, and those of unknown customers. */
export function isConfirmedBy(payer: Payer, owner: Payer | undefined): boolean {
  return owner?.userId === payer.userId || !PAYERS.some((known) => known.userId === owner?.userId);
}

/** The owner of a payment code that no wallet here has shown: always the same one for the same code. */
export function unknownPayer(authCode: string): Payer {
  const digits = BigInt(`0x${createHash('sha256').update(authCode).digest('hex').slice(0, 12)}`)
    .toString()
    .padStart(9, '0')
    .slice(-9);
  return {
    id: `code-${digits}`,
    userId: `2088103${digits}`,
    logonId: `139****${digits.slice(-4)}`,
    name: `顾客${digits.slice(-4)}`,
  };
}
