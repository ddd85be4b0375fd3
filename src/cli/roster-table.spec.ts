import type { Assignment } from '../planner/problem/assignment';
import { civilDate, dayNumber, weekdayOf } from '../planner/problem/calendar';
import type { Person } from '../planner/problem/roster-problem';
import { rosterTable } from './roster-table';
import { COLOURED } from './roster-table/paint';
import type { RosterToPrint } from './roster-table/roster-to-print';

const MONDAY = '2026-11-30';
const dates = Array.from({ length: 7 }, (_, index) => civilDate(dayNumber(MONDAY) + index));

function person(id: string, unitId: string, homeSiteId: string, absentOn: readonly string[] = []): Person {
  return {
    id,
    unitId,
    homeSiteId,
    siteIds: [homeSiteId],
    qualificationIds: [],
    contractId: 'full-time',
    weeklyMinutes: 2160,
    daysPerWeek: 6,
    dutyIds: [],
    availableOn: new Set(dates.filter((on) => !absentOn.includes(on))),
    absentOn: new Set(absentOn),
    creditedMinutesPerWeek: [absentOn.length * 360],
    agileAgreementOn: new Set(),
    squadId: null,
    remotePriority: 0,
  };
}

function duty(personId: string, day: number, over: Partial<Assignment> = {}): Assignment {
  const midnight = dayNumber(dates[day] ?? MONDAY) * 1440;
  return {
    personId,
    on: dates[day] ?? MONDAY,
    dutyId: 'morning',
    siteId: 'desk',
    activityId: 'counter',
    mode: 'on-site',
    startAtMinute: midnight + 405,
    endAtMinute: midnight + 765,
    paidMinutes: 360,
    breakStartAtMinute: null,
    breakMinutes: 0,
    ...over,
  };
}

const levels = { 'cover-floor': 0, contingents: 0, service: 20, fairness: 0, wishes: 0, stability: 0 };
const template = { weekdays: [], breakMinutes: 0, breakFromMinuteOfDay: null, breakToMinuteOfDay: null, isTurno: true };

function roster(assignments: readonly Assignment[]): RosterToPrint {
  return {
    names: new Map([
      ['op-1', 'Zanetti Ugo'],
      ['op-2', 'Àlvaro Lia'],
    ]),
    phaseNames: new Map([['start', 'Avvio']]),
    planning: {
      body: { name: 'Comune di Prova', timeZone: 'Europe/Rome' },
      units: [
        { id: 'desk-unit', name: 'Sportello', directorate: 'd' },
        { id: 'registry', name: 'Anagrafe', directorate: 'd' },
      ],
      sites: [
        { id: 'desk', name: 'Sportello centrale', address: '' },
        { id: 'larga', name: 'Larga', address: '' },
        { id: 'oglio', name: 'Oglio', address: '' },
      ],
      activities: ['counter', 'back-office'].map((id) => ({
        id,
        name: id === 'counter' ? 'Sportello' : 'Pratiche',
        activityClass: 'public-contact',
        canBeRemote: true,
        qualificationIds: [],
        unitIds: [],
        siteIds: [],
      })),
      shiftTemplates: [
        {
          ...template,
          id: 'morning',
          name: 'Mattina',
          band: 'morning',
          startMinuteOfDay: 465,
          endMinuteOfDay: 825,
          modes: ['on-site'],
          unitIds: [],
          siteIds: [],
        },
        {
          ...template,
          id: 'late',
          name: 'Pomeriggio',
          band: 'afternoon',
          startMinuteOfDay: 705,
          endMinuteOfDay: 1065,
          modes: ['on-site'],
          unitIds: [],
          siteIds: [],
        },
      ],
      holidays: [{ on: dates[1] ?? '', name: 'Festa del paese' }],
    },
    problem: {
      timeZone: 'Europe/Rome',
      days: dates.map((on, index) => ({ on, weekday: weekdayOf(on), weekIndex: 0, isHoliday: index === 1 })),
      forbiddenSuccessions: [],
      skillNeeds: [],
      companionWishes: [],
      dutyLimits: [],
      activities: [],
      duties: [],
      people: [
        person('op-1', 'desk-unit', 'desk'),
        person('op-2', 'desk-unit', 'desk', [dates[2] ?? '']),
        person('reg-1', 'registry', 'larga'),
        person('reg-2', 'registry', 'oglio'),
      ],
      demand: [],
      fixedAfter: [],
      contingents: [
        { unitId: 'registry', siteId: 'larga', on: MONDAY, minCount: 2, maxCount: 2, targetCount: 2 },
        { unitId: 'registry', siteId: 'oglio', on: MONDAY, minCount: 0, maxCount: 1, targetCount: 1 },
      ],
      phaseDays: [
        {
          unitId: 'registry',
          on: MONDAY,
          phaseId: 'start',
          defaultModeByClass: {
            'non-deferrable': 'on-site',
            'public-contact': 'on-site',
            'digital-platform': 'agile',
            'contact-centre': 'agile',
            administrative: 'agile',
          },
          maxAgileRatio: 1,
          maxAgileDaysPerWeek: 5,
          agileOnShiftDays: true,
          agreementRequired: false,
        },
      ],
      squads: [],
      wishes: [],
      pinned: [],
      baseline: [],
      history: { assignments: [], ledger: [] },
      ruleSettings: {},
    },
    result: {
      status: 'feasible',
      assignments,
      score: {
        ...{ total: 20, levels, rules: { 'demand-cover': 20 } },
        lines: [
          {
            rule: 'demand-cover',
            level: 'service',
            amount: 2,
            unit: 'desk-half-hours below the number wanted',
            points: 20,
          },
        ],
      },
      bound: 19.5,
      gap: 0.025,
      seconds: 1.25,
      findings: [
        {
          rule: 'demand-cover',
          level: 'service',
          amount: 2,
          unit: 'half-hours',
          penalty: 20,
          people: [],
          on: MONDAY,
          site: 'desk',
          detail: 'x',
        },
      ],
      shortages: [0, 30].map((offset) => ({
        site: 'desk',
        activity: 'counter',
        on: MONDAY,
        startAtMinute: dayNumber(MONDAY) * 1440 + 450 + offset,
        endAtMinute: dayNumber(MONDAY) * 1440 + 480 + offset,
        missingCount: 1,
        below: 'target',
      })),
      dataErrors: [],
      warnings: [],
      closingLedger: [],
      solver: 'highs 1.15.3',
    },
  };
}

const assignments = [
  duty('op-1', 0),
  duty('op-2', 0, { dutyId: 'late' }),
  duty('op-2', 4, { mode: 'agile', siteId: null, activityId: 'back-office' }),
  duty('op-1', 5),
  duty('reg-1', 0, { siteId: 'larga' }),
  duty('reg-2', 0, { siteId: 'larga' }),
];

describe('rosterTable', () => {
  const lines = rosterTable(roster(assignments), { language: 'en' }).split('\n');

  it('shows people by the Italian alphabet with duty, activity, rest, absence and hours', () => {
    const rows = lines.filter((line) => line.includes('(op-')).map((line) => line.trim().split(/\s{2,}/));
    expect(rows).toEqual([
      ['Àlvaro Lia (op-2)', 'P counter', '*', 'assente', '-', 'agile bo', '-', '12:00+6:00'],
      ['Zanetti Ugo (op-1)', 'M counter', '*', '-', '-', '-', 'M counter', '12:00'],
    ]);
  });

  it('explains codes, holidays and absences, and leaves a Sunday without work out', () => {
    const text = lines.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('M 7.45-13.45 Mattina | P 11.45-17.45 Pomeriggio');
    expect(text).toContain('* Tue 1 Dec: Festa del paese');
    expect(text).toContain('assente = absent');
    expect(text).not.toContain('Sun 6 hours');
  });

  it('folds a unit of several sites into people on site beside the contingent, then lists each site', () => {
    expect(lines).toContain('Anagrafe | week of Mon 30 Nov 2026, phase Avvio, 2 people');
    expect(lines.find((line) => line.includes('Oglio (oglio)'))).toMatch(/0\/1/);
    expect(lines.find((line) => line.includes('Larga (larga)'))).toMatch(/2\/2/);
    expect(lines.find((line) => line.includes('reg-2'))).toContain('M @larga');
  });

  it('joins half hours of a shortage and says the score in words', () => {
    const text = lines.join('\n');
    expect(text).toMatch(/Mon 30 Nov +8\.30-9\.30 +Sportello centrale +Sportello +1 missing +below the number wanted/);
    expect(text).toContain('lawful, within 2.5 % of the best possible (1.3 s, highs 1.15.3)');
    expect(text).toContain('Proved: no lawful roster has a score better by more than 2.5 %; there may be none at all.');
    expect(text).toMatch(
      /service to visitors +20\n +Cover of the demand +20 +2 desk-half-hours below the number wanted\n/,
    );
    expect(text).toContain('no law broken');
  });

  it('speaks Italian unless told, with Italian figures', () => {
    const text = rosterTable(roster(assignments));
    expect(text).toContain('Comune di Prova: turni da lun 30 nov a dom 6 dic 2026 (1 settimana, 4 persone)');
    expect(text).toContain(
      'Esito: piano conforme alla legge, a non più del 2,5 % dal migliore possibile (1,3 s, highs 1.15.3)',
    );
    expect(text).toContain('Anagrafe | settimana da lun 30 nov 2026, fase Avvio, 2 persone');
    expect(text).toContain('Larga: 1 persona\n');
    expect(text).toContain('* mar 1 dic: Festa del paese');
    expect(text).toMatch(
      /Carenze: manca 1 ora di lavoro\n +lun 30 nov +8\.30-9\.30 .* manca 1 persona +sotto il numero/,
    );
    expect(text).toMatch(/Copertura del fabbisogno +servizio all'utenza +1 +20 +demand-cover\n/);
    expect(text).toContain("2 mezz'ore di sportello in meno del voluto");
    expect(text).not.toContain('assente =');
  });

  it('stays within 120 columns and has no colour unless asked', () => {
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(lines.join('')).not.toContain('\u001b');
    expect(rosterTable(roster(assignments), { paint: COLOURED })).toContain('\u001b[1m');
  });

  it('can leave the people of folded units out', () => {
    const summary = rosterTable(roster(assignments), { detail: 'summary' });
    expect(summary).toContain('Oglio (oglio)');
    expect(summary).not.toContain('reg-2');
  });

  it('names rule, person and day where the data break the law', () => {
    const { result, ...rest } = roster([]);
    const text = rosterTable({
      ...rest,
      result: {
        ...result,
        status: 'infeasible',
        score: null,
        dataErrors: [
          { rule: 'minimum-daily-rest', people: ['op-1'], on: MONDAY, detail: 'Two fixed duties leave 9 h.' },
        ],
      },
    });
    expect(text).toContain('nessun piano conforme alla legge, i dati la violano già da soli');
    expect(text).toContain('Riposo giornaliero (minimum-daily-rest) | Zanetti Ugo (op-1) | lun 30 nov (2026-11-30)');
    expect(text).toContain('Two fixed duties leave 9 h.');
  });
});
