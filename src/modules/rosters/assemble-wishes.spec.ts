import { assembleWishes } from './assemble-wishes';
import type { ShiftTemplateData, UnavailabilityData } from './planning-data';

const shift = (id: string, startMinuteOfDay: number, endMinuteOfDay: number): ShiftTemplateData => ({
  ...{ id, name: id, weekdays: [1], startMinuteOfDay, endMinuteOfDay, breakMinutes: 0 },
  ...{ breakFromMinuteOfDay: null, breakToMinuteOfDay: null, band: 'full-day', isTurno: false },
  ...{ modes: ['on-site'], unitIds: [], siteIds: [] },
});
const shiftTemplates = [shift('morning', 480, 840), shift('afternoon', 840, 1200)];
const away: UnavailabilityData = {
  ...{ personId: 'rossi', from: '2026-12-01', to: '2026-12-02', fromMinuteOfDay: null, toMinuteOfDay: null },
};
const days = ['2026-12-01', '2026-12-02', '2026-12-03'];

describe('wishes for a plan', () => {
  it('hold a day off of high importance for each whole day somebody cannot work', () => {
    expect(assembleWishes({ wishes: [], unavailabilities: [away], shiftTemplates }, days)).toEqual([
      { personId: 'rossi', on: '2026-12-01', kind: 'off', importance: 'high' },
      { personId: 'rossi', on: '2026-12-02', kind: 'off', importance: 'high' },
    ]);
  });

  it('ask for none of the shifts that share a minute with the hours', () => {
    const hours = { ...away, to: '2026-12-01', fromMinuteOfDay: 800, toMinuteOfDay: 840 };
    expect(assembleWishes({ wishes: [], unavailabilities: [hours], shiftTemplates }, days)).toEqual([
      { personId: 'rossi', on: '2026-12-01', kind: 'unwanted-duty', dutyId: 'morning', importance: 'high' },
    ]);
  });

  it('ask one day off once, and keep other wishes of the days planned', () => {
    const wishes = [
      { personId: 'rossi', on: '2026-12-01', kind: 'off', importance: 'low' },
      { personId: 'bianchi', on: '2026-12-01', kind: 'off', importance: 'low' },
      { personId: 'bianchi', on: '2026-12-31', kind: 'off', importance: 'low' },
    ] as const;
    const assembled = assembleWishes({ wishes, unavailabilities: [away, away], shiftTemplates }, days);
    expect(assembled.map(({ personId, on, importance }) => `${personId} ${on} ${importance}`)).toEqual([
      'bianchi 2026-12-01 low',
      'rossi 2026-12-01 high',
      'rossi 2026-12-02 high',
    ]);
  });
});
