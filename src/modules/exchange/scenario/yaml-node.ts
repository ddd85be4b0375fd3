import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode } from 'yaml';
import type { ProblemCollector } from '../table/problem-collector';

/** A piece of a YAML file that remembers where it stands. Maps are `Map`s: no key can reach an object's prototype. */
export type YamlNode = ScalarNode | ListNode | MapNode;

export interface YamlPlace {
  readonly file: string;
  readonly line: number;
  /** Line of the key it is the value of; its own line where it has none. */
  readonly keyLine: number;
}

export interface ScalarNode extends YamlPlace {
  readonly kind: 'scalar';
  /** As written; empty for null. */
  readonly text: string;
}

export interface ListNode extends YamlPlace {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface MapNode extends YamlPlace {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlNode>;
}

/** Deeper than any scenario; a file nested further is no scenario. */
const MAX_DEPTH = 12;

/** Parses a YAML text into nodes, or reports why it cannot be read and returns null. */
export function parseYaml(file: string, text: string, problems: ProblemCollector): MapNode | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' });
  for (const error of document.errors) {
    const rule = `YAML that can be read: ${error.message.split('\n')[0] ?? ''}`;
    const fix = 'Check indentation, colons and quotes around this line; each key may stand only once.';
    problems.report({ file, row: lines.linePos(error.pos[0]).line, column: null }, null, rule, fix);
  }
  if (document.errors.length > 0) return null;
  const place = (node: ParsedNode) => {
    const { line } = lines.linePos(node.range[0]);
    return { file, line, keyLine: line };
  };
  const root = document.contents === null ? null : toNode(document, document.contents, place, 0);
  if (root?.kind === 'map') return root;
  problems.report({ file, row: 1, column: null }, null, 'keys and values', 'Start with body:, horizon: and so on.');
  return null;
}

/** `over` on top of `base`: maps are joined key by key, anything else of `over` replaces what `base` has. */
export function merged(base: MapNode, over: MapNode): MapNode {
  const entries = new Map(base.entries);
  for (const [key, node] of over.entries) {
    const below = entries.get(key);
    entries.set(key, below?.kind === 'map' && node.kind === 'map' ? merged(below, node) : node);
  }
  return { ...over, entries };
}

function toNode(document: Document, node: ParsedNode, place: (node: ParsedNode) => YamlPlace, depth: number): YamlNode {
  const at = place(node);
  if (depth > MAX_DEPTH) return { ...at, kind: 'scalar', text: '' };
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): [string, YamlNode] => [
      isScalar(key) ? textOf(key.source, key.value) : '',
      {
        ...(value === null ? { ...place(key), kind: 'scalar', text: '' } : toNode(document, value, place, depth + 1)),
        keyLine: place(key).line,
      },
    ]);
    return withMergeKey({ ...at, kind: 'map', entries: new Map(entries) });
  }
  if (isSeq(node)) {
    return { ...at, kind: 'list', items: node.items.map((item) => toNode(document, item, place, depth + 1)) };
  }
  if (isAlias(node)) {
    const target = node.resolve(document);
    return target === undefined
      ? { ...at, kind: 'scalar', text: '' }
      : toNode(document, target as ParsedNode, place, depth + 1);
  }
  return { ...at, kind: 'scalar', text: isScalar(node) ? textOf(node.source, node.value) : '' };
}

/** `<<: *anchor` brings the anchor's keys in; the map's own keys win. */
function withMergeKey(node: MapNode): MapNode {
  const source = node.entries.get('<<');
  if (source?.kind !== 'map') return node;
  const own = new Map(node.entries);
  own.delete('<<');
  return { ...node, entries: new Map([...source.entries, ...own]) };
}

/** The text as written where there is one: 07 must not become 7, nor 1.10 become 1.1. */
function textOf(source: string | undefined, value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : (source ?? '');
}
