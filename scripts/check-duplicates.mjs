/**
 * No two places of src hold the same run of code. Two runs are the same when their tokens are, whatever the spaces,
 * comments and line breaks. Imports are left out.
 *
 *   node scripts/check-duplicates.mjs [FOLDER] [TOKENS]      TOKENS: shortest run reported, default 110 (about 15 lines)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './source-files.mjs';

/** Tokens of a file with their lines, without its imports. */
function tokensOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const tokens = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    if (children.length > 0) {
      children.forEach(visit);
    } else if (node.getWidth(source) > 0) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      tokens.push({ text: node.getText(source), line });
    }
  };
  visit(source);
  return tokens;
}

const folder = process.argv[2] ?? '.';
const runLength = Number(process.argv[3] ?? 110);
const firstSeen = new Map();
const reported = [];
const files = sourceFiles(join(folder, 'src')).filter((file) => !file.endsWith('.spec.ts'));
for (const file of files) {
  const tokens = tokensOf(file);
  let skipUntil = 0;
  for (let start = 0; start + runLength <= tokens.length; start += 1) {
    const run = tokens.slice(start, start + runLength);
    const key = run.map(({ text }) => text).join(' ');
    const place = `${file}:${run[0].line}-${run[runLength - 1].line}`;
    const earlier = firstSeen.get(key);
    if (earlier === undefined) {
      firstSeen.set(key, { file, start, place });
      continue;
    }
    const overlapsItself = earlier.file === file && start < earlier.start + runLength;
    if (overlapsItself || start < skipUntil) continue;
    reported.push(`${earlier.place} and ${place}`);
    skipUntil = start + runLength;
  }
}
for (const line of reported) process.stderr.write(`the same code twice: ${line}\n`);
process.stdout.write(`${files.length} files read, ${reported.length} runs of ${runLength} tokens found twice\n`);
process.exitCode = reported.length === 0 ? 0 : 1;
