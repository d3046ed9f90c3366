/** What node-postgres exports but @types/pg does not know. */
declare module 'pg/lib/utils.js' {
  const utils: {
    /** A value as the text (or bytes) of a parameter; `null` for `null` and `undefined`. */
    prepareValue(value: unknown): string | Buffer | null;
  };
  export default utils;
}
