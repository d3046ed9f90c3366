interface Closable {
  close(): Promise<void>;
}

const open: Closable[] = [];

/**
 * Closes this after the test, whether that passed or failed: a server left open would keep the test
 * process alive. Not for what `beforeAll` makes.
 */
export function closing<T extends Closable>(thing: T): T {
  open.push(thing);
  return thing;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});
