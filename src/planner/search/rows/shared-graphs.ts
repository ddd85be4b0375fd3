import { reduceLanguage } from './reduce-language';
import type { RowLanguage } from './roster-rows';
import { buildRowGraph, type RowGraph } from './row-graph';
import { unfoldLanguage, type UnfoldedLayers } from './unfold-language';

/** Graphs of all languages: those that reduce to the same one are unfolded once, and share a graph where bounds are alike. */
export class SharedGraphs {
  private readonly layers = new Map<string, UnfoldedLayers>();
  private readonly graphs = new Map<string, RowGraph>();

  /**
   * The graph of a language that respects some of its counters, and the class of each of its symbols in the graph.
   * @param tracked counters unfolded into nodes
   * @param amount the counter followed as an amount; null for none
   */
  find(
    language: RowLanguage,
    tracked: readonly number[],
    amount: number | null,
  ): { readonly graph: RowGraph; readonly classOf: Int16Array } {
    const reduced = reduceLanguage(language, tracked, amount);
    const counter = amount === null ? null : language.counters[amount]!;
    let layers = this.layers.get(reduced.key);
    if (!layers) this.layers.set(reduced.key, (layers = unfoldLanguage(reduced, language.dayCount)));
    const key = `${reduced.key} ${counter ? `${counter.least}..${counter.most}` : ''}`;
    let graph = this.graphs.get(key);
    if (!graph) this.graphs.set(key, (graph = buildRowGraph(reduced, layers, counter)));
    return { graph, classOf: reduced.classOf };
  }
}
