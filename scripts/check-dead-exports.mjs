/**
 * Every name that a file of src exports is used somewhere in the product: its identifier appears in the code (not in a
 * comment or a string) of src, migrations, scripts or the tests' helpers a second time. Specs do not count: what only its own
 * spec uses is dead. The check never accuses live code; a dead name that is spelled like a live one escapes.
 *
 *   node scripts/check-dead-exports.mjs [FOLDER]      FOLDER: where src, migrations, test and scripts are
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './source-files.mjs';

/** How often each identifier appears in a file, and the names its top-level statements export. */
function namesOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const counts = new Map();
  const visit = (node) => {
    if (ts.isIdentifier(node)) counts.set(node.text, (counts.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const exported = source.statements
    .filter((node) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(isExportKeyword))
    .flatMap((node) => (ts.isVariableStatement(node) ? [...node.declarationList.declarations] : [node]))
    .flatMap((node) => (node.name !== undefined && ts.isIdentifier(node.name) ? [node.name.text] : []));
  return { file, counts, exported };
}

function isExportKeyword(modifier) {
  return modifier.kind === ts.SyntaxKind.ExportKeyword;
}

const folder = process.argv[2] ?? '.';
const roots = ['src', 'migrations', 'test', 'scripts']
  .map((name) => join(folder, name))
  .filter((root) => existsSync(root));
const files = roots
  .flatMap(sourceFiles)
  .filter((file) => !file.endsWith('spec.ts'))
  .map(namesOf);
const totals = new Map();
for (const { counts } of files) {
  for (const [name, count] of counts) totals.set(name, (totals.get(name) ?? 0) + count);
}
const dead = files
  .filter(({ file }) => relative(folder, file).startsWith('src'))
  .flatMap(({ file, exported }) => exported.filter((name) => totals.get(name) === 1).map((name) => `${file}: ${name}`));
for (const line of dead) process.stderr.write(`exported, but nothing uses it: ${line}\n`);
process.stdout.write(`${files.length} files read, ${dead.length} dead exports\n`);
process.exitCode = dead.length === 0 ? 0 : 1;
