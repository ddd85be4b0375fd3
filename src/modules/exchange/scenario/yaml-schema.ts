import type { Column } from '../table/cell';
import { suggestion } from '../table/nearest-name';
import type { Place, ProblemCollector } from '../table/problem-collector';
import type { YamlNode, YamlPlace } from './yaml-node';

/** One key that holds a value, for the format document. */
export interface YamlLeaf {
  readonly path: string;
  readonly column: Column<unknown>;
}

/** Where a value is read: its path, and the place to name when it is missing. */
export interface YamlPosition {
  readonly path: string;
  readonly place: YamlPlace;
}

/** What a part of `scenario.yaml` must look like. `read` reports what is wrong and then returns undefined. */
export interface YamlType<T> {
  readonly leaves: readonly YamlLeaf[];
  read(node: YamlNode | undefined, at: YamlPosition, problems: ProblemCollector): T | undefined;
}

export interface YamlProblem {
  readonly key: string;
  readonly rule: string;
  readonly howToFix: string;
}

type Fields = Readonly<Record<string, YamlType<unknown>>>;
export type ValueOf<Y> = Y extends YamlType<infer T> ? T : never;
type ObjectOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** A single value, read as a table's cell is. */
export function scalar<T>(column: Column<T>): YamlType<T> {
  return {
    leaves: [{ path: '', column }],
    read: (node, at, problems) => {
      const place = placeOf(at, node);
      if (node !== undefined && node.kind !== 'scalar') {
        problems.report(place, null, 'a single value', `Write for example ${column.example}.`);
        return undefined;
      }
      const text = node?.text.trim() ?? '';
      if (text === '') {
        if (!column.isRequired) return column.whenEmpty;
        problems.report(
          place,
          null,
          'a key that must be there',
          `Write ${column.meaning}, for example ${column.example}.`,
        );
        return undefined;
      }
      const parsed = column.type.parse(text);
      if (!parsed.ok) {
        problems.report(place, text, parsed.rule, parsed.howToFix);
        return undefined;
      }
      if (column.references !== null) problems.use(place, column.references, namesIn(parsed.value));
      return parsed.value;
    },
  };
}

/** The ids a value names: itself, or each of a list. */
function namesIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** Named keys; a key that is not among them is an error. Left out altogether, each key takes its default. */
export function object<F extends Fields>(
  fields: F,
  checks: (value: ObjectOf<F>) => readonly YamlProblem[] = () => [],
): YamlType<ObjectOf<F>> {
  return {
    leaves: Object.entries(fields).flatMap(([key, type]) =>
      type.leaves.map((leaf) => ({ ...leaf, path: joined(key, leaf.path) })),
    ),
    read: (node, at, problems) => {
      const entries = entriesOf(node, at, problems);
      if (entries === undefined) return undefined;
      for (const [key, child] of entries) {
        if (Object.hasOwn(fields, key)) continue;
        const place = { file: child.file, row: child.keyLine, column: joined(at.path, key) };
        problems.report(place, key, 'a known key', suggestion(key, Object.keys(fields)));
      }
      const place = node ?? at.place;
      const values: [string, unknown][] = [];
      for (const [key, type] of Object.entries(fields)) {
        const value = type.read(entries.get(key), { path: joined(at.path, key), place }, problems);
        if (value === undefined) return readRest(fields, key, entries, { path: at.path, place }, problems);
        values.push([key, value]);
      }
      const result = Object.fromEntries(values) as ObjectOf<F>;
      const broken = checks(result);
      for (const { key, rule, howToFix } of broken) {
        const child = entries.get(key);
        const found = child?.kind === 'scalar' ? child.text : null;
        problems.report(placeOf({ path: joined(at.path, key), place }, child), found, rule, howToFix);
      }
      return broken.length === 0 ? result : undefined;
    },
  };
}

/** Null where it is left out altogether. */
export function maybe<T>(type: YamlType<T>): YamlType<T | null> {
  return {
    leaves: type.leaves,
    read: (node, at, problems) => (isAbsent(node) ? null : type.read(node, at, problems)),
  };
}

/** A value that remembers the line of its key. */
export function placed<T>(type: YamlType<T>): YamlType<{ readonly value: T; readonly place: Place }> {
  return {
    leaves: type.leaves,
    read: (node, at, problems) => {
      const value = type.read(node, at, problems);
      if (value === undefined) return undefined;
      const { file, keyLine } = node ?? at.place;
      return { value, place: { file, row: keyLine, column: at.path } };
    },
  };
}

/** A list; left out, it is empty. */
export function list<T>(item: YamlType<T>): YamlType<readonly T[]> {
  return {
    leaves: item.leaves.map((leaf) => ({ ...leaf, path: leaf.path === '' ? '[]' : `[].${leaf.path}` })),
    read: (node, at, problems) => {
      if (isAbsent(node)) return [];
      if (node.kind !== 'list') {
        problems.report(placeOf(at, node), null, 'a list', 'Write one item per line, each starting with "- ".');
        return undefined;
      }
      const items = node.items.map((child, index) =>
        item.read(child, { path: `${at.path}[${index}]`, place: node }, problems),
      );
      const good = items.filter((value) => value !== undefined);
      return good.length === items.length ? good : undefined;
    },
  };
}

/** Keys chosen by the user, each checked by `checkKey`; left out, it is empty. */
export function dictionary<T>(
  keyName: string,
  value: YamlType<T>,
  checkKey: (key: string, place: { file: string; row: number; column: string }, problems: ProblemCollector) => boolean,
): YamlType<ReadonlyMap<string, T>> {
  return {
    leaves: value.leaves.map((leaf) => ({ ...leaf, path: joined(`<${keyName}>`, leaf.path) })),
    read: (node, at, problems) => {
      const entries = entriesOf(node, at, problems);
      if (entries === undefined) return undefined;
      const values = new Map<string, T>();
      let isValid = true;
      for (const [key, child] of entries) {
        const path = joined(at.path, key);
        const isKnown = checkKey(key, { file: child.file, row: child.keyLine, column: path }, problems);
        const read = value.read(child, { path, place: child }, problems);
        if (isKnown && read !== undefined) values.set(key, read);
        else isValid = false;
      }
      return isValid ? values : undefined;
    },
  };
}

/** After one key failed: reads the others only for what is wrong with them, so that all errors come at once. */
function readRest(
  fields: Fields,
  failedKey: string,
  entries: ReadonlyMap<string, YamlNode>,
  { path, place }: YamlPosition,
  problems: ProblemCollector,
): undefined {
  const keys = Object.keys(fields);
  for (const key of keys.slice(keys.indexOf(failedKey) + 1)) {
    fields[key]?.read(entries.get(key), { path: joined(path, key), place }, problems);
  }
  return undefined;
}

function entriesOf(
  node: YamlNode | undefined,
  at: YamlPosition,
  problems: ProblemCollector,
): ReadonlyMap<string, YamlNode> | undefined {
  if (isAbsent(node)) return new Map();
  if (node.kind === 'map') return node.entries;
  problems.report(placeOf(at, node), null, 'keys and values', 'Write "key: value" lines, indented below this key.');
  return undefined;
}

function isAbsent(node: YamlNode | undefined): node is undefined {
  return node === undefined || (node.kind === 'scalar' && node.text === '');
}

function placeOf({ path, place }: YamlPosition, node: YamlNode | undefined) {
  const { file, line } = node ?? place;
  return { file, row: line, column: path };
}

function joined(path: string, key: string): string {
  if (path === '' || key === '') return path + key;
  return key.startsWith('[') ? path + key : `${path}.${key}`;
}
