/** A day file that proves nothing: not whole, of other days, or with a record that cannot be read. */
export class BrokenFileError extends Error {
  override readonly name = 'BrokenFileError';
}
