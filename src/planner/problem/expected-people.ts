import type { PresenceContingent } from './roster-problem';

/**
 * People that the contingents of one unit, site and day expect there. One for everybody counts everybody; where there
 * are only parts, the activities' together or the shifts' together, whichever expect more, since they are the same people.
 */
export function expectedPeople(
  contingents: readonly Pick<PresenceContingent, 'activityId' | 'dutyId' | 'targetCount'>[],
): number {
  const targetOf = (part: typeof contingents): number => part.reduce((sum, { targetCount }) => sum + targetCount, 0);
  const ofShifts = contingents.filter(({ dutyId }) => (dutyId ?? null) !== null);
  const ofDays = contingents.filter((one) => !ofShifts.includes(one));
  const ofEverybody = ofDays.filter(({ activityId }) => (activityId ?? null) === null);
  if (ofEverybody.length > 0) return targetOf(ofEverybody);
  return Math.max(targetOf(ofDays), targetOf(ofShifts));
}
