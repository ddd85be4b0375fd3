import type { RosterComparison } from '../../../planner/explain/compare-rosters';
import { pointsByLevel } from '../../../planner/explain/check-session/roster-difference';
import type { Assignment } from '../../../planner/problem/assignment';
import type { Finding } from '../../../planner/problem/finding';
import { CivilTime } from '../../rosters/civil-time';
import { assignmentDocument, findingDocument } from './roster-json';

/** Two rosters side by side, as `turnario compare --format json` writes it. */
export function comparisonJson(comparison: RosterComparison, timeZone: string): object {
  const { before, after, difference, better, decidedAt, changedDays, changedPeople } = comparison;
  const civilTime = new CivilTime(timeZone);
  const documents = (duties: readonly Assignment[]) => duties.map((duty) => assignmentDocument(duty, civilTime));
  const lawFindings = (findings: readonly Finding[]) =>
    findings.filter(({ level }) => level === 'law').map(findingDocument);
  const letter = { before: 'a', after: 'b' } as const;
  return {
    better: better === null ? null : letter[better],
    decidedAt,
    a: { score: before.score, lawFindings: lawFindings(before.findings) },
    b: { score: after.score, lawFindings: lawFindings(after.findings) },
    difference: { levels: pointsByLevel(difference), rules: difference.costs },
    changedDays: changedDays.map(({ personId, on, before: first, after: second }) => ({
      person: personId,
      on,
      a: documents(first),
      b: documents(second),
    })),
    changedPeople: changedPeople.map(({ personId, paidMinutes, presenceDays }) => ({
      person: personId,
      paidMinutes: { a: paidMinutes.before, b: paidMinutes.after },
      presenceDays: { a: presenceDays.before, b: presenceDays.after },
    })),
  };
}
