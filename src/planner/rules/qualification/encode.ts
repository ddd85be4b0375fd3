import type { RuleEncoder } from '../rule';

/** Choices exist only for activities the person is qualified for, in the unit and at the site where they are done. */
export const encode: RuleEncoder<object> = {
  admits: ({ person, activity, siteId }) =>
    activity.qualificationIds.every((id) => person.qualificationIds.includes(id)) &&
    (activity.unitIds.length === 0 || activity.unitIds.includes(person.unitId)) &&
    (siteId === null || activity.siteIds.length === 0 || activity.siteIds.includes(siteId)),
};
