/** Rare meetings that histories must come by, or they prove little. */
export const LANDMARKS = [
  'a payer confirmed in the wallet, after several queries',
  'an answer “unknown”, and charged',
  'an answer “unknown”, and not charged',
  'an answer lost, and charged',
  'an answer to a refund lost, and given back',
  'an answer forged',
  'a message withheld',
  'a message sent twice',
  'a message changed on its way',
  'a message forged',
  'a late payment',
  'given back in parts, in the end all of it',
  'a refund accepted, and done later',
  'a refund accepted, and failed later',
  'ended by the time limit',
] as const;
export type Landmark = (typeof LANDMARKS)[number];

/** How often each was come by. */
export class Reached {
  private readonly counts = new Map<Landmark, number>(LANDMARKS.map((landmark) => [landmark, 0]));

  note(landmarks: readonly Landmark[]): void {
    for (const landmark of landmarks) this.counts.set(landmark, this.count(landmark) + 1);
  }

  count(landmark: Landmark): number {
    return this.counts.get(landmark) ?? 0;
  }

  /** Those that nobody came by. */
  missed(): Landmark[] {
    return LANDMARKS.filter((landmark) => this.count(landmark) === 0);
  }
}
