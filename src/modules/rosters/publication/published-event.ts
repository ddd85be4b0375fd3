import type { DomainEvent } from '../../notifications/domain-event';
import type { RosterAssignmentEntity } from '../roster-assignment.entity';
import type { RosterEntity } from '../roster.entity';
import { byPerson } from './day-changes';
import type { DayChange } from './day-changes';

/** What is to be told of a publication, person by person. */
export function publishedEvent(
  { id, version, unitIds, timeZone }: RosterEntity,
  changes: readonly DayChange[],
): DomainEvent {
  const perPerson = byPerson(changes).map(({ personId, changes: own }) => ({
    personId,
    changed: own.map(({ on, before, after }) => ({ on, before: dutyOf(before), after: dutyOf(after) })),
  }));
  return { kind: 'roster.published', rosterId: id, version, unitIds, timeZone, perPerson };
}

function dutyOf(row: RosterAssignmentEntity | null) {
  if (row === null) return null;
  const { startAt, endAt, mode, siteId } = row;
  return { startAt, endAt, mode, siteId };
}
