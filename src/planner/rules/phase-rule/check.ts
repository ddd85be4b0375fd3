import type { Finding } from '../../problem/finding';
import { presenceHeadsOf } from '../../problem/presence-heads';
import { indexOf } from '../../problem/problem-index';
import type { RosterView } from '../../problem/roster-view';
import { pricedFinding, type RuleCheck } from '../rule';
import { phaseRule, type PhaseRuleParameters } from './rule';

export const check: RuleCheck<PhaseRuleParameters> = (roster, { parameters, points }) => [
  ...sharesExceeded(roster, points),
  ...presenceMissed(roster, points),
  ...daysExceeded(roster, points),
  ...outsideDefaultMode(roster, Math.max(1, Math.round(points / parameters.sharePerDefaultMode))),
];

function sharesExceeded(roster: RosterView, points: number): Finding[] {
  const { peopleOf } = indexOf(roster.problem);
  return roster.problem.phaseDays.flatMap(({ unitId, on, maxAgileRatio, phaseId }) => {
    if (maxAgileRatio >= 1) return [];
    const agile = roster.ofUnit(unitId, on).filter((duty) => duty.mode === 'agile');
    const available = peopleOf(unitId).filter(({ availableOn }) => availableOn.has(on)).length;
    const amount = agile.length - Math.floor(maxAgileRatio * available + 1e-9);
    if (amount <= 0) return [];
    const detail = `${agile.length} of ${available} available people of ${unitId} are in agile mode on ${on}; phase ${phaseId} allows ${amount} fewer`;
    return [
      pricedFinding(phaseRule, 'contingents', {
        amount,
        unit: 'agile person-days above the share',
        penalty: amount * points,
        people: [],
        on,
        detail,
      }),
    ];
  });
}

function presenceMissed(roster: RosterView, points: number): Finding[] {
  const { problem } = roster;
  const { people } = indexOf(problem);
  return problem.phaseDays.flatMap((phase) =>
    presenceHeadsOf(problem, phase).flatMap(({ siteId, isCounted, ofRemotable, minCount, maxCount }) => {
      const { unitId, on, phaseId } = phase;
      const present = new Set(
        roster
          .ofUnit(unitId, on)
          .filter((duty) => duty.mode === 'on-site' && (siteId === null || duty.siteId === siteId))
          .map((duty) => people.get(duty.personId))
          .filter((person) => person !== undefined && isCounted(person)),
      );
      const count = present.size;
      const amount = Math.max(0, minCount - count, count - (maxCount ?? count));
      if (amount === 0) return [];
      const who = `${ofRemotable ? 'remotable ' : ''}people of ${unitId}`;
      const bounds = maxCount === null ? `at least ${minCount}` : `${minCount} to ${maxCount}`;
      const where = siteId === null ? 'on site' : `at ${siteId}`;
      return [
        pricedFinding(phaseRule, 'contingents', {
          amount,
          unit: 'person-days outside the presence bounds',
          penalty: amount * points,
          people: [],
          on,
          ...(siteId === null ? {} : { site: siteId }),
          detail: `${count} ${who} are ${where} on ${on}; phase ${phaseId} asks for ${bounds}`,
        }),
      ];
    }),
  );
}

function daysExceeded(roster: RosterView, points: number): Finding[] {
  const { phaseOf } = indexOf(roster.problem);
  const mondays = roster.problem.days.filter((day) => day.weekday === 1);
  const datesOf = mondays.map(({ weekIndex }) =>
    roster.problem.days.flatMap((day) => (day.weekIndex === weekIndex ? [day.on] : [])),
  );
  return roster.problem.people.flatMap((person) =>
    mondays.flatMap(({ on }, index) => {
      const dates = datesOf[index]!;
      const agile = roster.of(person.id).filter((duty) => duty.mode === 'agile' && dates.includes(duty.on));
      if (agile.length === 0) return [];
      const limitOn = (date: string): number => phaseOf(person.unitId, date)?.maxAgileDaysPerWeek ?? 7;
      const available = dates.filter((date) => person.availableOn.has(date));
      // Most weeks have a day whose limit is not reached: the others need not be looked up.
      if (available.some((date) => limitOn(date) >= agile.length)) return [];
      const amount = agile.length - Math.max(0, ...available.map(limitOn));
      const detail = `${person.id} has ${agile.length} agile days in the week from ${on}, ${amount} more than the phase allows`;
      return [
        pricedFinding(phaseRule, 'contingents', {
          amount,
          unit: 'agile days above the limit of a week',
          penalty: amount * points,
          people: [person.id],
          on,
          detail,
        }),
      ];
    }),
  );
}

/** One finding per unit and day, since single days outside the default mode are what rotation is made of. */
function outsideDefaultMode(roster: RosterView, pointsEach: number): Finding[] {
  const { activities } = indexOf(roster.problem);
  return roster.problem.phaseDays.flatMap(({ unitId, on, phaseId, defaultModeByClass }) => {
    const outside = roster.ofUnit(unitId, on).filter((duty) => {
      const activity = activities.get(duty.activityId);
      return activity !== undefined && defaultModeByClass[activity.activityClass] !== duty.mode;
    });
    const amount = outside.length;
    if (amount === 0) return [];
    const detail = `${amount} people of ${unitId} work outside the default mode of phase ${phaseId} on ${on}`;
    return [
      pricedFinding(phaseRule, 'fairness', {
        amount,
        unit: 'person-days outside the default mode',
        penalty: amount * pointsEach,
        people: [],
        on,
        detail,
      }),
    ];
  });
}
