import { changedFindings, differenceOfFindings } from '../../../planner/explain/check-session/roster-difference';
import { compareRosters, type RosterComparison } from '../../../planner/explain/compare-rosters';
import { replacementCandidates, type Replacement } from '../../../planner/explain/replacement-candidates';
import { measureRoster, measuredProblem, type MeasuredRoster } from '../../../planner/measure-roster';
import { compareAssignments, type Assignment } from '../../../planner/problem/assignment';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import { absenceTest, type Absence } from '../../../planner/problem/with-absences';
import type { MeasuredChange, PersonDayChange } from './checking-messages';

/** A roster held in memory with what its check found, so that only what comes after a change is measured anew. */
export class OpenRoster {
  private readonly problem: RosterProblem;
  private measured: MeasuredRoster | undefined;
  /** The last change measured: saving what was just looked at measures nothing twice. */
  private last:
    { readonly key: string; readonly assignments: Assignment[]; readonly after: MeasuredRoster } | undefined;

  constructor(
    problem: RosterProblem,
    private readonly assignments: readonly Assignment[],
    measured?: MeasuredRoster,
  ) {
    this.problem = problem.stageOf ? problem : measuredProblem(problem);
    this.measured = measured;
  }

  /** Measures the roster as it is, which the first question would do otherwise. */
  prepare(): void {
    this.asItIs();
  }

  /** Measures some change and forgets it. */
  rehearse(): void {
    const [removed] = this.assignments;
    if (removed) this.measure({ removed: [removed], added: [] });
    this.last = undefined;
  }

  measure(change: PersonDayChange): MeasuredChange {
    const before = this.asItIs().check;
    const { after } = this.changed(change);
    const { findings } = after.check;
    return {
      before,
      after,
      difference: differenceOfFindings(before.findings, findings),
      findings: changedFindings(before.findings, findings),
    };
  }

  /** The roster after a change. */
  advanced(change: PersonDayChange): OpenRoster {
    const { assignments, after } = this.changed(change);
    return new OpenRoster(this.problem, assignments, after);
  }

  compare(other: readonly Assignment[]): RosterComparison {
    const sorted = [...other].sort(compareAssignments);
    return compareRosters(this.problem, this.assignments, sorted, this.asItIs().check);
  }

  candidates({ personId, on }: Absence): Replacement | null {
    return replacementCandidates(this.problem, this.assignments, personId, on);
  }

  private asItIs(): MeasuredRoster {
    return (this.measured ??= measureRoster(this.problem, this.assignments));
  }

  private changed(change: PersonDayChange): NonNullable<OpenRoster['last']> {
    const key = JSON.stringify(change);
    if (this.last?.key === key) return this.last;
    const isGone = absenceTest(change.removed);
    const assignments = [...this.assignments.filter((duty) => !isGone(duty)), ...change.added].sort(compareAssignments);
    const isSame = change.removed.length === 0 && change.added.length === 0 && this.measured;
    this.last = { key, assignments, after: isSame || measureRoster(this.problem, assignments) };
    return this.last;
  }
}
