/**
 * Adds to package-lock.json the optional platform packages that npm left out.
 *
 *   node scripts/complete-lock.mjs            writes the missing entries
 *   node scripts/complete-lock.mjs --check    writes nothing; exit status 1 when an entry is missing
 *   node scripts/complete-lock.mjs FILE       works on another lock file
 *
 * Why: some registry mirrors do not serve the packages of foreign platforms (darwin, win32, …). `npm install` then
 * writes a lock without them, and `npm ci` of npm 11 refuses it: "Missing: … from lock file". An entry with the
 * exact version, `optional`, `os` and `cpu` is all npm needs: it installs the package only on that platform.
 * Run it after every change of dependencies; a later `npm install` keeps the entries.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATING_SYSTEMS = new Map(
  ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'].map((os) => [
    os,
    os,
  ]),
).set('windows', 'win32');
const PROCESSORS =
  'arm armv6 armv7 arm64 ia32 loong64 mips64el mipsel ppc64 riscv64 s390x universal wasm32 x64 x86'.split(' ');

/** Where Node would find `name` for the package at `path`, or null: its own node_modules first, then outwards. */
function resolveInLock(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (folder === '') return null;
  }
}

/** The platform a package is for, read from its name: `@swc/core-darwin-arm64` → darwin, arm64. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.flatMap((word) => OPERATING_SYSTEMS.get(word) ?? []);
  const cpu = words.some((word) => word.startsWith('wasm'))
    ? ['wasm32']
    : words.filter((word) => PROCESSORS.includes(word));
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}) };
}

/** Entries the lock lacks, by path. */
function missingEntries(packages) {
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolveInLock(packages, path, name) !== null) continue;
      if (!/^\d+\.\d+\.\d+/.test(version)) {
        process.stderr.write(`${name}@${version}, wanted by ${path}, is a range: install it by hand\n`);
        continue;
      }
      missing[`node_modules/${name}`] = {
        version,
        ...(entry.dev === true ? { dev: true } : {}),
        optional: true,
        ...platformOf(name),
      };
    }
  }
  return missing;
}

const isCheck = process.argv.includes('--check');
const file = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingEntries(lock.packages);
const names = Object.keys(missing);
if (names.length === 0) {
  process.stdout.write(`${file} is complete\n`);
} else if (isCheck) {
  process.stderr.write(
    `${file} lacks ${names.length} entries; run "npm run lock:complete":\n  ${names.join('\n  ')}\n`,
  );
  process.exitCode = 1;
} else {
  const entries = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  process.stdout.write(`${file}: added ${names.length} entries\n`);
}
