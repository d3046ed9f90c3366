import { run } from './support/run.ts';
import { diffMigrationsToSchema } from './support/schema-diff.ts';

await run(async () => {
  const difference = await diffMigrationsToSchema();
  if (difference !== '') {
    throw new Error(
      `prisma/schema.prisma and prisma/migrations do not agree (npm run db:migration:create):\n${difference}`,
    );
  }
  console.log('prisma/schema.prisma and prisma/migrations agree.');
});
