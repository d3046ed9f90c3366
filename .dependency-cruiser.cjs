/**
 * docs/architecture.md in rules: a folder of src/ may import only folders in a later row; those in one row
 * leave each other alone.
 */
const ROWS = [
  ['docs', 'health', 'cashier', 'operations', 'invariants', 'reconciliation', 'notifications'],
  ['refunds'],
  ['payments'],
  ['channels'],
  ['webhooks'],
  ['merchants'],
  ['idempotency'],
  ['jobs'],
  ['database'],
  ['config'],
  ['common'],
];
const FOLDERS = ROWS.flat();
const SPECS = '\\.spec\\.ts$';

const inside = (names) => `^src/(${names.join('|')})/`;
const ban = (name, from, to) => ({ name, severity: 'error', from, to });

const upward = ROWS.slice(1).map((row, index) =>
  ban(
    `${row.join('+')}-imports-only-later-rows`,
    { path: inside(row) },
    { path: inside(ROWS.slice(0, index + 1).flat()) },
  ),
);
const sideways = ROWS.filter((row) => row.length > 1).flatMap((row) =>
  row.map((name) =>
    ban(
      `${name}-stands-alone`,
      { path: inside([name]) },
      { path: inside(row.filter((other) => other !== name)) },
    ),
  ),
);

module.exports = {
  forbidden: [
    ...upward,
    ...sideways,
    ban('no-cycle', { pathNot: '^src/database/generated/' }, { circular: true }),
    ban('no-barrel', {}, { path: '(^|/)index\\.ts$', pathNot: 'node_modules' }),
    ban('every-folder-has-a-row', { path: '^src/[^/]+/', pathNot: inside(FOLDERS) }, {}),
    ban('only-the-root-composes', { path: inside(FOLDERS) }, { path: '^src/[^/]+\\.ts$' }),
    ban(
      'channels-stand-on-config-and-common',
      { path: inside(['channels']) },
      { path: inside(FOLDERS.filter((name) => !['channels', 'config', 'common'].includes(name))) },
    ),
    ban(
      'channels-know-no-channel',
      { path: '^src/channels/([^/]+)/' },
      { path: '^src/channels/[^/]+/', pathNot: '^src/channels/$1/' },
    ),
    ban(
      'prisma-stays-in-repositories',
      { path: '^src/', pathNot: '^src/database/|\\.repository\\.ts$' },
      { path: '^src/database/generated/' },
    ),
    ban(
      'src-knows-none-of-its-surroundings',
      { path: '^src/', pathNot: SPECS },
      { path: '^(local|test|bench|scripts)/' },
    ),
    ban('local-stands-alone', { path: '^local/', pathNot: SPECS }, { path: '^(src|test|bench|scripts)/' }),
    ban(
      'local-gateways-know-no-local-gateway',
      { path: '^local/gateway/(?!shared/)([^/]+)/' },
      { path: '^local/gateway/(?!shared/)[^/]+/', pathNot: '^local/gateway/$1/' },
    ),
    ban(
      'what-local-gateways-share-knows-none-of-them',
      { path: '^local/gateway/shared/' },
      { path: '^local/gateway/', pathNot: '^local/gateway/shared/' },
    ),
    ban('bench-uses-the-service-from-outside', { path: '^bench/', pathNot: SPECS }, { path: '^(src|test)/' }),
    ban('nobody-uses-a-spec', {}, { path: SPECS }),
    ban(
      'the-service-runs-without-development-packages',
      { path: '^src/', pathNot: SPECS },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    ban(
      'packages-are-listed',
      { path: '^(src|local|test|bench|scripts)/' },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
