import { InputFolder } from './input-folder';
import { text } from '../table/cell-types';
import { optional } from '../table/cell';
import type { ProblemCollector } from '../table/problem-collector';
import { decodeText } from '../table/decode-text';
import { suggestion } from '../table/nearest-name';
import { settingsSchema, type Settings } from './settings-schema';
import { merged, parseYaml, type MapNode, type YamlNode } from './yaml-node';
import { scalar, type YamlType } from './yaml-schema';

/** Longest chain of `extends`; more is a circle in the making. */
const MAX_EXTENDS = 5;

/** What the YAML side of a scenario says. */
export interface SettingsFile {
  readonly settings: Settings;
  /** File name by table name, where the scenario names one. */
  readonly fileNames: ReadonlyMap<string, FileName>;
  /** The YAML files read, the scenario's own first. */
  readonly files: readonly string[];
}

export interface FileName {
  readonly name: string;
  readonly place: { readonly file: string; readonly row: number; readonly column: string };
}

/** The two keys that say which other files to read. */
export const EXTENDS_COLUMN = optional(
  text(100),
  null,
  'none',
  'another scenario file of the folder this one overrides',
  'scenario.yaml',
);

/** Reads `scenario.yaml`, and what it extends, below it. */
export async function readSettings(
  folder: InputFolder,
  file: string,
  tableNames: readonly string[],
  problems: ProblemCollector,
): Promise<SettingsFile | null> {
  const files: string[] = [];
  const root = await readChain(folder, file, files, problems);
  if (root === null) return null;
  const known = [...Object.keys(settingsSchema), 'extends', 'files'];
  for (const [key, node] of root.entries) {
    if (known.includes(key)) continue;
    problems.report({ file: node.file, row: node.keyLine, column: key }, key, 'a known key', suggestion(key, known));
  }
  defineIds(root, ['body', 'directorates'], 'directorates', problems);
  defineIds(root, ['squads'], 'squads', problems);
  const read = <T>(key: string, type: YamlType<T>) =>
    type.read(root.entries.get(key), { path: key, place: root }, problems);
  return {
    settings: {
      body: read('body', settingsSchema.body),
      horizon: read('horizon', settingsSchema.horizon),
      phases: read('phases', settingsSchema.phases),
      squads: read('squads', settingsSchema.squads),
      holidays: read('holidays', settingsSchema.holidays),
      criteria: read('criteria', settingsSchema.criteria),
      services: read('services', settingsSchema.services),
      rules: read('rules', settingsSchema.rules),
    },
    fileNames: readFileNames(root, tableNames, problems),
    files,
  };
}

async function readChain(
  folder: InputFolder,
  file: string,
  files: string[],
  problems: ProblemCollector,
): Promise<MapNode | null> {
  files.push(file);
  const bytes = await folder.read(file);
  if (bytes === null) {
    const fix = suggestion(file, await folder.fileNames('.yaml', '.yml'));
    problems.report({ file, row: null, column: null }, null, 'a scenario file that exists', fix);
    return null;
  }
  const decoded = decodeText(file, bytes, problems);
  const root = decoded === null ? null : parseYaml(file, decoded, problems);
  if (root === null) return null;
  const at = { path: 'extends', place: root };
  const base = scalar(EXTENDS_COLUMN).read(root.entries.get('extends'), at, problems) ?? null;
  if (base === null) return root;
  const place = { file, row: root.entries.get('extends')?.line ?? 1, column: 'extends' };
  if (!InputFolder.isPlainName(base)) {
    problems.report(place, base, 'a file name of this folder', 'Write the name alone, without a path.');
    return root;
  }
  if (files.includes(base) || files.length > MAX_EXTENDS) {
    problems.report(place, base, 'a file that does not lead back here', 'Remove one "extends" of the circle.');
    return root;
  }
  const below = await readChain(folder, base, files, problems);
  return below === null ? null : merged(below, root);
}

/** Ids count as defined even where the rest of their entry is wrong; see `ProblemCollector`. */
function defineIds(
  root: MapNode,
  path: readonly string[],
  name: 'directorates' | 'squads',
  problems: ProblemCollector,
): void {
  let node: YamlNode | undefined = root;
  for (const key of path) node = node?.kind === 'map' ? node.entries.get(key) : undefined;
  if (node?.kind !== 'list') return;
  const seen = new Set<string>();
  for (const item of node.items) {
    const id = item.kind === 'map' ? item.entries.get('id') : undefined;
    if (id?.kind !== 'scalar') continue;
    if (seen.has(id.text)) {
      const place = { file: id.file, row: id.line, column: [...path, 'id'].join('.') };
      problems.report(place, id.text, 'an id only once', 'Change it or remove one of the two.');
    }
    seen.add(id.text);
    problems.define(name, id.text);
  }
}

function readFileNames(
  root: MapNode,
  tableNames: readonly string[],
  problems: ProblemCollector,
): ReadonlyMap<string, FileName> {
  const node = root.entries.get('files');
  const found = new Map<string, FileName>();
  if (node === undefined || (node.kind === 'scalar' && node.text === '')) return found;
  if (node.kind !== 'map') {
    const place = { file: node.file, row: node.line, column: 'files' };
    problems.report(place, null, 'keys and values', 'Write for example "openingHours: opening-hours-t1.csv".');
    return found;
  }
  for (const [key, child] of node.entries) {
    const place = { file: child.file, row: child.keyLine, column: `files.${key}` };
    if (!tableNames.includes(key)) {
      problems.report(place, key, 'the name of a table', suggestion(key, tableNames));
    } else if (child.kind !== 'scalar' || !InputFolder.isPlainName(child.text)) {
      problems.report(place, null, 'a file name of this folder', 'Write the name alone, without a path.');
    } else {
      found.set(key, { name: child.text, place });
    }
  }
  return found;
}
