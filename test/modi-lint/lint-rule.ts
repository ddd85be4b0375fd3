import type { OpenApiDocument } from '../support/open-api/open-api-document';

/**
 * One rule that a machine can check over the description of an interface, as the Italian guidelines on interoperability
 * (AgID, Determinazione 547/2021, "Raccomandazioni di implementazione") have it, or the checks of their community.
 * Written anew from the guidelines' text: the ruleset that the State's own checker runs has a licence (AGPL) that does
 * not go with ours.
 */
export interface LintRule {
  /** Name of the rule in the guidelines' checker where it has one, else a name in its manner. */
  readonly id: string;
  /** Recommendation of the guidelines, or the set of checks the rule belongs to. */
  readonly source: string;
  readonly severity: 'error' | 'warning';
  /** Places that break the rule, as JSON pointers; a rule about the whole document answers `/`. */
  readonly check: (api: OpenApiDocument) => readonly string[];
}

/** The places of those that a rule finds wanting. */
export function placesOf<Found extends { readonly at: string }>(
  found: readonly Found[],
  isWrong: (found: Found) => boolean,
): readonly string[] {
  return found.filter(isWrong).map(({ at }) => at);
}

/** For rules about the document as a whole. */
export function unless(holds: boolean): readonly string[] {
  return holds ? [] : ['/'];
}
