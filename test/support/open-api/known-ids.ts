/** Ids that answers have shown, by the collection they belong to: `units`, `employees`, `absences`. */
export class KnownIds {
  private readonly byCollection = new Map<string, Set<string>>();

  add(collection: string, id: string): void {
    const ids = this.byCollection.get(collection) ?? new Set<string>();
    this.byCollection.set(collection, ids.add(id));
  }

  of(collection: string): readonly string[] {
    return [...(this.byCollection.get(collection) ?? [])];
  }

  get all(): readonly string[] {
    return [...this.byCollection.values()].flatMap((ids) => [...ids]);
  }

  /** Ids that fit a parameter or property: `homeSiteId` and `siteIds` take those of `sites`, `personId` an employee's. */
  forName(name: string): readonly string[] {
    const words = name
      .replace(/Ids?$/, '')
      .replace(/([A-Z])/g, '-$1')
      .toLowerCase();
    const stem = words === 'person' ? 'employee' : words;
    const known = [...this.byCollection.keys()].filter((collection) => stem.endsWith(singular(collection)));
    const longest = known.sort((a, b) => b.length - a.length)[0];
    return longest === undefined ? [] : this.of(longest);
  }

  /** Notes every `id` of an answer from below this path, and ids of other things by the names of their fields. */
  learn(path: string, answer: unknown): void {
    const collection = path
      .split('?')[0]!
      .split('/')
      .filter((step) => /^[a-z-]+$/.test(step))
      .at(-1);
    const body = answer as { items?: unknown } | null;
    const items = Array.isArray(body?.items) ? (body.items as unknown[]) : [answer];
    for (const item of items) {
      if (typeof item !== 'object' || item === null) continue;
      for (const [name, value] of Object.entries(item)) {
        if (typeof value !== 'string') continue;
        if (name === 'id' && collection !== undefined) this.add(collection, value);
        else if (/^[a-z]+Id$/.test(name)) this.add(plural(name.slice(0, -2)), value);
      }
    }
  }
}

function plural(word: string): string {
  if (word === 'person') return 'employees';
  return /y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`;
}

function singular(collection: string): string {
  return /ies$/.test(collection) ? collection.replace(/ies$/, 'y') : collection.replace(/s$/, '');
}
