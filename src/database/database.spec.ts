import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { loadSettings } from '../config/settings.js';
import { Database, isUniqueViolation } from './database.js';

const NOW = new Date('2026-01-15T07:30:00.123Z');

describe('A prepared statement', () => {
  let created: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    created = await createTestDatabase();
    database = new Database(loadSettings({ DATABASE_URL: created.url, DATABASE_POOL_MAX: '2' }));
    await database.pool.query('CREATE TABLE things (id int PRIMARY KEY, label text)');
  });
  afterAll(async () => {
    await database.onApplicationShutdown();
    await created.drop();
  });

  it('gives rows as node-postgres itself does, and bigints as numbers, first time and later', async () => {
    const text = `SELECT $1::timestamptz AS at, $2::text AS label, $3::int AS count, $4::jsonb AS data,
      $5::text[] AS tags, $6::boolean AS flag, NULL::text AS nothing, 10000000000::bigint AS fen,
      $7::bytea AS bytes`;
    const values = [NOW, '云南普洱', 7, JSON.stringify({ a: 1 }), ['x', 'y"'], true, Buffer.from([0, 255])];
    const expected = (await database.pool.query(text, values)).rows;
    for (let time = 0; time < 3; time += 1) expect(await database.run(text, values)).toEqual(expected);
    expect(expected[0]).toMatchObject({ at: NOW, fen: 10_000_000_000, nothing: null, tags: ['x', 'y"'] });
  });

  it('gives no rows where there are none, and where the statement gives none at all', async () => {
    const remove = 'DELETE FROM things WHERE id = $1';
    for (let time = 0; time < 2; time += 1) {
      expect(await database.run('SELECT id FROM things WHERE id = $1', [-1])).toEqual([]);
      expect(await database.run(remove, [-1])).toEqual([]);
    }
  });

  it('takes undefined as NULL', async () => {
    expect(await database.run('SELECT $1::text AS given', [undefined])).toEqual([{ given: null }]);
  });

  it('runs on many connections at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => database.run('SELECT $1::int AS index', [index])),
    );
    expect(answers.flat()).toEqual(Array.from({ length: 50 }, (_, index) => ({ index })));
  });

  it('throws what PostgreSQL refuses, with a stack that leads to the caller, and works again', async () => {
    const insert = 'INSERT INTO things (id, label) VALUES ($1, $2) RETURNING id';
    expect(await database.run(insert, [1, 'first'])).toEqual([{ id: 1 }]);
    const refused: unknown = await database.run(insert, [1, 'second']).catch((error: unknown) => error);
    expect(isUniqueViolation(refused)).toBe(true);
    expect((refused as Error).stack).toContain('database.spec');
    expect(await database.run(insert, [2, 'third'])).toEqual([{ id: 2 }]);
  });

  it('throws for a broken statement each time, and for a value that cannot be sent', async () => {
    for (let time = 0; time < 2; time += 1) {
      await expect(database.run('SELECT missing FROM things', [])).rejects.toThrow('missing');
    }
    await expect(database.run('SELECT $1::timestamptz', [new Date(Number.NaN)])).rejects.toThrow(RangeError);
    expect(await database.run('SELECT 1 AS one', [])).toEqual([{ one: 1 }]);
  });

  it('is rejected when its connection breaks, and the next one takes a new connection', async () => {
    const end = 'SELECT pg_terminate_backend(pg_backend_pid())';
    await expect(database.run(end, [])).rejects.toThrow(/terminat|closed/);
    expect(await database.run('SELECT 2 AS two', [])).toEqual([{ two: 2 }]);
  });
});
