import { samplePlanningData } from '../../../../test/support/sample-body';
import { withPlanningInput } from './apply-planning-input';

describe('records as a what-if sees them', () => {
  const data = samplePlanningData();
  const [contingent] = data.contingents;

  it('have other weights, and leave the other settings as they are', () => {
    const settings = [{ rule: 'wishes', importance: 'very-high' as const }];
    const { ruleSettings } = withPlanningInput(
      { ...data, ruleSettings: { stability: { enabled: false } } },
      { settings },
    );
    expect(ruleSettings).toEqual({ stability: { enabled: false }, wishes: { importance: 'very-high' } });
  });

  it('have a contingent in the place of the same one on its days and dates, and the old one around it', () => {
    const instead = { ...contingent!, weekdays: [1, 2] as const, from: '2020-05-11', to: '2020-05-17', targetCount: 2 };
    const { contingents } = withPlanningInput(data, { contingents: [instead] });
    expect(
      contingents.map(({ weekdays, from, to, targetCount }) => [weekdays.join(''), from, to, targetCount]),
    ).toEqual([
      ['345', '2020-05-04', null, 1],
      ['12', '2020-05-04', '2020-05-10', 1],
      ['12', '2020-05-18', null, 1],
      ['12', '2020-05-11', '2020-05-17', 2],
    ]);
  });

  it('keep the contingents of another site, and those of other dates', () => {
    const elsewhere = { ...contingent!, siteId: 'quarenghi' };
    const earlier = { ...contingent!, from: '2020-04-01', to: '2020-04-30' };
    expect(withPlanningInput(data, { contingents: [elsewhere] }).contingents).toEqual([contingent, elsewhere]);
    expect(withPlanningInput(data, { contingents: [earlier] }).contingents).toEqual([contingent, earlier]);
  });

  it('forget an absence on the day of a duty that was lost to it, which is credited otherwise', () => {
    const lostDuties = [{ personId: 'anna', on: '2020-05-05', paidMinutes: 432 }];
    expect(withPlanningInput(data, { lostDuties }).absences).toEqual([
      { personId: 'anna', from: '2020-05-06', to: '2020-05-06' },
    ]);
  });

  it('have each person-day fixed once, as the records have it', () => {
    const [pinned] = data.pinned;
    const other = { ...pinned!, activityId: 'files' };
    expect(withPlanningInput(data, { pinned: [other] }).pinned).toEqual([pinned]);
  });
});
