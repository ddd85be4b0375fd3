import { isExempt } from '../../problem/exemptions';
import type { Finding } from '../../problem/finding';
import type { LedgerPeriod } from '../../problem/ledger-period';
import type { Person } from '../../problem/roster-problem';
import type { RosterView } from '../../problem/roster-view';
import { openingLedger } from '../../rotation/ledger';
import { daysStillAhead, windowParts, type WindowPart } from '../../rotation/month-window';
import { lawFinding, type RuleCheck } from '../rule';
import { presencePrevalence, type PresencePrevalenceParameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<PresencePrevalenceParameters> = (roster, { parameters }) =>
  findings(roster, parameters, () => 0);

/** Days without a duty may still be days on site. */
export const checkPart: RuleCheck<PresencePrevalenceParameters> = (roster, { parameters }) =>
  findings(roster, parameters, (person, from, to) => {
    const worked = new Set(roster.of(person.id).map(({ on }) => on));
    const isOpen = (on: string): boolean => on >= from && on <= to && person.availableOn.has(on) && !worked.has(on);
    return roster.problem.days.filter(({ on }) => isOpen(on)).length;
  });

function findings(
  roster: RosterView,
  { windowMonths }: PresencePrevalenceParameters,
  openDays: (person: Person, from: string, to: string) => number,
): Finding[] {
  const { problem } = roster;
  return windowParts(problem.days, windowMonths).flatMap((part) => {
    const [first, last] = [part.days[0]!.on, part.days.at(-1)!.on];
    return problem.people.flatMap((person) => {
      if (part.days.some(({ on }) => isExempt(problem, person.id, 'agile-above-limits', on))) return [];
      const { agile, onSite, hasAgileNow } = countsOf(roster, person.id, part);
      if (!hasAgileNow) return [];
      const { from, to } = part.window;
      const ahead = daysStillAhead(person, last, to);
      const agileLater = problem.fixedAfter.filter(
        ({ personId, mode, on }) => personId === person.id && mode === 'agile' && on <= to,
      ).length;
      const amount = agile + agileLater + 1 - onSite - (ahead - agileLater) - openDays(person, from, last);
      if (amount <= 0) return [];
      const facts = { agileDays: agile, onSiteDays: onSite, from, last, daysAhead: ahead, to };
      return [lawFinding(presencePrevalence, sentences, { amount, people: [person.id], on: first, facts })];
    });
  });
}

/** A person's days of a window up to the end of a part, those before the plan included. */
function countsOf(roster: RosterView, personId: string, { window, days }: WindowPart) {
  const [first, last] = [days[0]!.on, days.at(-1)!.on];
  const soFar = roster.of(personId).filter(({ on }) => on >= window.from && on <= last);
  const past = (openingLedger(roster.problem).get(personId)?.recent ?? []).filter(
    ({ from }) => from >= window.from && from <= window.to,
  );
  const before = (of: (period: LedgerPeriod) => number): number => past.reduce((sum, period) => sum + of(period), 0);
  return {
    agile: soFar.filter(({ mode }) => mode === 'agile').length + before(({ agileDays }) => agileDays),
    onSite: soFar.filter(({ mode }) => mode === 'on-site').length + before(({ presenceDays }) => presenceDays),
    hasAgileNow: soFar.some(({ on, mode }) => mode === 'agile' && on >= first),
  };
}
