import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { readPatternFile } from '../../src/modules/exchange/pattern-file/read-pattern-file';
import { patternSchema } from '../../src/modules/exchange/pattern-file/pattern-schema';
import { buildPattern } from '../../src/planner/rotation/pattern/build-pattern';
import { wordRows } from '../../src/planner/rotation/pattern/word-rows';
import { openSolver, TEST_LIMITS } from '../support/planner/plan-sketch';
import { temporaryFolder } from '../support/run-turnario';

const PATH = join(__dirname, '../../docs/pattern-format.md');
const KEYS = /<!-- keys -->\n([\s\S]*?)<!-- \/keys -->/;

const unpadded = (text: string) => text.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---').trim();

function keysTable(): string {
  const rows = patternSchema.leaves.map(({ path, column: { type, meaning, defaultText, example } }) => {
    const cells = [`\`${path}\``, meaning, type.format, defaultText, `\`${example}\``];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| key | meaning | form | left out | example |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

describe('docs/pattern-format.md', () => {
  const solver = openSolver();
  let folder: { path: string; remove: () => Promise<void> };
  let document: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    document = await fs.readFile(PATH, 'utf8');
    if (process.env['UPDATE_DOCS'] === '1') {
      document = document.replace(KEYS, `<!-- keys -->\n\n${keysTable()}\n\n<!-- /keys -->`);
      await fs.writeFile(PATH, document);
    }
  });
  afterAll(() => folder.remove());

  it('says of every key what the reader says', () => {
    expect(unpadded(KEYS.exec(document)?.[1] ?? '')).toBe(unpadded(keysTable()));
  });

  it('shows files that can be read and patterns that can be', async () => {
    const blocks = [...document.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    const found = new Map<string, string[]>();
    for (const [index, text] of blocks.entries()) {
      const path = join(folder.path, `${index}.yaml`);
      await fs.writeFile(path, text);
      const { title, problem } = await readPatternFile(path);
      const result = await buildPattern(problem, solver(), TEST_LIMITS);
      if (result.status !== 'feasible') throw new Error(`${title}: ${JSON.stringify(result)}`);
      found.set(
        title,
        wordRows(problem, result.word)
          .map((row) => row.join(''))
          .sort(),
      );
    }
    expect([...found.keys()]).toEqual(['Control room, round the clock', 'S1', 'S2', 'S3', 'S4', 'S5']);
    expect(found.get('S1')).toEqual(['MMMMMM-', 'PPPPPP-']);
    expect(found.get('S2')).toEqual(['LLLLL--', 'MMMMMM-']);
    expect(found.get('S3')).toEqual(['-LLLLL-', 'L-LLLL-', 'LL-LLL-', 'LLL-LL-', 'LLLL-L-']);
    expect(found.get('S4')).toEqual(['BBBBB--', 'SSSSSS-']);
    expect(found.get('S5')).toEqual(['MRMMM--', 'MRMMMM-']);
  });
});
