import type { PhaseData } from './phase-data';
import { PHASE_PROFILES, withProfile } from './phase-profiles';
import { resolvePhaseRule } from './resolve-phase-rule';

const UNITS = [
  { id: 'registry', name: 'Registry', directorate: 'civic' },
  { id: 'funerals', name: 'Funerals', directorate: 'civic' },
  { id: 'parks', name: 'Parks', directorate: 'green' },
];

const line = (more: Partial<PhaseData>): PhaseData => ({
  ...{ id: 'steady', unitId: '*', from: '2020-06-03', to: null },
  ...withProfile(null, {}),
  ...more,
});
const LINES = [
  line({ maxAgileDaysPerWeek: 1, planLine: 'all' }),
  line({ directorateId: 'civic', maxAgileDaysPerWeek: 2, planLine: 'civic' }),
  line({ unitId: 'funerals', maxAgileDaysPerWeek: 3, planLine: 'funerals' }),
];
const rule = (phases: readonly PhaseData[], unitId: string, on: string) =>
  resolvePhaseRule({ units: UNITS, phases }, unitId, on);

describe('the rule of a unit and a day', () => {
  it.each([LINES, LINES.toReversed()])(
    'comes from the most specific line, in whatever order they stand',
    (...lines) => {
      const found = UNITS.map(({ id }) => rule(lines, id, '2020-06-03'));
      expect(found.map(({ planLine, maxAgileDaysPerWeek }) => [planLine, maxAgileDaysPerWeek])).toEqual([
        ['civic', 2],
        ['funerals', 3],
        ['all', 1],
      ]);
    },
  );

  it('comes from the phase of the day, however general its line', () => {
    const start = line({ id: 'start', unitId: 'funerals', from: '2020-05-04', to: '2020-06-02', planLine: 'start' });
    expect(rule([...LINES.slice(0, 1), start], 'funerals', '2020-06-02').planLine).toBe('start');
    expect(rule([...LINES.slice(0, 1), start], 'funerals', '2020-06-03').planLine).toBe('all');
  });

  it('is the ordinary one where no phase is in force', () => {
    expect(rule(LINES, 'parks', '2020-06-02')).toMatchObject({
      ...{ phaseId: 'ordinary', planLine: null, agreementRequired: true, agileOnShiftDays: false },
      ...{ maxAgileRatio: 1, maxAgileDaysPerWeek: 5, presenceBounds: [], rotationWindowWeeks: null },
    });
  });
});

describe('a ramp from 0.35 to 0.75 over eight weeks', () => {
  const ramp = [line({ from: '2020-06-03', ramp: { fromRatio: 0.35, toRatio: 0.75, weeks: 8 } })];

  it.each([
    ['its first day, a Wednesday', '2020-06-03', 1, 0.35, 0.65],
    ['the Sunday after it', '2020-06-07', 1, 0.35, 0.65],
    ['the Monday after it', '2020-06-08', 2, 0.407143, 0.592857],
    ['week 5', '2020-06-29', 5, 0.578571, 0.421429],
    ['week 8', '2020-07-20', 8, 0.75, 0.25],
    ['later', '2020-10-01', 18, 0.75, 0.25],
  ])('on %s', (_, on, week, onSiteRatio, maxAgileRatio) => {
    const found = rule(ramp, 'parks', on);
    expect(found.ramp).toMatchObject({ week, onSiteRatio });
    expect(found.maxAgileRatio).toBe(maxAgileRatio);
    expect(found.presenceBounds).toEqual([
      { siteId: null, minCount: null, maxCount: null, minRatio: onSiteRatio, maxRatio: null },
    ]);
  });

  it('never allows more agile work than the line itself', () => {
    expect(rule([{ ...ramp[0]!, maxAgileRatio: 0.5 }], 'parks', '2020-06-03').maxAgileRatio).toBe(0.5);
    expect(rule([{ ...ramp[0]!, maxAgileRatio: 0.5 }], 'parks', '2020-07-20').maxAgileRatio).toBe(0.25);
  });

  it('of one week is at its end at once', () => {
    const short = [line({ ramp: { fromRatio: 0.2, toRatio: 0.9, weeks: 1 } })];
    expect(rule(short, 'parks', '2020-06-03').ramp?.onSiteRatio).toBe(0.9);
  });
});

describe('the profiles', () => {
  it('ask for an agreement in ordinary times only, and for half of the remotable staff in P2', () => {
    expect(PHASE_PROFILES.map(({ id, agreementRequired }) => [id, agreementRequired])).toEqual([
      ['P0', false],
      ['P1', false],
      ['P2', false],
      ['P3', true],
    ]);
    expect(withProfile('P2', {}).presenceBounds).toMatchObject([{ minRatio: 0.5 }]);
  });

  it('give way to what a line writes itself, key by key', () => {
    const { defaultModeByClass, maxAgileDaysPerWeek, agreementRequired } = withProfile('P1', {
      defaultModeByClass: { administrative: 'on-site' },
      maxAgileDaysPerWeek: 0,
    });
    expect(defaultModeByClass).toMatchObject({ administrative: 'on-site', 'contact-centre': 'agile' });
    expect([maxAgileDaysPerWeek, agreementRequired]).toEqual([0, false]);
  });
});
