import type { Activity, Duty, Person, PhaseDay, RosterProblem, Squad } from './roster-problem';
import { push } from './roster-view';

/** Look-ups over a problem, made once and kept as long as the problem lives. */
export interface ProblemIndex {
  readonly people: ReadonlyMap<string, Person>;
  readonly peopleOf: (unitId: string) => readonly Person[];
  readonly activities: ReadonlyMap<string, Activity>;
  readonly squads: ReadonlyMap<string, Squad>;
  readonly dutiesOn: (on: string) => readonly Duty[];
  /** What the phase says for a unit on a date; undefined where no phase covers it. */
  readonly phaseOf: (unitId: string, on: string) => PhaseDay | undefined;
}

const indexes = new WeakMap<RosterProblem, ProblemIndex>();

/** The look-ups of a problem. */
export function indexOf(problem: RosterProblem): ProblemIndex {
  let index = indexes.get(problem);
  if (!index) indexes.set(problem, (index = build(problem)));
  return index;
}

function build(problem: RosterProblem): ProblemIndex {
  const duties = new Map<string, Duty[]>();
  for (const duty of problem.duties) push(duties, duty.on, duty);
  const unitPeople = new Map<string, Person[]>();
  for (const person of problem.people) push(unitPeople, person.unitId, person);
  const phases = new Map(problem.phaseDays.map((phase) => [`${phase.unitId} ${phase.on}`, phase]));
  return {
    people: new Map(problem.people.map((person) => [person.id, person])),
    peopleOf: (unitId) => unitPeople.get(unitId) ?? [],
    activities: new Map(problem.activities.map((activity) => [activity.id, activity])),
    squads: new Map(problem.squads.map((squad) => [squad.id, squad])),
    dutiesOn: (on) => duties.get(on) ?? [],
    phaseOf: (unitId, on) => phases.get(`${unitId} ${on}`),
  };
}
