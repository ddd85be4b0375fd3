import type { Assignment } from '../problem/assignment';
import { indexOf } from '../problem/problem-index';
import type { RosterProblem } from '../problem/roster-problem';
import { enabledRules } from '../rules/enabled-rules';
import type { Choice } from '../rules/formulation-context';

/** Which single choices the rules leave to people, and which rule takes the others away. */
export class Admission {
  private readonly tests: readonly { readonly rule: string; readonly admits: (choice: Choice) => boolean }[];

  constructor(private readonly problem: RosterProblem) {
    this.tests = enabledRules(problem).flatMap(({ definition, admits }) =>
      admits ? [{ rule: definition.id, admits: admits(problem) }] : [],
    );
  }

  /** The first rule of the catalogue that excludes a choice, or null where all admit it. */
  excludedBy(choice: Choice): string | null {
    return this.tests.find(({ admits }) => !admits(choice))?.rule ?? null;
  }

  /** Whether the rules admit an assignment as a choice; one of an unknown duty, person or activity is none. */
  admits({ personId, on, dutyId, siteId, activityId, mode }: Assignment): boolean {
    const { people, activities, dutiesOn } = indexOf(this.problem);
    const person = people.get(personId);
    const activity = activities.get(activityId);
    const duty = dutiesOn(on).find(({ id }) => id === dutyId);
    if (!person || !activity || !duty) return false;
    return duty.modes.includes(mode) && this.excludedBy({ person, duty, siteId, activity, mode }) === null;
  }
}
