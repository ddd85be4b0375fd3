// Builds when there is no build, or when a source file changed after the last one. It looks at times only, so that
// starting the server or the tests costs some milliseconds when nothing changed.
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const stamp = join(root, 'dist', '.built');
const SOURCE_FOLDERS = ['src', 'migrations'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package.json'];

/** Newest change below a folder; folders count too, since removing a file changes nothing else. */
function newestChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || !entry.name.endsWith('.spec.ts'))
    .reduce((newest, entry) => Math.max(newest, newestChange(join(path, entry.name))), stats.mtimeMs);
}

function reasonToBuild() {
  if (!existsSync(stamp)) return 'there is no build yet';
  const builtAt = statSync(stamp).mtimeMs;
  const paths = [...SOURCE_FOLDERS, ...SETTINGS].map((name) => join(root, name)).filter(existsSync);
  const changed = paths.find((path) => newestChange(path) > builtAt);
  return changed === undefined ? undefined : `${changed.slice(root.length + 1)} changed after the last build`;
}

const isSourceCheckout = existsSync(join(root, 'src'));
const reason = isSourceCheckout ? reasonToBuild() : undefined;
if (reason !== undefined) {
  process.stderr.write(`Building: ${reason}.\n`);
  // The time before the build: a file saved while it runs counts as changed after it.
  const startedAt = new Date();
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  // Its output is about building: it must not end up in what a command prints for another program.
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt);
}
