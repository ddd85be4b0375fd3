/** Names that belong together, joined pair by pair (union-find with path halving). */
export class JoinedSets {
  private readonly parents = new Map<string, string>();

  join(a: string, b: string): void {
    this.parents.set(this.rootOf(a), this.rootOf(b));
  }

  /** The same name for everything joined so far, directly or through others. */
  rootOf(name: string): string {
    let root = name;
    for (let parent = this.parents.get(root); parent !== undefined && parent !== root;) {
      const grandparent = this.parents.get(parent) ?? parent;
      this.parents.set(root, grandparent);
      root = grandparent;
      parent = this.parents.get(root);
    }
    return root;
  }
}
