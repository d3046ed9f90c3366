/** Why we believe something. Kept with every change of a status. */
export interface Evidence {
  kind: 'response' | 'query' | 'notification' | 'statement';
  /** The gateway's own trace id or the notification's notify_id, where there is one. */
  reference?: string;
  /** What the channel said, without secrets and signatures. */
  content: Readonly<Record<string, unknown>>;
}
