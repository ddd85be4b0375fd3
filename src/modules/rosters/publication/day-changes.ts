import type { RosterAssignmentEntity } from '../roster-assignment.entity';

/** One person's day that two rosters tell differently; null where one of them plans no work. */
export interface DayChange {
  readonly personId: string;
  readonly on: string;
  readonly before: RosterAssignmentEntity | null;
  readonly after: RosterAssignmentEntity | null;
  /** Whether a published roster spoke for the day: only then does something change that people were told. */
  readonly wasPublished: boolean;
}

/**
 * The days that differ between two sets of rows, by person and day. What a person does, where, how and when counts;
 * when the break is taken does not.
 *
 * @param wasPublished whether a published roster spoke for the unit of a row in the week of its day
 */
export function dayChanges(
  before: readonly RosterAssignmentEntity[],
  after: readonly RosterAssignmentEntity[],
  wasPublished: (row: RosterAssignmentEntity) => boolean,
): DayChange[] {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const now = new Map(after.map((row) => [keyOf(row), row]));
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key) => {
    const pair = { before: old.get(key) ?? null, after: now.get(key) ?? null };
    const row = pair.after ?? pair.before;
    if (row === null || isSame(pair.before, pair.after)) return [];
    return [{ personId: row.personId, on: row.on, ...pair, wasPublished: wasPublished(row) }];
  });
}

/** Changes by person, in the order they come in. */
export function byPerson(changes: readonly DayChange[]): { personId: string; changes: DayChange[] }[] {
  const people = new Map<string, DayChange[]>();
  for (const change of changes) people.set(change.personId, [...(people.get(change.personId) ?? []), change]);
  return [...people].map(([personId, own]) => ({ personId, changes: own }));
}

function isSame(before: RosterAssignmentEntity | null, after: RosterAssignmentEntity | null): boolean {
  if (before === null || after === null) return before === after;
  return (
    before.siteId === after.siteId &&
    before.activityId === after.activityId &&
    before.mode === after.mode &&
    before.startAt.getTime() === after.startAt.getTime() &&
    before.endAt.getTime() === after.endAt.getTime()
  );
}

function keyOf({ personId, on }: RosterAssignmentEntity): string {
  return `${personId} ${on}`;
}
