import { circuitPauseMs, EndpointSlots } from './circuit.js';

describe('The circuit of an address', () => {
  it('stays closed for the failures of a bad moment, then opens for longer and longer, to five minutes', () => {
    expect(circuitPauseMs(0)).toBe(0);
    expect(circuitPauseMs(9)).toBe(0);
    expect([10, 11, 12].map(circuitPauseMs)).toEqual([15_000, 30_000, 60_000]);
    expect(circuitPauseMs(1_000)).toBe(300_000);
  });
});

describe('The slots of an address', () => {
  it('let few deliveries at a time go there, and others go elsewhere meanwhile', () => {
    const slots = new EndpointSlots(2);
    const first = slots.take('https://slow.example');
    expect(slots.take('https://slow.example')).not.toBeNull();
    expect(slots.take('https://slow.example')).toBeNull();
    expect(slots.take('https://quick.example')).not.toBeNull();
    first!();
    expect(slots.take('https://slow.example')).not.toBeNull();
  });
});
