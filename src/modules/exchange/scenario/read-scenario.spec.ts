import {
  adding,
  replacing,
  TINY_SCENARIO,
  withEditedScenario,
  type FileEdit,
} from '../../../../test/factories/broken-scenario';
import { ScenarioError, type InputProblem } from '../input-error';
import { readScenario } from './read-scenario';
import { assembleRosterProblem } from '../../rosters/assemble-roster-problem';

/** The problems of the tiny scenario after some edits. */
async function problemsAfter(...edits: readonly FileEdit[]): Promise<readonly InputProblem[]> {
  return withEditedScenario(edits, async (folder) => {
    const error: unknown = await readScenario(folder).catch((caught: unknown) => caught);
    if (!(error instanceof ScenarioError)) throw new Error('the scenario was read');
    return error.problems;
  });
}

describe('readScenario', () => {
  it('reads a whole scenario', async () => {
    const { planning, horizon, staff, services, supplyItems, printedSites, directorates } =
      await readScenario(TINY_SCENARIO);
    expect(horizon).toEqual({ from: '2026-11-30', weeks: 2 });
    expect(planning.people.map(({ id }) => id)).toEqual(['ada', 'bea', 'ciro', 'dea']);
    expect(planning.shiftTemplates[2]).toEqual({
      id: 'day',
      name: 'Giornata',
      weekdays: [1, 2, 3, 4, 5],
      startMinuteOfDay: 480,
      endMinuteOfDay: 942,
      breakMinutes: 30,
      breakFromMinuteOfDay: 720,
      breakToMinuteOfDay: 780,
      band: 'full-day',
      isTurno: false,
      modes: ['on-site', 'agile'],
      unitIds: ['back'],
      siteIds: [],
      coPresenceReason: null,
    });
    expect(planning.phases.map(({ unitId, maxAgileRatio, planLine }) => [unitId, maxAgileRatio, planLine])).toEqual([
      ['*', 0.5, 'scenario.yaml:18 phases[0].units.*'],
    ]);
    expect(planning.ledger[0]).toMatchObject({ personId: 'ada', presenceDueDays: 11.5, saturdaysDue: 2.5 });
    expect(planning.contingents[1]).toMatchObject({ minCount: 1, maxCount: null, targetCount: 1 });
    expect(planning.ruleSettings).toEqual({ 'minimum-daily-rest': { parameters: { minRestMinutes: 720 } } });
    expect(planning.holidays).toContainEqual({ on: '2026-12-07', name: "Sant'Ambrogio", kind: 'patron' });
    expect(staff[0]).toMatchObject({
      name: 'Ada Neri',
      birthDate: '1964-05-14',
      commute: 'far',
      publicTransport: true,
    });
    expect(staff[3]?.absences).toEqual([{ from: '2026-12-03', to: '2026-12-04', reason: 'visita medica' }]);
    expect(directorates).toEqual([{ id: 'servizi', name: 'Servizi ai cittadini' }]);
    expect(services[0]?.isCore).toBe(true);
    expect(supplyItems[0]?.quantity).toBe(5);
    expect(printedSites[0]?.quantities.get('gel-500ml')).toBe(10);
  });

  it('reads whom and when a rule and its variants are for', async () => {
    const settings = `
    appliesTo: { units: desk, from: 2026-12-01 }
    variants:
      - { appliesTo: { people: ada bea }, enabled: no }
      - { appliesTo: { contracts: flex }, parameters: { minRestMinutes: 780 } }`;
    const { planning } = await withEditedScenario([{ file: 'scenario.yaml', edit: adding(settings) }], readScenario);
    expect(planning.ruleSettings['minimum-daily-rest']).toEqual({
      parameters: { minRestMinutes: 720 },
      appliesTo: { unitIds: ['desk'], from: '2026-12-01' },
      variants: [
        { appliesTo: { personIds: ['ada', 'bea'] }, enabled: false },
        { appliesTo: { contractIds: ['flex'] }, parameters: { minRestMinutes: 780 } },
      ],
    });
  });

  it('reads the level at which a priced rule is weighed', async () => {
    const settings = '  wishes: { level: fairness, importance: high }';
    const { planning, horizon } = await withEditedScenario(
      [{ file: 'scenario.yaml', edit: adding(settings) }],
      readScenario,
    );
    expect(planning.ruleSettings.wishes).toEqual({ level: 'fairness', importance: 'high' });
    expect(assembleRosterProblem(planning, horizon).ruleSettings.wishes).toEqual(planning.ruleSettings.wishes);
  });

  it('reads a cycle of weeks, which goes on before and after its anchor', async () => {
    const { planning, horizon } = await withEditedScenario(
      [
        {
          file: 'contracts.csv',
          edit: (text) =>
            text
              .replace('shifts\n', 'shifts,cycle_hours,cycle_from\n')
              .replace(
                'six,Sei per sei,36:00,6,mon-sat,m p',
                'six,Sei per sei,36:00,6,mon-sat,m p,42:00 30:00,2026-12-09',
              ),
        },
      ],
      readScenario,
    );
    const people = assembleRosterProblem(planning, horizon).people;
    expect(people.map(({ minutesOfWeeks }) => minutesOfWeeks)).toEqual([
      [1800, 2520],
      [1800, 2520],
      undefined,
      undefined,
    ]);
  });

  it('reads successions and limits of duties, those of a contract for each of its people', async () => {
    const { planning } = await withEditedScenario(
      [
        { file: 'forbidden-successions.csv', edit: () => 'shift,next_shift,free_days\np,m,\np,m,1\n' },
        { file: 'duty-limits.csv', edit: () => 'contract,person,shifts,period,min,max\nsix,,p,week,,3\n,dea,,,1,\n' },
      ],
      readScenario,
    );
    expect(planning.forbiddenSuccessions).toEqual([
      { dutyId: 'p', nextDutyId: 'm', freeDaysBetween: 0 },
      { dutyId: 'p', nextDutyId: 'm', freeDaysBetween: 1 },
    ]);
    const afternoons = { dutyIds: ['p'], period: 'week', minCount: 0, maxCount: 3 };
    expect(planning.dutyLimits).toEqual([
      { personId: 'ada', ...afternoons },
      { personId: 'bea', ...afternoons },
      { personId: 'dea', dutyIds: [], period: 'month', minCount: 1, maxCount: null },
    ]);
  });

  it('fills the times a past duty leaves out from its shift template', async () => {
    const { planning } = await readScenario(TINY_SCENARIO);
    expect(planning.history).toMatchObject([
      { personId: 'bea', startMinuteOfDay: 465, endMinuteOfDay: 825, paidMinutes: 360, breakMinutes: 0 },
      { personId: 'ciro', startMinuteOfDay: 510, endMinuteOfDay: 960, paidMinutes: 420, breakStartMinuteOfDay: 750 },
    ]);
  });

  it('keeps names, birth dates, commutes and reasons out of what is planned with', async () => {
    const { planning } = await readScenario(TINY_SCENARIO);
    const seen = JSON.stringify(planning);
    for (const secret of ['Ada Neri', '1964', 'far', 'visita medica']) expect(seen).not.toContain(secret);
    expect(planning.people.map(({ remotePriority }) => remotePriority)).toEqual([1, 0, (2 * 0.5 + 2 * 0.5) / 7, 0]);
  });

  it('reads visits, skills, companions and classes where a folder has them', async () => {
    const edits = [
      {
        file: 'demand.csv',
        edit: () =>
          'site,activity,weekdays,start,end,target,visits_per_hour,service_minutes\nhall,counter,mon,08:30,10:15,1,"4,5",10\n',
      },
      {
        file: 'skill-needs.csv',
        edit: () =>
          'skill,site,weekdays,start,end,required,wished\ncounter,hall,mon,8:30,9:15,,\nelections,hall,,9:00,10:00,1,3\n',
      },
      { file: 'companion-wishes.csv', edit: () => 'person,companion,wish\nada,bea,apart\n' },
      {
        file: 'people.csv',
        edit: (text: string) =>
          text.replaceAll('\n', ',\n').replace('employed_to,', 'employed_to,agile_class').replace('yes,,,', 'yes,,,1'),
      },
    ];
    await withEditedScenario(edits, async (folder) => {
      const { planning } = await readScenario(folder);
      expect(planning.people.map(({ remotePriorityClass }) => remotePriorityClass)).toEqual([1, 0, 0, 0]);
      const problem = assembleRosterProblem(planning, { from: '2026-11-30', weeks: 1 });
      expect(problem.people[0]?.remotePriorityClass).toBe(1);
      expect(problem.demand.map(({ arrivals }) => arrivals)).toEqual(
        Array.from({ length: 4 }, () => ({ visitsPerHour: 4.5, serviceMinutes: 10 })),
      );
      // A core service has the skill "counter": a second person is wished.
      const needs = problem.skillNeeds.map(
        ({ qualificationId, on, startAtMinute, endAtMinute, requiredCount, wishedCount }) =>
          [qualificationId, on, endAtMinute - startAtMinute, requiredCount, wishedCount].join(' '),
      );
      expect(needs.slice(0, 4)).toEqual([
        'counter 2026-11-30 30 1 2',
        'counter 2026-11-30 15 1 2',
        'elections 2026-11-30 30 1 3',
        'elections 2026-11-30 30 1 3',
      ]);
      expect(problem.companionWishes).toEqual([
        { personId: 'ada', companionId: 'bea', kind: 'apart', importance: 'medium', from: null, to: null },
      ]);
    });
  });

  it('lets a variant override keys and files', async () => {
    const { planning, horizon } = await readScenario(TINY_SCENARIO, { file: 'scenario-long-day.yaml' });
    expect(horizon).toEqual({ from: '2026-11-30', weeks: 1 });
    expect(planning.shiftTemplates[2]).toMatchObject({ endMinuteOfDay: 1050, breakMinutes: 60 });
  });

  it('reads what spreadsheets make of it: semicolons, BOM, CRLF, Italian dates and times, blank lines', async () => {
    const plain = await readScenario(TINY_SCENARIO);
    const semicolons = (text: string) => `\ufeff${text.replaceAll(',', ';').replaceAll('\n', '\r\n')};;;\r\n\r\n`;
    const edits: FileEdit[] = [
      { file: 'people.csv', edit: (text) => semicolons(text).replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$3/$2/$1') },
      { file: 'shift-templates.csv', edit: (text) => semicolons(text).replaceAll(/0?(\d+):(\d\d)/g, '$1.$2') },
      { file: 'scenario.yaml', edit: (text) => `\ufeff${text.replaceAll('\n', '\r\n')}` },
    ];
    expect(await withEditedScenario(edits, (folder) => readScenario(folder))).toEqual(plain);
  });

  it('reads YAML anchors and merge keys', async () => {
    const yaml = replacing(
      "      '*':",
      '      desk: &desk { maxAgileRatio: 0.1, maxAgileDaysPerWeek: 1 }\n' +
        "      back: { <<: *desk, maxAgileRatio: 0.2 }\n      '*':",
    );
    const { planning } = await withEditedScenario([{ file: 'scenario.yaml', edit: yaml }], (folder) =>
      readScenario(folder),
    );
    expect(
      planning.phases.map(({ maxAgileRatio, maxAgileDaysPerWeek }) => [maxAgileRatio, maxAgileDaysPerWeek]),
    ).toEqual([
      [0.1, 1],
      [0.2, 1],
      [0.5, 2],
    ]);
  });

  it('starts phases from a profile and reads bounds, ramp, criteria and window of their lines', async () => {
    const yaml = replacing(
      "    units:\n      '*':",
      '    profile: P1\n    directorates:\n      servizi:\n' +
        '        presence: [{ min: 2, maxRatio: 0.9 }]\n        ramp: { from: 0.35, to: 0.75, weeks: 8 }\n' +
        '        criteria: { weights: { age: 5 } }\n' +
        "    units:\n      '*':",
    );
    const { planning } = await withEditedScenario([{ file: 'scenario.yaml', edit: yaml }], (folder) =>
      readScenario(folder),
    );
    expect(planning.phases[0]).toMatchObject({
      ...{ unitId: '*', directorateId: 'servizi', profileId: 'P1', agreementRequired: false, rotationWindowWeeks: 8 },
      defaultModeByClass: { 'public-contact': 'on-site', administrative: 'agile' },
      presenceBounds: [{ siteId: null, minCount: 2, maxCount: null, minRatio: null, maxRatio: 0.9 }],
      ramp: { fromRatio: 0.35, toRatio: 0.75, weeks: 8 },
      criteria: { weights: { publicTransport: 3, commute: 2, age: 5 }, ageBands: [55, 60] },
    });
    // 58 years, from another municipality, not by public transport; the phase ends with the first week.
    const ciro = planning.people.find(({ id }) => id === 'ciro');
    const [ofBody, ofPhase] = [(2 * 0.5 + 2 * 0.5) / 7, (2 * 0.5 + 5 * 0.5) / 10];
    expect(ciro).toMatchObject({
      remotePriority: ofBody,
      phasePriorities: [{ phaseId: 'ordinary', remotePriority: ofPhase }],
    });
    const { people } = assembleRosterProblem(planning, { from: '2026-11-30', weeks: 2 });
    expect(people.find(({ id }) => id === 'ciro')?.remotePriorityOfWeeks).toEqual([ofPhase, ofBody]);
  });

  it('reports every problem of every file at once, in the order of the files', async () => {
    const problems = await problemsAfter(
      { file: 'people.csv', edit: replacing('five', 'fife') },
      { file: 'units.csv', edit: adding('x y,Nome,servizi') },
      { file: 'scenario.yaml', edit: replacing('weeks: 2', 'weeks: none') },
      { file: 'wishes.csv', edit: null },
      { file: 'demand.csv', edit: replacing('10:15', '25:00') },
    );
    expect(problems.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
      'scenario.yaml 10 horizon.weeks',
      'units.csv 4 id',
      'people.csv 4 contract',
      'demand.csv 2 end',
      'wishes.csv null null',
    ]);
  });

  it('says it readably', async () => {
    const error = await withEditedScenario([{ file: 'people.csv', edit: replacing('five', 'fife') }], (folder) =>
      readScenario(folder).catch((caught: unknown) => caught),
    );
    expect(String(error)).toContain(
      'people.csv, row 4, column contract: an id of contracts.csv (found "fife"). Did you mean "five"?',
    );
  });

  it('does not blame the rows that name what a broken row defines', async () => {
    expect(await problemsAfter({ file: 'contracts.csv', edit: replacing('36:00', 'x') })).toHaveLength(1);
    expect((await problemsAfter({ file: 'contracts.csv', edit: null })).map(({ file }) => file)).toEqual([
      'contracts.csv',
    ]);
  });

  it('names the scenario files there are when the wanted one is missing', async () => {
    await expect(readScenario(TINY_SCENARIO, { file: 'scenario-longday.yaml' })).rejects.toThrow(
      'scenario-long-day.yaml',
    );
  });

  it('leaves a folder that does not exist to the system', async () => {
    await expect(readScenario('/nowhere/at/all')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves every prototype alone', async () => {
    await problemsAfter({ file: 'scenario.yaml', edit: adding('__proto__: { polluted: yes }') });
    expect('polluted' in {}).toBe(false);
  });
});
