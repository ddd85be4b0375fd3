import type { MapNode, YamlNode } from '../scenario/yaml-node';
import type { Place } from '../table/problem-collector';

/** Keys and list positions from the root of a YAML file. */
export type YamlPath = readonly (string | number)[];

/** Reports a problem at a path: what was found, the rule, how to mend it. */
export type ReportAt = (path: YamlPath, found: string | null, rule: string, howToFix: string) => void;

/** Finds the line of a path again after the file has been read, for what only several keys together say. */
export class YamlPlaces {
  constructor(private readonly root: MapNode) {}

  /** The place of a path, or of the longest beginning of it that is in the file. */
  at(path: YamlPath): Place {
    let node: YamlNode = this.root;
    for (const part of path) {
      const next: YamlNode | undefined =
        node.kind === 'map'
          ? node.entries.get(String(part))
          : node.kind === 'list'
            ? node.items[Number(part)]
            : undefined;
      if (next === undefined) break;
      node = next;
    }
    const column = path.reduce<string>(
      (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
      '',
    );
    return { file: node.file, row: node.keyLine, column };
  }
}
