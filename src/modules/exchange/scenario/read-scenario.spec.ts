import {
  adding,
  replacing,
  TINY_SCENARIO,
  withEditedScenario,
  type FileEdit,
} from '../../../../test/factories/broken-scenario';
import { ScenarioError, type InputProblem } from '../input-error';
import { readScenario } from './read-scenario';

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
    });
    expect(planning.phases.map(({ unitId, maxAgileRatio }) => [unitId, maxAgileRatio])).toEqual([
      ['desk', 0.5],
      ['back', 0.5],
    ]);
    expect(planning.ledger[0]).toMatchObject({ personId: 'ada', presenceDueDays: 11.5, saturdaysDue: 2.5 });
    expect(planning.contingents[1]).toMatchObject({ minCount: 1, maxCount: null, targetCount: 1 });
    expect(planning.ruleSettings).toEqual({ 'minimum-daily-rest': { parameters: { minRestMinutes: 720 } } });
    expect(planning.holidays).toContainEqual({ on: '2026-12-07', name: "Sant'Ambrogio" });
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
    ]);
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

  const bytes = (text: string) => Buffer.from(text.replace('Municipio', 'Citt\u00e0'), 'latin1');
  const cases: readonly [string, FileEdit, Partial<InputProblem> & { readonly row: number | null }, RegExp][] = [
    [
      'an unknown column',
      { file: 'people.csv', edit: replacing('birth_date', 'birthdate') },
      { file: 'people.csv', row: 1, column: 'birthdate' },
      /Did you mean "birth_date"/,
    ],
    [
      'a column twice',
      { file: 'people.csv', edit: replacing('birth_date', 'name') },
      { row: 1, column: 'name' },
      /each column once/,
    ],
    [
      'a missing column',
      { file: 'units.csv', edit: replacing('directorate', '') },
      { row: 1, column: 'directorate' },
      /Add the column/,
    ],
    ['an empty file', { file: 'units.csv', edit: () => '' }, { file: 'units.csv', row: 1 }, /header row/],
    ['a missing file', { file: 'contracts.csv', edit: null }, { file: 'contracts.csv', row: null }, /Create it/],
    [
      'an optional file under a wrong name',
      { file: 'ledgers.csv', edit: () => 'person\n' },
      { file: 'ledgers.csv', row: null },
      /Rename/,
    ],
    [
      'a duplicate id',
      { file: 'people.csv', edit: adding('ada,Ada,desk,hall,,six') },
      { row: 6, column: 'id', value: 'ada' },
      /row 2/,
    ],
    [
      'a dangling reference',
      { file: 'people.csv', edit: replacing('ada,Ada Neri,desk', 'ada,Ada Neri,deks') },
      { row: 2, column: 'unit', value: 'deks' },
      /Did you mean "desk"/,
    ],
    [
      'a dangling reference in a list',
      { file: 'contracts.csv', edit: replacing('m p', 'm|q') },
      { row: 2, column: 'shifts', value: 'q' },
      /shift-templates\.csv/,
    ],
    [
      'an unknown squad',
      { file: 'people.csv', edit: replacing('six,a', 'six,z') },
      { row: 2, column: 'squad', value: 'z' },
      /squads in scenario\.yaml/,
    ],
    [
      'an unknown directorate',
      { file: 'units.csv', edit: replacing('servizi', 'service') },
      { row: 2, column: 'directorate' },
      /Did you mean "servizi"/,
    ],
    [
      'more cells than columns',
      { file: 'wishes.csv', edit: adding('bea,2026-12-05,off,low,because') },
      { row: 3, value: 'because' },
      /double quotes/,
    ],
    [
      'a quote that does not close',
      { file: 'sites.csv', edit: adding('x,"y') },
      { file: 'sites.csv', row: 4 },
      /quote/,
    ],
    ['Windows-1252', { file: 'sites.csv', edit: bytes }, { file: 'sites.csv', row: 2 }, /Windows-1252.*UTF-8/],
    [
      'UTF-16',
      { file: 'sites.csv', edit: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
      { file: 'sites.csv', row: null },
      /UTF-16/,
    ],
    [
      'a date that does not exist',
      { file: 'absences.csv', edit: replacing('2026-12-04', '31/11/2026') },
      { row: 2, column: 'to', value: '31/11/2026' },
      /exists/,
    ],
    [
      'a time with one digit of minutes',
      { file: 'demand.csv', edit: replacing('08:30', '8.3') },
      { row: 2, column: 'start', value: '8.3' },
      /two digits/,
    ],
    [
      'decimal hours',
      { file: 'contracts.csv', edit: replacing('30:00', '"37,5"') },
      { row: 4, column: 'weekly_hours' },
      /not decimals/,
    ],
    [
      'an unknown word',
      { file: 'activities.csv', edit: replacing('administrative', 'administration') },
      { row: 3, column: 'class' },
      /administrative/,
    ],
    [
      'a period that runs backwards',
      { file: 'absences.csv', edit: replacing('2026-12-04', '2026-12-01') },
      { row: 2, column: 'to' },
      /not before the start/,
    ],
    [
      'more days than weekdays',
      { file: 'contracts.csv', edit: replacing(',5,mon-fri', ',6,mon-fri') },
      { row: 3, column: 'days_per_week' },
      /at most the number of weekdays, 5/,
    ],
    [
      'weekdays in an odd order',
      { file: 'contracts.csv', edit: replacing('mon-fri', 'fri-mon') },
      { row: 3, column: 'weekdays' },
      /mon-fri/,
    ],
    [
      'a contract without any day to work',
      { file: 'contracts.csv', edit: replacing('5,mon-fri,day', '1,sat,day') },
      { row: 3, column: 'weekdays' },
      /offered/,
    ],
    [
      'a break outside the duty',
      { file: 'shift-templates.csv', edit: replacing('12:00,13:00', '12:00,15:30') },
      { row: 4, column: 'break_to' },
      /over before 15:42/,
    ],
    [
      'a break before the duty',
      { file: 'shift-templates.csv', edit: replacing('12:00,13:00', '07:00,13:00') },
      { row: 4, column: 'break_from' },
      /inside the duty/,
    ],
    [
      'a break without a time',
      { file: 'shift-templates.csv', edit: replacing('12:00,13:00', ',') },
      { row: 4, column: 'break_from' },
      /filled/,
    ],
    [
      'more than six hours without a break',
      { file: 'shift-templates.csv', edit: replacing('30,12:00,13:00', ',,') },
      { row: 4, column: 'break_minutes' },
      /at least 30/,
    ],
    [
      'a shift rotation over six hours without its ten minutes',
      { file: 'shift-templates.csv', edit: replacing('13:45,', '13:46,') },
      { row: 2, column: 'break_minutes' },
      /at least 10/,
    ],
    [
      'a duty of more than thirteen hours',
      { file: 'shift-templates.csv', edit: replacing('15:42', '03:42') },
      { row: 4, column: 'end' },
      /13:00/,
    ],
    [
      'a target below the floor',
      { file: 'demand.csv', edit: replacing('1,1', '2,1') },
      { row: 2, column: 'target' },
      /at least the floor, 2/,
    ],
    [
      'a minimum above the maximum',
      { file: 'contingents.csv', edit: replacing('1,3,2', '4,3,3') },
      { row: 2, column: 'max' },
      /at least min, 4/,
    ],
    [
      'a target outside the contingent',
      { file: 'contingents.csv', edit: replacing('1,3,2', '1,3,4') },
      { row: 2, column: 'target' },
      /from min to max/,
    ],
    [
      'overlapping demand',
      { file: 'demand.csv', edit: adding('hall,counter,sat,10:00,11:00,0,1') },
      { row: 4, column: 'start' },
      /row 2; both hold on sat 10:00/,
    ],
    [
      'overlapping opening hours',
      { file: 'opening-hours.csv', edit: adding('hall,tue,16:00,18:00') },
      { row: 3 },
      /row 2; both hold on tue 16:00/,
    ],
    [
      'overlapping contingents',
      { file: 'contingents.csv', edit: adding('desk,hall,fri,1,1,1') },
      { row: 4 },
      /row 2; both hold on fri/,
    ],
    [
      'doors that close before they open',
      { file: 'opening-hours.csv', edit: replacing('16:50', '08:00') },
      { row: 2, column: 'closes' },
      /after opening/,
    ],
    [
      'a birth date in the horizon',
      { file: 'people.csv', edit: replacing('1964', '2064') },
      { row: 2, column: 'birth_date' },
      /before the horizon/,
    ],
    [
      'agile work at a site',
      { file: 'pinned.csv', edit: replacing('on-site', 'agile') },
      { row: 2, column: 'site' },
      /empty, since the work is agile/,
    ],
    [
      'a past duty that ends before it starts',
      { file: 'history.csv', edit: replacing('08:30,16:00', '2026-11-27T08:30:00+01:00,2026-11-27T08:00:00+01:00') },
      { row: 3, column: 'end' },
      /after the start/,
    ],
    [
      'a printed column of no item',
      { file: 'sites-as-printed.csv', edit: replacing('gel_500ml', 'gloves') },
      { row: 1, column: 'gloves' },
      /gel_500ml/,
    ],
    [
      'a YAML key twice',
      { file: 'scenario.yaml', edit: adding('body: {}') },
      { file: 'scenario.yaml', row: 33 },
      /unique/i,
    ],
    [
      'an unknown YAML key',
      { file: 'scenario.yaml', edit: replacing('maxAgileRatio', 'maxAgileRation') },
      { row: 20, column: 'phases[0].units.*.maxAgileRation' },
      /Did you mean "maxAgileRatio"/,
    ],
    [
      'a horizon from another day than a Monday',
      { file: 'scenario.yaml', edit: replacing('from: 2026-11-30', 'from: 2026-12-01') },
      { row: 9, column: 'horizon.from', value: '2026-12-01' },
      /Monday/,
    ],
    [
      'a squad anchored on another day',
      { file: 'scenario.yaml', edit: replacing('afternoon, anchorOn: 2026-11-30', 'afternoon, anchorOn: 2026-11-29') },
      { row: 25, column: 'squads[1].anchorOn' },
      /Monday/,
    ],
    [
      'phases that overlap',
      {
        file: 'scenario.yaml',
        edit: replacing('\nsquads:', '\n  - { id: next, from: 2026-12-06, units: { desk: {} } }\n\nsquads:'),
      },
      { column: 'phases[1]', row: null },
      /desk is in "ordinary" and "next"/,
    ],
    [
      'a phase of an unknown unit',
      { file: 'scenario.yaml', edit: replacing("'*':", 'dask:') },
      { row: 18, column: 'phases[0].units.dask' },
      /Did you mean "desk"/,
    ],
    [
      'a ratio above one',
      { file: 'scenario.yaml', edit: replacing('0.5', '50') },
      { row: 20, value: '50' },
      /between 0 and 1/,
    ],
    [
      'an unknown time zone',
      {
        file: 'scenario.yaml',
        edit: replacing('  name: Comune di Prova', '  name: Comune di Prova\n  timeZone: Europe/Milan'),
      },
      { row: 4, column: 'body.timeZone' },
      /IANA/,
    ],
    [
      'an unknown rule',
      { file: 'scenario.yaml', edit: replacing('minimum-daily-rest:', 'minimal-daily-rest:') },
      { row: 31, column: 'rules.minimal-daily-rest' },
      /Did you mean "minimum-daily-rest"/,
    ],
    [
      'an unknown parameter',
      { file: 'scenario.yaml', edit: replacing('minRestMinutes', 'minRest') },
      { column: 'rules.minimum-daily-rest.parameters.minRest', row: 32 },
      /minRestMinutes/,
    ],
    [
      'an unknown table',
      { file: 'scenario.yaml', edit: adding('files: { peple: people.csv }') },
      { row: 33, column: 'files.peple' },
      /Did you mean "people"/,
    ],
    [
      'a file outside the folder',
      { file: 'scenario.yaml', edit: adding('files: { people: ../people.csv }') },
      { row: 33, column: 'files.people' },
      /without a path/,
    ],
    [
      'a circle of extends',
      { file: 'scenario.yaml', edit: adding('extends: scenario.yaml') },
      { row: 33, column: 'extends' },
      /circle/,
    ],
    [
      'a prototype as a key',
      { file: 'scenario.yaml', edit: adding('__proto__: { polluted: yes }') },
      { row: 33, column: '__proto__' },
      /a known key/,
    ],
    [
      'a prototype as a column',
      { file: 'units.csv', edit: replacing('directorate', '__proto__') },
      { row: 1, column: '__proto__' },
      /a known column/,
    ],
    [
      'a prototype as an id',
      { file: 'people.csv', edit: replacing('six,a', 'constructor,a') },
      { row: 2, column: 'contract', value: 'constructor' },
      /contracts\.csv/,
    ],
  ];

  it.each(cases)('refuses %s', async (_title, edit, expected, text) => {
    const problems = await problemsAfter(
      ...(edit.file === 'ledgers.csv' ? [{ file: 'ledger.csv', edit: null }, edit] : [edit]),
    );
    const problem = problems.find((one) =>
      Object.entries(expected).every(([key, value]) => one[key as keyof InputProblem] === value),
    );
    expect({ problems, problem }).toEqual({ problems, problem: expect.objectContaining(expected) });
    expect(`${problem?.rule}. ${problem?.howToFix}`).toMatch(text);
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
