/** Somebody should look at a row soon. */
export interface Alarm {
  readonly job: { readonly name: string; readonly maxAttempts: number };
  /** Of the row. */
  readonly id: string;
}
