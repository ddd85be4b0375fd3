import type { DataError, PlanResult, PlanStatus, PlanWarning } from '../../../planner/plan-result';
import type { Assignment, WorkMode } from '../../../planner/problem/assignment';
import type { Finding, Level, Score, Shortage } from '../../../planner/problem/finding';
import { CivilTime } from '../../rosters/civil-time';

/** An assignment as roster files write it; instants are ISO 8601 with the body's offset from UTC on that day. */
export interface AssignmentDocument {
  readonly person: string;
  /** Civil date of the start, `yyyy-mm-dd`. */
  readonly on: string;
  readonly duty: string;
  /** Null for agile work. */
  readonly site: string | null;
  readonly activity: string;
  readonly mode: WorkMode;
  readonly startAt: string;
  readonly endAt: string;
  readonly paidMinutes: number;
  /** Only where the duty has a break. */
  readonly breakStartAt?: string;
  readonly breakMinutes?: number;
}

export interface FindingDocument {
  readonly rule: string;
  readonly level: Level;
  readonly amount: number;
  readonly unit: string;
  readonly penalty: number;
  readonly people: readonly string[];
  readonly on: string | null;
  readonly site: string | null;
  readonly detail: string;
}

export interface ShortageDocument {
  readonly site: string | null;
  readonly activity: string;
  readonly on: string;
  readonly startAt: string;
  readonly endAt: string;
  readonly missing: number;
  readonly below: 'floor' | 'target';
}

/** What the independent check of a roster says. */
export interface CheckDocument {
  readonly score: Score;
  readonly findings: readonly FindingDocument[];
  readonly shortages: readonly ShortageDocument[];
}

/** A plan as `turnario plan --format json` writes it. */
export interface RosterDocument extends Omit<CheckDocument, 'score'> {
  readonly status: PlanStatus;
  /** Null without a solution. */
  readonly score: Score | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly seconds: number;
  readonly assignments: readonly AssignmentDocument[];
  /** Only where the data break a rule by themselves. */
  readonly dataErrors?: readonly DataErrorDocument[];
  /** Only where no roster could meet a need. */
  readonly warnings?: readonly WarningDocument[];
}

/** Something wrong with the data, with an English sentence. */
export type DataErrorDocument = Pick<DataError, 'rule' | 'people' | 'on' | 'detail'>;

/** A need that no roster can meet with these people. */
export type WarningDocument = Omit<PlanWarning, 'startAtMinute' | 'endAtMinute'> & {
  /** Null where it is not about a time of the day. */
  readonly startAt: string | null;
  readonly endAt: string | null;
};

/** A plan as a plain object for `JSON.stringify`. */
export function rosterJson(result: PlanResult, timeZone: string): RosterDocument {
  const civilTime = new CivilTime(timeZone);
  return {
    status: result.status,
    score: result.score,
    bound: result.bound,
    gap: result.gap,
    seconds: result.seconds,
    assignments: result.assignments.map((assignment) => assignmentDocument(assignment, civilTime)),
    findings: result.findings.map(findingDocument),
    shortages: result.shortages.map((shortage) => shortageDocument(shortage, civilTime)),
    ...(result.dataErrors.length === 0 ? {} : { dataErrors: result.dataErrors.map(dataErrorDocument) }),
    ...(result.warnings.length === 0
      ? {}
      : { warnings: result.warnings.map((warning) => warningDocument(warning, civilTime)) }),
  };
}

/** A check as a plain object for `JSON.stringify`. */
export function checkJson(
  check: { readonly score: Score; readonly findings: readonly Finding[]; readonly shortages: readonly Shortage[] },
  timeZone: string,
): CheckDocument {
  const civilTime = new CivilTime(timeZone);
  return {
    score: check.score,
    findings: check.findings.map(findingDocument),
    shortages: check.shortages.map((shortage) => shortageDocument(shortage, civilTime)),
  };
}

/** One assignment as roster files write it. */
export function assignmentDocument(assignment: Assignment, civilTime: CivilTime): AssignmentDocument {
  const { breakStartAtMinute, breakMinutes } = assignment;
  return {
    person: assignment.personId,
    on: assignment.on,
    duty: assignment.dutyId,
    site: assignment.siteId,
    activity: assignment.activityId,
    mode: assignment.mode,
    startAt: civilTime.iso(assignment.startAtMinute),
    endAt: civilTime.iso(assignment.endAtMinute),
    paidMinutes: assignment.paidMinutes,
    ...(breakStartAtMinute === null ? {} : { breakStartAt: civilTime.iso(breakStartAtMinute), breakMinutes }),
  };
}

/** One finding as JSON answers have it. */
export function findingDocument(finding: Finding): FindingDocument {
  const { rule, level, amount, unit, penalty, people, on, site, detail } = finding;
  return { rule, level, amount, unit, penalty, people, on, site, detail };
}

/** One error of the data as JSON answers have it. */
export function dataErrorDocument({ rule, people, on, detail }: DataError): DataErrorDocument {
  return { rule, people, on, detail };
}

/** One half hour that lacks people, as JSON answers have it. */
export function shortageDocument(shortage: Shortage, civilTime: CivilTime): ShortageDocument {
  return {
    site: shortage.site,
    activity: shortage.activity,
    on: shortage.on,
    startAt: civilTime.iso(shortage.startAtMinute),
    endAt: civilTime.iso(shortage.endAtMinute),
    missing: shortage.missingCount,
    below: shortage.below,
  };
}

/** A warning as JSON answers have it. */
export function warningDocument(warning: PlanWarning, civilTime: CivilTime): WarningDocument {
  const { startAtMinute, endAtMinute, ...same } = warning;
  const iso = (atMinute: number | null): string | null => (atMinute === null ? null : civilTime.iso(atMinute));
  return { ...same, startAt: iso(startAtMinute), endAt: iso(endAtMinute) };
}
