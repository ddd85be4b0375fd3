import type { Assignment } from '../../problem/assignment';
import { mondayOf } from '../../problem/calendar';
import { knownFrom } from '../../problem/known-duties';
import { indexOf } from '../../problem/problem-index';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import type { RosterView } from '../../problem/roster-view';
import type { RuleReach } from '../../rules/rule';

/** A part of a problem that a rule's findings can be measured on alone. */
export interface RosterScope {
  /** The same for the same part. */
  readonly key: string;
  /** The problem with as much of it left out as the rules of this reach never look at. */
  readonly problem: RosterProblem;
  readonly covers: (assignment: Assignment) => boolean;
  /** The assignments it covers. */
  readonly within: (roster: RosterView) => readonly Assignment[];
}

/**
 * Cuts a problem into the parts that changed assignments can touch, each part once.
 *
 * Days, duties and the baseline always stay whole: weeks are counted by them, and stability asks of a week whether
 * anybody's duty was known.
 */
export class RosterScopes {
  private readonly scopes = new Map<string, RosterScope>();

  constructor(private readonly problem: RosterProblem) {}

  /** The parts in which findings of a reach can differ when these assignments come or go. */
  touchedBy(touched: readonly Assignment[], reach: RuleReach): RosterScope[] {
    switch (reach) {
      case 'person':
        return unique(touched.map(({ personId }) => personId)).map((id) => this.ofPerson(id));
      case 'activity-day':
        return this.ofActivityDays(touched);
      case 'day':
        return unique(touched.map(({ on }) => on)).map((on) => this.ofDay(on));
      case 'unit-week':
        return this.ofUnitWeeks(touched);
      case 'group':
        return this.ofGroups(touched);
      case 'roster':
        return [this.once('roster', () => ({ problem: this.problem, covers: () => true }))];
    }
  }

  private ofPerson(id: string): RosterScope {
    return this.once(`person ${id}`, () => {
      const person = indexOf(this.problem).people.get(id);
      const covers = ({ personId }: { readonly personId: string }): boolean => personId === id;
      const problem = withPeople(this.problem, person ? [person] : [], covers);
      return { problem, covers, within: (roster) => roster.of(id) };
    });
  }

  private ofActivityDays(touched: readonly Assignment[]): RosterScope[] {
    const activityDays = new Map(touched.map(({ on, activityId }) => [`${on} ${activityId}`, { on, activityId }]));
    return [...activityDays].map(([key, { on: date, activityId: activity }]) => {
      const covers = ({ on, activityId }: { readonly on: string; readonly activityId: string }): boolean =>
        on === date && activityId === activity;
      return this.once(`activity and day ${key}`, () => {
        const ofDay = this.ofDay(date).problem;
        const problem = { ...ofDay, demand: ofDay.demand.filter(covers) };
        return { problem, covers, within: (roster) => roster.on(date).filter(covers) };
      });
    });
  }

  private ofDay(date: string): RosterScope {
    const covers = ({ on }: { readonly on: string }): boolean => on === date;
    return this.once(`day ${date}`, () => {
      const { demand, skillNeeds, contingents, phaseDays, wishes, history } = this.problem;
      const problem = {
        ...this.problem,
        demand: demand.filter(covers),
        skillNeeds: skillNeeds.filter(covers),
        contingents: contingents.filter(covers),
        phaseDays: phaseDays.filter(covers),
        wishes: wishes.filter(covers),
        history: { ...history, assignments: [] },
      };
      return { problem, covers, within: (roster) => roster.on(date) };
    });
  }

  private ofUnitWeeks(touched: readonly Assignment[]): RosterScope[] {
    const { people, days, phaseDays } = this.problem;
    return this.peopleOf(touched, ({ unitId }) => unitId).flatMap((unit) =>
      unique(touched.map(({ on }) => mondayOf(on))).map((monday) =>
        this.once(`unit ${unit} in the week from ${monday}`, () => {
          const members = people.filter(({ unitId }) => unitId === unit);
          const ids = new Set(members.map(({ id }) => id));
          const isInWeek = ({ on }: { readonly on: string }): boolean => mondayOf(on) === monday;
          const inWeek = { days: days.filter(isInWeek), phaseDays: phaseDays.filter(isInWeek) };
          const dates = new Set(inWeek.days.map(({ on }) => on));
          return {
            problem: withPeople({ ...this.problem, ...inWeek }, members, ({ personId }) => ids.has(personId)),
            covers: ({ personId, on }) => ids.has(personId) && dates.has(on),
          };
        }),
      ),
    );
  }

  private ofGroups(touched: readonly Assignment[]): RosterScope[] {
    const groupOf = ({ unitId, homeSiteId }: Person): string => `${unitId}/${homeSiteId}`;
    return this.peopleOf(touched, groupOf).map((group) =>
      this.once(`group ${group}`, () => {
        const members = this.problem.people.filter((person) => groupOf(person) === group);
        const ids = new Set(members.map(({ id }) => id));
        const covers = ({ personId }: { readonly personId: string }): boolean => ids.has(personId);
        return { problem: withPeople(this.problem, members, covers), covers };
      }),
    );
  }

  /** What the people of the assignments have for a key, each once; who is not in the plan has none. */
  private peopleOf(touched: readonly Assignment[], keyOf: (person: Person) => string): string[] {
    const known = indexOf(this.problem).people;
    return unique(
      touched
        .map(({ personId }) => personId)
        .flatMap((id) => known.get(id) ?? [])
        .map(keyOf),
    );
  }

  private once(key: string, make: () => Omit<RosterScope, 'key' | 'within'> & Partial<RosterScope>): RosterScope {
    const known = this.scopes.get(key);
    if (known) return known;
    const made = make();
    const scope = { within: ({ assignments }: RosterView) => assignments.filter(made.covers), ...made, key };
    this.scopes.set(key, scope);
    return scope;
  }
}

/** The problem of some people only, their units' days and contingents with them. */
function withPeople(
  problem: RosterProblem,
  people: readonly Person[],
  covers: (row: { readonly personId: string }) => boolean,
): RosterProblem {
  const units = new Set(people.map(({ unitId }) => unitId));
  const isOfUnits = ({ unitId }: { readonly unitId: string }): boolean => units.has(unitId);
  const { history } = problem;
  return {
    ...problem,
    people,
    demand: [],
    skillNeeds: [],
    companionWishes: [],
    contingents: problem.contingents.filter(isOfUnits),
    phaseDays: problem.phaseDays.filter(isOfUnits),
    wishes: problem.wishes.filter(covers),
    history: {
      assignments: history.assignments.filter(covers),
      ledger: history.ledger.filter(covers),
      knownFrom: knownFrom(problem),
    },
  };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
