import { addDays, mondayOf } from '../../planner/problem/calendar';
import { DomainError } from '../../platform/errors/domain-error';
import type { SelfServiceTerms } from './self-service-settings.service';

/** Last day on which a wish for a day is taken: so many days before the Monday of its week. */
export function wishDeadline(on: string, wishNoticeDays: number): string {
  return addDays(mondayOf(on), -wishNoticeDays);
}

/**
 * Refuses a wish for a week whose plan is being made already.
 *
 * @throws DomainError `invalid`, which says until when it was possible and for which week it still is
 */
export function requireInTime(on: string, { settings, today }: SelfServiceTerms): void {
  const deadline = wishDeadline(on, settings.wishNoticeDays);
  if (today <= deadline) return;
  // The first Monday that lies the notice or more ahead.
  const nextMonday = mondayOf(addDays(today, settings.wishNoticeDays + 6));
  const detail =
    `Wishes for the week of Monday ${mondayOf(on)} were taken until ${deadline}. ` +
    `The next week they are taken for is that of Monday ${nextMonday}; ask the personnel office about earlier days.`;
  throw new DomainError('invalid', 'wish-too-late', detail, [{ pointer: '/on', rule: 'deadline', detail }]);
}
