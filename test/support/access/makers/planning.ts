import type { ShiftDesignReport } from '../../../../src/modules/staffing/shift-designs/shift-design-report';
import type { StaffingStudy } from '../../../../src/modules/staffing/studies/run-study';
import type { TimeBandReport } from '../../../../src/modules/staffing/time-bands/time-band-report';
import type { AccessWorld } from '../access-world';
import { resource } from '../request-maker';
import type { RequestMakers } from '../request-maker';

const STUDIED = { bodyId: 'milano', created_by: 'nobody' } as const;

async function contingent({ asOffice }: AccessWorld): Promise<string> {
  return (await asOffice('post', '/v1/presence-contingents', CONTINGENT)).id;
}

const CONTINGENT = {
  ...{ unitId: 'registry', siteId: 'quarenghi', weekdays: [1], minCount: 0, maxCount: 4, targetCount: 2 },
};

async function decidedContingent(world: AccessWorld): Promise<string> {
  const id = await contingent(world);
  await world.sql(
    `UPDATE presence_contingents SET status = 'approved', decided_by = 'nobody', decided_at = now() WHERE id = $1`,
    [id],
  );
  return id;
}

async function proposal({ sql }: AccessWorld): Promise<string> {
  const [row] = await sql(
    `INSERT INTO staffing_proposals (body_id, unit_ids, from_on, weeks, shrinkage_ratio, status, alive_at, created_by, created_at)
      VALUES ('milano', '{registry}', '2020-05-04', 1, 0.2, 'completed', now(), 'nobody', now()) RETURNING id`,
  );
  return String(row?.['id']);
}

const NOTHING_FOUND: TimeBandReport = {
  ...{ people: 1, candidateBands: 0, curve: [], menu: [], timetables: [], cover: [] },
  wishes: { wishedCount: 0, metExactlyCount: 0, metInBandCount: 0, distanceMinutes: 0 },
};
const PERFECT = { floorMissingMinutes: 0, fitPoints: 0 };
const NO_SHIFTS: ShiftDesignReport = {
  ...{ siteId: 'larga', activityId: 'desk', status: 'optimal', shifts: [] },
  ...{ bound: PERFECT, gap: PERFECT, score: { ...PERFECT, missingMinutes: 0, surplusMinutes: 0, workedMinutes: 0 } },
};
const NO_VARIANTS: StaffingStudy = { shrinkage: 0, minOpenDesks: 0, variants: [], differences: [] };

const timetableStudy =
  (kind: string, question: object, answer: object) =>
  async ({ sql }: AccessWorld) => {
    const [row] = await sql(
      `INSERT INTO timetable_studies (id, kind, body_id, question, answer, created_by, created_at)
      VALUES (gen_random_uuid(), $1, $2, $4::jsonb, $5::jsonb, $3, now()) RETURNING id`,
      [kind, STUDIED.bodyId, STUDIED.created_by, JSON.stringify(question), JSON.stringify(answer)],
    );
    return { params: { id: String(row?.['id']) } };
  };

/** Contingents, proposals and studies. */
export const PLANNING: RequestMakers = {
  ...resource('presenceContingents', {
    path: '/v1/presence-contingents',
    body: () => CONTINGENT,
    change: { maxCount: 5 },
  }),
  contingentDecisionsDecide: async (world) => ({
    ...{ params: { id: await contingent(world) }, body: { decision: 'approved' } },
  }),
  contingentDecisionsDecideAll: async (world) => ({
    body: { decisions: [{ id: await contingent(world), version: 1, decision: 'approved' }] },
  }),
  contingentDecisionsReopen: async (world) => ({
    ...{ params: { id: await decidedContingent(world) }, body: { reason: 'altre esigenze' } },
  }),
  contingentDecisionsHistory: async (world) => ({ params: { id: await contingent(world) } }),
  contingentImpactImpact: async (world) => ({
    params: { id: await contingent(world) },
    query: { fromOn: '2020-05-04', days: 1 },
  }),
  timeBandStudiesCreate: () => ({
    body: { bodyId: 'milano', unitIds: ['registry'], maxBands: 1, timeLimitSeconds: 30 },
  }),
  timeBandStudiesFind: timetableStudy('time-bands', { unitIds: [], maxBands: 1 }, NOTHING_FOUND),
  shiftDesignsCreate: () => ({
    body: {
      siteId: 'larga',
      activityId: 'desk',
      on: '2020-05-04',
      maxShifts: 1,
      workMinutes: [420],
      timeLimitSeconds: 5,
    },
  }),
  shiftDesignsFind: timetableStudy('shift-design', { weekOn: '2020-05-04', maxShifts: 1 }, NO_SHIFTS),
  staffingStudiesList: () => ({}),
  staffingStudiesCreate: () => ({
    body: {
      bodyId: 'milano',
      name: 'Orari',
      on: '2020-05-04',
      siteIds: ['larga'],
      variants: [{ name: 'oggi' }, { name: 'ieri' }],
    },
  }),
  staffingStudiesFind: async ({ sql }) => {
    const [row] = await sql(
      `INSERT INTO staffing_studies (body_id, name, made_at, study) VALUES ('milano', 'x', now(), $1::jsonb) RETURNING id`,
      [JSON.stringify(NO_VARIANTS)],
    );
    return { params: { id: String(row?.['id']) } };
  },
  timetableReportsReport: () => ({ query: { siteId: 'larga', on: '2020-05-04' } }),
  staffingProposalsStart: () => ({ body: { bodyId: 'milano', unitIds: ['registry'], from: '2020-05-04', weeks: 1 } }),
  staffingProposalsList: () => ({}),
  staffingProposalsFind: async (world) => ({ params: { id: await proposal(world) } }),
  staffingProposalsRows: async (world) => ({ params: { id: await proposal(world) } }),
  staffingProposalsPropose: async (world) => ({ params: { id: await proposal(world) }, body: {} }),
};
