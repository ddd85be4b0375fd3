import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { IMPORTANCE_WEIGHTS } from '../../src/planner/problem/rule-settings';
import { LEVELS } from '../../src/planner/problem/finding';
import { RULE_CATALOGUE } from '../../src/planner/rules/rule-catalogue';

const ROOT = resolve(__dirname, '../..');
const RULES = join(ROOT, 'src/planner/rules');
const IDS = RULE_CATALOGUE.map(({ definition }) => definition.id);
const textOf = (...path: readonly string[]): string => {
  const file = join(RULES, ...path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

interface RulesDocScript {
  readonly rulesDocument: (definitions: readonly unknown[]) => string;
}
const { rulesDocument } = createRequire(__filename)(join(ROOT, 'scripts/generate-rules-doc.cjs')) as RulesDocScript;

describe('the catalogue of rules', () => {
  it('has every folder of a rule, and each rule once', () => {
    const folders = readdirSync(RULES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...IDS].sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('is in the order of the levels, law first', () => {
    const laws = RULE_CATALOGUE.map(({ definition }) => definition.level === 'law');
    expect(laws.lastIndexOf(true)).toBeLessThan(laws.indexOf(false));
  });

  it.each(IDS)('%s has its four files', (id) => {
    for (const file of ['rule.ts', 'encode.ts', 'check.ts', `${id}.spec.ts`]) expect(textOf(id, file)).not.toBe('');
  });

  it.each(IDS)('%s has its rows written down in the formulation', (id) => {
    const rows = readFileSync(join(ROOT, 'docs/formulation.md'), 'utf8').matchAll(/^\| ([a-z0-9, -]+?) +\|/gm);
    const named = [...rows].flatMap(([, ids = '']) => ids.split(', '));
    expect(named).toContain(id);
  });

  it.each(IDS)('%s is described by a table and shows its share of a plan', (id) => {
    const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(textOf(id, `${id}.spec.ts`)).toContain(`describeRule(${name},`);
    expect(textOf(id, `${id}.spec.ts`)).toContain(`describeEncoding(${name},`);
    expect(textOf(id, 'rule.ts')).toContain(`export const ${name} = defineRule({`);
  });

  it.each(IDS)('%s measures without its encoder or the model', (id) => {
    expect(textOf(id, 'check.ts')).not.toMatch(/encode'|\/milp\/|formulat/);
    expect(textOf(id, 'encode.ts')).not.toMatch(/\/check'/);
  });

  it.each(RULE_CATALOGUE.map(({ definition }) => definition))('$id says what a user needs', (definition) => {
    expect(LEVELS).toContain(definition.level);
    for (const words of [definition.title, definition.source, definition.violationUnit])
      expect(words.length).toBeGreaterThan(3);
    expect(definition.example).toMatch(/\d/);
    expect(Object.keys(definition.parameterNotes)).toEqual(Object.keys(definition.parameters));
    const importance = definition.level === 'law' ? 'medium' : definition.importance;
    expect(Object.keys(IMPORTANCE_WEIGHTS)).toContain(importance);
  });

  it('is what docs/rules.md says: npm run docs:rules writes it anew', () => {
    const document = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');
    const points = Object.entries(IMPORTANCE_WEIGHTS).map(([importance, weight]) => `${importance} ${weight}`);
    expect(document.replaceAll('\n', ' ')).toContain(points.join(', '));
    expect(document).toBe(rulesDocument(RULE_CATALOGUE.map(({ definition }) => definition)));
  });
});
