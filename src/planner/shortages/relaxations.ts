import { Admission } from '../explain/admission';
import type { Assignment } from '../problem/assignment';
import type { Shortage } from '../problem/finding';
import { indexOf } from '../problem/problem-index';
import type { Duty, Person, RosterProblem } from '../problem/roster-problem';

/** Something that could be allowed, the smallest first. */
export const RELAXATION_KINDS = [
  'larger-contingent',
  'another-site',
  'another-duty',
  'training',
  'extra-day',
  'smaller-demand',
] as const;
export type RelaxationKind = (typeof RELAXATION_KINDS)[number];

/** A small change of the data that may mend a shortage. */
export interface Relaxation {
  readonly kind: RelaxationKind;
  /** Whom it is about; null for a contingent or a demand. */
  readonly personId: string | null;
  /** Shift template or activity it opens, where there is one. */
  readonly subject: string | null;
  readonly problem: RosterProblem;
}

/** People tried for each kind; the first whom it helps is enough. */
const MOST_PEOPLE = 3;

/** Ways of loosening the data for one shortage: each changes one thing for one person, contingent or demand. */
export function relaxationsFor(problem: RosterProblem, roster: readonly Assignment[], need: Shortage): Relaxation[] {
  const { on, site, activity, startAtMinute } = need;
  const duties = indexOf(problem)
    .dutiesOn(on)
    .filter((duty) => duty.startAtMinute <= startAtMinute && duty.endAtMinute > startAtMinute);
  const atWork = new Set(roster.flatMap((duty) => (duty.on === on ? [duty.personId] : [])));
  const admission = new Admission(problem);
  const wanted = indexOf(problem).activities.get(activity);
  const canDo = (person: Person, duty: Duty, siteId: string | null): boolean =>
    wanted !== undefined &&
    admission.excludedBy({ person, duty, siteId, activity: wanted, mode: siteId === null ? 'agile' : 'on-site' }) ===
      null;
  const present = problem.people.filter((person) => person.availableOn.has(on));
  const changed = (change: (person: Person, duty: Duty) => Person | null, kind: RelaxationKind): Relaxation[] =>
    present
      .flatMap((person): Relaxation[] => {
        if (duties.some((duty) => canDo(person, duty, site))) return [];
        for (const duty of duties) {
          const looser = change(person, duty);
          if (looser && canDo(looser, duty, site))
            return [{ kind, personId: person.id, subject: duty.id, problem: withPerson(problem, looser) }];
        }
        return [];
      })
      .slice(0, MOST_PEOPLE);
  const qualifications = wanted?.qualificationIds ?? [];
  return [
    ...largerContingents(problem, need),
    ...changed(
      (person) => (site === null ? null : { ...person, siteIds: [...new Set([...person.siteIds, site])] }),
      'another-site',
    ),
    ...changed((person, { id }) => ({ ...person, dutyIds: [...person.dutyIds, id] }), 'another-duty'),
    ...changed(
      (person) => ({ ...person, qualificationIds: [...new Set([...person.qualificationIds, ...qualifications])] }),
      'training',
    ).map((relaxation) => ({ ...relaxation, subject: activity })),
    ...extraDays(
      problem,
      present.filter(({ id }) => !atWork.has(id)),
      (person) => duties.find((duty) => canDo(person, duty, site)),
    ),
    { kind: 'smaller-demand', personId: null, subject: activity, problem: withSmallerDemand(problem, need) },
  ];
}

function withPerson(problem: RosterProblem, looser: Person): RosterProblem {
  return { ...problem, people: problem.people.map((person) => (person.id === looser.id ? looser : person)) };
}

function largerContingents(problem: RosterProblem, { on, site, activity }: Shortage): Relaxation[] {
  return problem.contingents
    .filter((one) => one.on === on && one.siteId === site && one.maxCount !== null)
    .filter((one) => (one.activityId ?? activity) === activity)
    .map((one) => ({
      ...{ kind: 'larger-contingent', personId: null, subject: `${one.maxCount! + 1}` },
      problem: {
        ...problem,
        contingents: problem.contingents.map((other) =>
          other === one ? { ...one, maxCount: one.maxCount! + 1 } : other,
        ),
      },
    }));
}

/** Hours of one more duty on top of the contract, for somebody who is free that day. */
function extraDays(
  problem: RosterProblem,
  free: readonly Person[],
  dutyFor: (person: Person) => Duty | undefined,
): Relaxation[] {
  return free
    .flatMap((person): Relaxation[] => {
      const duty = dutyFor(person);
      if (!duty) return [];
      const longer = { ...person, weeklyMinutes: person.weeklyMinutes + duty.paidMinutes };
      return [{ kind: 'extra-day', personId: person.id, subject: duty.id, problem: withPerson(problem, longer) }];
    })
    .slice(0, MOST_PEOPLE);
}

function withSmallerDemand(problem: RosterProblem, { on, site, activity }: Shortage): RosterProblem {
  return {
    ...problem,
    demand: problem.demand.map((demand) => {
      const isIt = demand.on === on && demand.siteId === site && demand.activityId === activity;
      if (!isIt || demand.targetCount === 0) return demand;
      const targetCount = demand.targetCount - 1;
      return { ...demand, targetCount, floorCount: Math.min(demand.floorCount, targetCount) };
    }),
  };
}
