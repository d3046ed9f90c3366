/**
 * Numbers of the document's examples: of orders, refunds and a merchant. One number is used by several
 * operations on purpose: whoever runs the examples from top to bottom pays, queries and refunds the same orders.
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
  merchant: 'DEMO-SHOP-001',
} as const;

/** Payment codes that the local gateway knows. Those that end in 0003 work once; the first one always. */
export const EXAMPLE_CODES = {
  paysAtOnce: '280123456789012345',
  asksThePayer: '2800000000000003',
  declined: '2800000000000404',
} as const;

const EXAMPLE_NUMBER = /DEMO-[A-Z]+-\d{3}/g;
const EXAMPLE_CODE = /\b28\d{10}(0003|0404)\b/g;

/**
 * Gives every example number in `text` the same suffix, and every payment code digits of its own, so that the
 * examples can be executed again and again.
 * @param suffix ten digits
 */
export function renumberExamples(text: string, suffix: string): string {
  return text.replaceAll(EXAMPLE_NUMBER, `$&-${suffix}`).replaceAll(EXAMPLE_CODE, `28${suffix}$1`);
}
