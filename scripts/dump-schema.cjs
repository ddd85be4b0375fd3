// Writes schema.sql: the tables that a fresh run of all migrations makes. Run it after adding a migration.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
require('./ensure-built.cjs');

const root = join(__dirname, '..');
const compiled = (path) => require(join(root, 'dist', 'src', path));

async function main() {
  const { openEmbedded } = compiled('platform/database/embedded/open-embedded.js');
  const { createDataSource } = compiled('platform/database/data-source.js');
  const { migrate } = compiled('platform/database/migrate.js');
  const { describeSchema } = compiled('platform/database/describe-schema.js');
  const { ENTITIES, MIGRATIONS } = compiled('schema.js');
  const database = await openEmbedded({ folder: null });
  const location = { kind: 'stream', stream: database.connect };
  const dataSource = await createDataSource(location, { entities: ENTITIES, migrations: MIGRATIONS });
  await dataSource.initialize();
  await migrate(dataSource);
  writeFileSync(join(root, 'schema.sql'), await describeSchema(dataSource));
  await dataSource.destroy();
  await database.close();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
