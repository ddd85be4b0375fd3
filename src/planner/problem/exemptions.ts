import type { Exemption, ExemptionKind } from './personal-limits';
import type { RosterProblem } from './roster-problem';
import { push } from './roster-view';

const known = new WeakMap<readonly Exemption[], ReadonlyMap<string, readonly Exemption[]>>();

/** Whether a person has an exemption of a kind on a date. */
export function isExempt(
  { exemptions }: Pick<RosterProblem, 'exemptions'>,
  personId: string,
  kind: ExemptionKind,
  on: string,
): boolean {
  if (!exemptions || exemptions.length === 0) return false;
  let byPerson = known.get(exemptions);
  if (!byPerson) known.set(exemptions, (byPerson = indexed(exemptions)));
  const own = byPerson.get(`${personId} ${kind}`) ?? [];
  return own.some(({ from, to }) => from <= on && (to === null || on <= to));
}

function indexed(exemptions: readonly Exemption[]): ReadonlyMap<string, readonly Exemption[]> {
  const byPerson = new Map<string, Exemption[]>();
  for (const exemption of exemptions) push(byPerson, `${exemption.personId} ${exemption.kind}`, exemption);
  return byPerson;
}
