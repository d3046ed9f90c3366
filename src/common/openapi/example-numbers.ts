/**
 * Order and refund numbers of the document's examples. One number is used by several operations on purpose:
 * whoever runs the examples from top to bottom pays, queries and refunds the same orders.
 */
export const EXAMPLE_NUMBERS = {
  qr: 'DEMO-QR-001',
  qrFull: 'DEMO-QR-002',
  page: 'DEMO-PAGE-001',
  wap: 'DEMO-WAP-001',
  app: 'DEMO-APP-001',
  barcodePaid: 'DEMO-BAR-001',
  barcodeWaiting: 'DEMO-BAR-002',
  barcodeDeclined: 'DEMO-BAR-003',
  barcodeSupplement: 'DEMO-BAR-004',
  cart: 'DEMO-CART-001',
  refund: 'DEMO-RF-001',
} as const;

const EXAMPLE_NUMBER = /DEMO-[A-Z]+-\d{3}/g;

/** Gives every example number in `text` the same suffix, so that the examples work on an old database too. */
export function renumberExamples(text: string, suffix: string): string {
  return text.replaceAll(EXAMPLE_NUMBER, (number) => `${number}-${suffix}`);
}
