// Creating an empty database takes seconds: it is done once per PGlite version and kept as an archive, which every
// Jest worker then loads into memory in about one second.
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

module.exports = async () => {
  if (process.env.TEST_DATABASE_URL) return;
  const modules = join(__dirname, '..', 'node_modules');
  // The package does not export its package.json, so it is read from the disk.
  const { version } = JSON.parse(readFileSync(join(modules, '@electric-sql/pglite/package.json'), 'utf8'));
  const folder = join(modules, '.cache', 'pglite');
  const file = join(folder, `empty-database-${version}.tar`);
  if (!existsSync(file)) {
    const { PGlite } = require('@electric-sql/pglite');
    const database = await PGlite.create('memory://');
    const archive = await database.dumpDataDir('none');
    await database.close();
    mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, Buffer.from(await archive.arrayBuffer()));
    renameSync(unfinished, file);
  }
  process.env.PGLITE_TEMPLATE = file;
};
