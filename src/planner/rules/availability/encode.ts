import type { RuleEncoder } from '../rule';

/** Choices exist only for available people, their sites and their contract's duties. */
export const encode: RuleEncoder<object> = {
  admits: ({ person, duty, siteId }, { closedSites = [] }) =>
    person.availableOn.has(duty.on) &&
    (person.dutyIds.length === 0 || person.dutyIds.includes(duty.id)) &&
    (siteId === null || person.siteIds.includes(siteId)) &&
    !closedSites.some((closed) => closed.siteId === siteId && closed.on === duty.on),
};
