import type { PlanningData } from '../../../src/modules/rosters/planning-data';
import { samplePlanningData } from '../sample-body';

/** Monday of the week that is planned. */
export const CANARY_WEEK = '2020-05-11';
export const CANARY_DAY = { wed: '2020-05-13', thu: '2020-05-14', fri: '2020-05-15', sat: '2020-05-16' } as const;

const UNIT_OF: Readonly<Record<string, string>> = {
  ...{ anna: 'registry', bruno: 'registry', dario: 'registry', elena: 'registry' },
  ...{ carla: 'sport', fabio: 'sport' },
};
export const CANARY_NAMES: readonly string[] = Object.keys(UNIT_OF);

const SIX_HOURS = 360;
const MONDAY_TO_SATURDAY = [1, 2, 3, 4, 5, 6] as const;
const DESK_HOURS = { fromMinuteOfDay: 510, toMinuteOfDay: 810 };

/**
 * Six people of two units with four mornings of six hours each, Monday to Saturday. On Wednesday and on Saturday everybody
 * is wanted at the desk: whoever is away then, or may not work then, is missed.
 */
export function canaryPlanningData(): PlanningData {
  const sample = samplePlanningData();
  const [person] = sample.people;
  const [contract] = sample.contracts;
  const [template] = sample.shiftTemplates;
  const need = (weekdays: readonly number[], targetCount: number): PlanningData['demand'][number] => ({
    ...{ siteId: 'larga', activityId: 'desk', weekdays: weekdays as PlanningData['demand'][number]['weekdays'] },
    ...{ ...DESK_HOURS, floorCount: 0, targetCount, from: null, to: null },
  });
  return {
    ...sample,
    activities: sample.activities.map((activity) => ({ ...activity, unitIds: [], qualificationIds: [] })),
    contracts: [
      {
        ...contract!,
        weeklyMinutes: 4 * SIX_HOURS,
        daysPerWeek: 4,
        weekdays: MONDAY_TO_SATURDAY,
        shiftTemplateIds: [],
      },
    ],
    people: CANARY_NAMES.map((id) => ({ ...person!, id, unitId: UNIT_OF[id]!, squadId: null, otherSiteIds: [] })),
    shiftTemplates: [
      {
        ...{ ...template!, id: 'morning', name: 'Mattina', band: 'morning', coPresenceReason: null },
        ...{ weekdays: MONDAY_TO_SATURDAY, startMinuteOfDay: 480, endMinuteOfDay: 480 + SIX_HOURS, modes: ['on-site'] },
        ...{ breakMinutes: 0, breakFromMinuteOfDay: null, breakToMinuteOfDay: null },
      },
    ],
    demand: [need([1, 2, 4, 5], 2), need([3, 6], CANARY_NAMES.length)],
    ...{ contingents: [], absences: [], exemptions: [], agileAgreements: [], ledger: [], pinned: [] },
    wishes: [
      off('dario', CANARY_DAY.thu),
      off('dario', CANARY_DAY.fri),
      off('elena', '2020-05-11'),
      off('elena', '2020-05-12'),
    ],
    ...{ visitProfiles: [], guestDesks: [] },
  };
}

/** Two colleagues who want other days off have duties to swap. */
function off(personId: string, on: string): PlanningData['wishes'][number] {
  return { personId, on, kind: 'off', importance: 'high' };
}
