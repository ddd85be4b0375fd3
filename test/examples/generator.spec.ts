import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

describe('the example generator', () => {
  const out = mkdtempSync(join(tmpdir(), 'turnario-examples-'));

  beforeAll(() => {
    execFileSync(process.execPath, [join(ROOT, 'scripts/generate-examples.mjs'), '--out', out]);
  });
  afterAll(() => rmSync(out, { recursive: true }));

  it.each([
    ['milano-phase2', ['README.md', 'scenario.yaml', 'sites-as-printed.csv']],
    ['segrate-desk', ['README.md', 'pattern.yaml', 'scenario-t1.yaml', 'scenario.yaml']],
  ])('writes %s byte by byte as committed; the rest is written by hand', (example, writtenByHand) => {
    const made = readdirSync(join(out, example)).sort();
    for (const file of made) {
      const committed = readFileSync(join(ROOT, 'examples', example, file));
      const isSame = readFileSync(join(out, example, file)).equals(committed);
      expect({ file, isSame }).toEqual({ file, isSame: true });
    }
    const committedFiles = readdirSync(join(ROOT, 'examples', example)).sort();
    expect(committedFiles).toEqual([...made, ...writtenByHand].sort());
  });
});
