/**
 * Every package that ships with an installation (package-lock.json without the development packages) has a licence
 * that the EUPL-1.2 of this product can live with. Not GPL or AGPL: a body that builds on Turnario would inherit
 * their terms without having chosen them. A licence not on the list stops the check, for a person to read it.
 *
 *   node scripts/check-licences.mjs [FOLDER]      FOLDER: where package-lock.json and node_modules are
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ALLOWED = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause BSL-1.0 CC0-1.0 EUPL-1.2 ISC MIT MIT-0 PostgreSQL Python-2.0 Unlicense'.split(
    ' ',
  ),
);

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** `(MIT OR GPL-2.0)` may be taken as MIT; `MIT AND Apache-2.0` needs both. */
function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1').trim();
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((name) => ALLOWED.has(name.replace(/[()]/g, '').trim()));
}

/** The licence a package declares, in the present or the two older forms. */
function licenceOf(manifest) {
  if (typeof manifest.license === 'string') return manifest.license;
  if (typeof manifest.license?.type === 'string') return manifest.license.type;
  if (Array.isArray(manifest.licenses)) return manifest.licenses.map(({ type }) => type).join(' OR ');
  return 'none declared';
}

const folder = process.argv[2] ?? '.';
const shipped = Object.entries(readJson(join(folder, 'package-lock.json')).packages).filter(
  ([path, entry]) => path !== '' && entry.dev !== true && existsSync(join(folder, path, 'package.json')),
);
const refused = [];
const counts = new Map();
for (const [path] of shipped) {
  const licence = licenceOf(readJson(join(folder, path, 'package.json')));
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
  if (!isAllowed(licence)) refused.push(`${path}: ${licence}`);
}
const summary = [...counts].sort(([, a], [, b]) => b - a).map(([licence, count]) => `${licence} ${count}`);
process.stdout.write(`${shipped.length} packages ship: ${summary.join(', ')}\n`);
if (shipped.length === 0) refused.push('no package found: run npm ci first');
for (const line of refused) process.stderr.write(`not allowed: ${line}\n`);
process.exitCode = refused.length === 0 ? 0 : 1;
