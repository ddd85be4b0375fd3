import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** Every document of the repository, by its path from the root. */
const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Paths that only a run makes, or that stand for many. */
const NO_FILE = /^(data|dist|coverage)\/|[<>*…{]/;
const FOLDERS = 'src|test|docs|scripts|migrations|examples|\\.ci|\\.github';

const textOf = (document: string) => readFileSync(join(ROOT, document), 'utf8');

/** Files and folders of the repository that a document names: in code marks, drawings and shell commands alike. */
function namedFiles(document: string): string[] {
  const found = textOf(document).matchAll(new RegExp(`(?<![\\w/.-])(?:${FOLDERS})/[\\w./<>*…{}-]*`, 'g'));
  const paths = [...found].map(([path]) => path.replace(/[.:,]+$/, ''));
  return [...new Set(paths)].filter((path) => !NO_FILE.test(path));
}

/** Targets of relative links, without their anchors. */
function linkedFiles(document: string): string[] {
  const targets = [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^(https?:|mailto:|#)/.test(target)).map((target) => target.replace(/#.*$/, ''));
}

describe('documents', () => {
  it('are all there', () => {
    const expected = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
    const inDocs = ['glossary', 'request-path', 'formulation', 'rules', 'scenario-format', 'cli', 'dependencies'];
    expect(DOCUMENTS).toEqual(expect.arrayContaining([...expected, ...inDocs.map((name) => `docs/${name}.md`)]));
  });

  it.each(DOCUMENTS)('%s names only files that exist', (document) => {
    expect(namedFiles(document).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s links only to files that exist', (document) => {
    const folder = dirname(join(ROOT, document));
    expect(linkedFiles(document).filter((target) => !existsSync(resolve(folder, target)))).toEqual([]);
  });

  it('the request path names enough files to be followed', () => {
    expect(namedFiles('docs/request-path.md').length).toBeGreaterThan(20);
  });
});
