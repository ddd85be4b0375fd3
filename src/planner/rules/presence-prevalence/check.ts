import { isExempt } from '../../problem/exemptions';
import { openingLedger } from '../../rotation/ledger';
import { daysStillAhead, windowParts } from '../../rotation/month-window';
import { lawFinding, type RuleCheck } from '../rule';
import { presencePrevalence, type PresencePrevalenceParameters } from './rule';

export const check: RuleCheck<PresencePrevalenceParameters> = (roster, { parameters: { windowMonths } }) => {
  const { problem } = roster;
  const ledger = openingLedger(problem);
  return windowParts(problem.days, windowMonths).flatMap(({ window, days }) => {
    const [first, last] = [days[0]!.on, days.at(-1)!.on];
    return problem.people.flatMap((person) => {
      const soFar = roster.of(person.id).filter(({ on }) => on >= window.from && on <= last);
      const hasAgileNow = soFar.some(({ on, mode }) => mode === 'agile' && on >= first);
      if (!hasAgileNow || days.some(({ on }) => isExempt(problem, person.id, 'agile-above-limits', on))) return [];
      const past = (ledger.get(person.id)?.recent ?? []).filter(({ from }) => from >= window.from && from <= window.to);
      const agile =
        soFar.filter(({ mode }) => mode === 'agile').length + past.reduce((sum, one) => sum + one.agileDays, 0);
      const onSite =
        soFar.filter(({ mode }) => mode === 'on-site').length + past.reduce((sum, one) => sum + one.presenceDays, 0);
      const ahead = daysStillAhead(person, last, window.to);
      const amount = agile + 1 - onSite - ahead;
      if (amount <= 0) return [];
      const detail = `${person.id} has ${agile} agile days and ${onSite} on site from ${window.from} to ${last}, and about ${ahead} days are left until ${window.to}; presence must prevail`;
      return [lawFinding(presencePrevalence, { amount, people: [person.id], on: first, detail })];
    });
  });
};
