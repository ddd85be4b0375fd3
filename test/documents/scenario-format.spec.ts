import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENARIO_TABLES } from '../../src/modules/exchange/scenario/scenario-tables';
import { documentedExamples, documentedParts } from './scenario-format-tables';

const PATH = join(__dirname, '../../docs/scenario-format.md');
const MARKED = /<!-- ([\w:]+) -->\n([\s\S]*?)<!-- \/\w+ -->/g;

/** Widths of table columns are prettier's business. */
const unpadded = (text: string) => text.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---').trim();

/** `UPDATE_DOCS=1 npx jest test/documents` writes the parts anew; prettier lays them out. */
function updated(document: string, parts: ReadonlyMap<string, string>): string {
  return document.replace(MARKED, (_whole, name: string) => {
    const closing = name.split(':')[0] ?? name;
    return `<!-- ${name} -->\n\n${parts.get(name) ?? ''}\n\n<!-- /${closing} -->`;
  });
}

describe('docs/scenario-format.md', () => {
  const parts = documentedParts();
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PATH, updated(readFileSync(PATH, 'utf8'), parts));
  const document = readFileSync(PATH, 'utf8');
  const written = new Map([...document.matchAll(MARKED)].map(([, name = '', text = '']) => [name, text]));

  it('has a part for every table and no other', () => {
    expect([...written.keys()].sort()).toEqual([...parts.keys()].sort());
  });

  it.each([...parts])('says of %s what its specification says', (name, text) => {
    expect(unpadded(written.get(name) ?? '')).toBe(unpadded(text));
  });

  it.each(Object.values(SCENARIO_TABLES))('names the file $file in a heading', ({ file }) => {
    expect(document).toContain(`### ${file}\n`);
  });

  it.each(documentedExamples())('gives an example that can be read: $name', ({ column }) => {
    expect(column.type.parse(column.example)).toMatchObject({ ok: true });
  });
});
