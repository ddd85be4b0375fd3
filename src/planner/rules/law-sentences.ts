import type { FindingFacts } from '../problem/finding';

/**
 * How the findings of a law are said, one sentence without its full stop in each language. The check measures the facts;
 * the sentences beside it are the only place that puts them into words. They tell no age, commute or reason of an absence.
 */
export interface LawSentences<F extends FindingFacts> {
  /** @param person name or id of whom it is about */
  en(person: string, facts: F): string;
  /** @param person name or id of whom it is about */
  it(person: string, facts: F): string;
}
