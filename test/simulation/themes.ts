/** What a history is mostly about; without one, too few get to the rare meetings that matter. */
export interface Theme {
  /** How many of its payments are made by payment code. */
  readonly barcodeShare: number;
  /** Actions that it has more of. */
  readonly favoured: readonly string[];
  /** Methods of the gateway that mostly go wrong. */
  readonly struckMethods: readonly string[];
}

const ALL_METHODS = ['precreate', 'pay', 'query', 'close', 'cancel', 'refund', 'fastpay.refund.query'];

export const THEMES: readonly (readonly [weight: number, theme: Theme])[] = [
  [2, { barcodeShare: 0.3, favoured: ['pay', 'scan', 'send a false message'], struckMethods: ALL_METHODS }],
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
      struckMethods: ['pay', 'query', 'query', 'cancel', 'cancel'],
    },
  ],
  [
    3,
    {
      barcodeShare: 0.1,
      favoured: ['pay', 'refund', 'refund again', 'query a refund', 'strike a call'],
      struckMethods: ['refund', 'refund', 'fastpay.refund.query'],
    },
  ],
  // Customers who pay while the shop gives up on them.
  [
    2,
    {
      barcodeShare: 0.1,
      favoured: ['pay', 'close', 'start again', 'strike a message', 'resolve findings'],
      struckMethods: ['close', 'query', 'precreate', 'refund'],
    },
  ],
];
