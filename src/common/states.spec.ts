import { StateTable, type Edge } from './states.js';

type Light = 'red' | 'green';
const table = (edges: Edge<Light, string, string>[]) =>
  new StateTable<Light, string, string>('lights', ['red', 'green'], edges);

describe('A table of states', () => {
  const lights = table([
    { event: 'made', from: [null], to: 'red' },
    { event: 'go', from: ['red'], to: 'green', tells: 'cars' },
    { event: 'stop', from: ['green', 'red'], to: 'red' },
  ]);

  it('finds the edge of an event, with whom it tells', () => {
    expect(lights.edge('red', 'go', 'green')).toMatchObject({ tells: 'cars' });
    expect(lights.has(null, 'made', 'red')).toBe(true);
    expect(lights.has('red', 'stop', 'red')).toBe(true);
  });

  it('stops whoever takes an edge that is not in it', () => {
    expect(lights.has('green', 'go', 'green')).toBe(false);
    expect(() => lights.edge('green', 'go', 'green')).toThrow('lights: no edge green –go→ green');
    expect(() => lights.edge(null, 'go', 'green')).toThrow('(new)');
  });

  it.each<[string, Edge<Light, string, string>[]]>([
    ['no edge leads to green', [{ event: 'made', from: [null], to: 'red' }]],
    [
      'two edges',
      [
        { event: 'made', from: [null], to: 'red' },
        { event: 'go', from: ['red'], to: 'green' },
        { event: 'go', from: ['green', 'red'], to: 'green' },
      ],
    ],
    ['unknown blue', [{ event: 'go', from: ['blue' as Light], to: 'green' }]],
    ['unknown blue', [{ event: 'go', from: ['red'], to: 'blue' as Light }]],
  ])('cannot be made with a fault: %s', (fault, edges) => {
    expect(() => table(edges)).toThrow(fault);
  });
});
