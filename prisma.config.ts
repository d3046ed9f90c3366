import { defineConfig } from 'prisma/config';

/** For Prisma's own command line; the npm scripts `db:…` need no download and no engine of its. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
