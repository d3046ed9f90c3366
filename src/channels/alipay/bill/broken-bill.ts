/** A bill file that proves nothing: not whole, of another day or account, or with a row that cannot be read. */
export class BrokenBillError extends Error {
  override readonly name = 'BrokenBillError';
}
