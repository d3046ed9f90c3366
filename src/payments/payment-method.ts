/** How the payer pays. The first four hand out something to pay with; a bar code is charged at once. */
export const PAYMENT_METHODS = ['precreate', 'page', 'wap', 'app', 'barcode'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
export type LinkMethod = Exclude<PaymentMethod, 'barcode'>;
