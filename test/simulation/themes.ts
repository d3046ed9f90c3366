import type { Call } from './gateways/gateway.ts';

/** What a history is mostly about; without one, too few get to the rare meetings that matter. */
export interface Theme {
  /** How many of its payments are made by payment code. */
  readonly barcodeShare: number;
  /** How its payment codes end; absent: in all the ways that the gateway knows. */
  readonly codeEnds?: readonly string[];
  /** Actions that it has more of. */
  readonly favoured: readonly string[];
  /** Calls that mostly go wrong. */
  readonly struckCalls: readonly Call[];
}

const ALL_CALLS: readonly Call[] = ['start', 'barcode', 'query', 'close', 'cancel', 'refund', 'queryRefund'];

export const THEMES: readonly (readonly [weight: number, theme: Theme])[] = [
  [
    2,
    {
      barcodeShare: 0.3,
      favoured: ['pay', 'scan', 'send a false message', 'forge an answer'],
      struckCalls: ALL_CALLS,
    },
  ],
  // A till: codes whose result is not known, and cashiers who lose patience.
  [
    3,
    {
      barcodeShare: 0.9,
      favoured: [
        'start again',
        'cancel',
        'confirm',
        'strike a call',
        'strike a message',
        'send a false message',
        'work',
      ],
      struckCalls: ['barcode', 'query', 'query', 'cancel', 'cancel'],
    },
  ],
  // Payers who must enter their password, and till staff who ask and ask, and give up.
  [
    2,
    {
      barcodeShare: 1,
      codeEnds: ['0003', '0003', '0005'],
      favoured: ['query', 'confirm', 'cancel', 'strike a call', 'work'],
      struckCalls: ['query', 'cancel', 'cancel'],
    },
  ],
  [
    3,
    {
      barcodeShare: 0.1,
      favoured: ['pay', 'refund', 'refund again', 'query a refund', 'strike a call'],
      struckCalls: ['refund', 'refund', 'queryRefund'],
    },
  ],
  // Customers who pay while the shop gives up on them.
  [
    2,
    {
      barcodeShare: 0.1,
      favoured: ['pay', 'close', 'start again', 'strike a message', 'resolve findings'],
      struckCalls: ['close', 'query', 'start', 'refund'],
    },
  ],
];
