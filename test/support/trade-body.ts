import type { DataSource } from 'typeorm';
import type { PlanningData } from '../../src/modules/rosters/planning-data';
import { importSampleBody } from './import-sample-body';
import { samplePlanningData } from './sample-body';

type Shift = 'morning' | 'afternoon';

const START: Readonly<Record<Shift, number>> = { morning: 480, afternoon: 780 };
const SIX_HOURS = 360;

/** Monday of the week that is planned. */
export const TRADE_WEEK = '2020-05-11';
export const DAY = { mon: '2020-05-11', tue: '2020-05-12', wed: '2020-05-13', thu: '2020-05-14', fri: '2020-05-15' };

/** Who works when: four days of six hours each, Monday to Friday; `-` is a free day. */
const DUTIES: Readonly<Record<string, string>> = {
  anna: 'MMMM-',
  bruno: 'AAA-A',
  dario: '-AAMA',
  elena: 'AMM-M',
  carla: 'MMMM-',
};

/** A body of two units, registry and sport, whose week is fixed to the last duty. */
export async function importTradeBody(dataSource: DataSource): Promise<void> {
  await importSampleBody(dataSource, 'milano', '', tradePlanningData());
}

function tradePlanningData(): PlanningData {
  const sample = samplePlanningData();
  const [person] = sample.people;
  const template = sample.shiftTemplates[0]!;
  const shift = (id: Shift): PlanningData['shiftTemplates'][number] => ({
    ...template,
    ...{ id, name: id, startMinuteOfDay: START[id], endMinuteOfDay: START[id] + SIX_HOURS, band: id },
    ...{ breakMinutes: 0, breakFromMinuteOfDay: null, breakToMinuteOfDay: null, modes: ['on-site'] },
    coPresenceReason: null,
  });
  return {
    ...sample,
    activities: sample.activities.map((activity) => ({ ...activity, unitIds: [], qualificationIds: [] })),
    contracts: [
      {
        ...sample.contracts[0]!,
        weeklyMinutes: 4 * SIX_HOURS,
        daysPerWeek: 4,
        shiftTemplateIds: ['morning', 'afternoon'],
      },
    ],
    people: Object.keys(DUTIES).map((id) => {
      return { ...person!, id, unitId: id === 'carla' ? 'sport' : 'registry', squadId: null, otherSiteIds: [] };
    }),
    shiftTemplates: [shift('morning'), shift('afternoon')],
    pinned: Object.entries(DUTIES).flatMap(([personId, row]) => pinned(personId, row)),
    ...{
      contingents: [],
      absences: [],
      agileAgreements: [],
      wishes: [],
      ledger: [],
      visitProfiles: [],
      guestDesks: [],
    },
    demand: sample.demand.filter(({ activityId }) => activityId === 'desk').map((need) => ({ ...need, floorCount: 0 })),
  };
}

function pinned(personId: string, row: string): PlanningData['pinned'][number][] {
  return [...row].flatMap((letter, day) => {
    if (letter === '-') return [];
    const dutyId: Shift = letter === 'M' ? 'morning' : 'afternoon';
    const on = Object.values(DAY)[day]!;
    const where = { siteId: 'larga', activityId: 'desk', mode: 'on-site' as const };
    const window = { startMinuteOfDay: START[dutyId], endMinuteOfDay: START[dutyId] + SIX_HOURS };
    return [
      {
        personId,
        on,
        dutyId,
        ...where,
        ...window,
        paidMinutes: SIX_HOURS,
        breakStartMinuteOfDay: null,
        breakMinutes: 0,
      },
    ];
  });
}

/** Lets a week be six hours longer or shorter than the contract, so that a duty can pass from one person to another. */
export async function allowUnevenWeeks(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `UPDATE bodies SET rule_settings = rule_settings || '{"contract-hours": {"parameters": {"toleranceMinutesPerWeek": 360}}}'`,
  );
}
