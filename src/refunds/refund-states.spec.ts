import { REFUND_EVENTS, REFUND_STATES } from './refund-states.js';
import { REFUND_STATUSES } from './refund.js';

describe('The life of a refund', () => {
  it('has these steps and no other', () => {
    const steps = [null, ...REFUND_STATUSES].flatMap((from) =>
      REFUND_EVENTS.flatMap((event) =>
        REFUND_STATUSES.filter((to) => REFUND_STATES.has(from, event, to)).map(
          (to) => `${from ?? 'new'} ${event} ${to} ${REFUND_STATES.edge(from, event, to).tells ?? '-'}`,
        ),
      ),
    );
    expect(steps.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'FAILED repeated PROCESSING -',
      'FAILED succeeded SUCCESS refund.succeeded',
      'new cancelled SUCCESS -',
      'new found SUCCESS refund.succeeded',
      'new requested PROCESSING -',
      'PROCESSING declined FAILED refund.failed',
      'PROCESSING succeeded SUCCESS refund.succeeded',
    ]);
  });

  it('ends with SUCCESS: money that went back does not come again', () => {
    for (const event of REFUND_EVENTS) {
      for (const to of REFUND_STATUSES) {
        expect(() => REFUND_STATES.edge('SUCCESS', event, to)).toThrow('no edge SUCCESS');
      }
    }
  });
});
