import { adding, replacing, withEditedScenario, type FileEdit } from '../../../../test/factories/broken-scenario';
import { ScenarioError } from '../input-error';
import { readScenario } from './read-scenario';

const latin1 = (text: string) => Buffer.from(text.replace('Municipio', 'Citt\u00e0'), 'latin1');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** What is wrong, in which file, made how; expected row and column (`-`: any), and words of the message. */
const CASES: readonly (readonly [string, string, FileEdit['edit'], string, RegExp])[] = [
  ['an empty file', 'units.csv', () => '', '1 -', /header row/],
  ['a missing file', 'contracts.csv', null, 'null -', /Create it/],
  ['Windows-1252', 'sites.csv', latin1, '2 -', /Windows-1252.*UTF-8/],
  ['an unknown column', 'people.csv', replacing('birth_date', 'birthdate'), '1 birthdate', /Did you mean "birth_date"/],
  ['a column twice', 'people.csv', replacing('birth_date', 'name'), '1 name', /each column once/],
  ['a missing column', 'units.csv', replacing('directorate', ''), '1 directorate', /Add the column/],
  ['an optional file under a wrong name', 'ledgers.csv', () => 'person\n', 'null -', /Rename/],
  ['a duplicate id', 'people.csv', adding('ada,Ada,desk,hall,,six'), '6 id', /row 2/],
  [
    'a dangling reference',
    'people.csv',
    replacing('ada,Ada Neri,desk', 'ada,Ada Neri,deks'),
    '2 unit',
    /Did you mean "desk"/,
  ],
  ['a dangling reference in a list', 'contracts.csv', replacing('m p', 'm|q'), '2 shifts', /shift-templates\.csv/],
  ['an unknown squad', 'people.csv', replacing('six,a', 'six,z'), '2 squad', /squads in scenario\.yaml/],
  ['an unknown directorate', 'units.csv', replacing('servizi', 'service'), '2 directorate', /Did you mean "servizi"/],
  ['more cells than columns', 'wishes.csv', adding('bea,2026-12-05,off,low,because'), '3 -', /double quotes/],
  ['a quote that does not close', 'sites.csv', adding('x,"y'), '4 -', /quote/],
  ['UTF-16', 'sites.csv', utf16, 'null -', /UTF-16/],
  ['a date that does not exist', 'absences.csv', replacing('2026-12-04', '31/11/2026'), '2 to', /exists/],
  ['a time with one digit of minutes', 'demand.csv', replacing('08:30', '8.3'), '2 start', /two digits/],
  ['decimal hours', 'contracts.csv', replacing('30:00', '"37,5"'), '4 weekly_hours', /not decimals/],
  ['an unknown word', 'activities.csv', replacing('administrative', 'administration'), '3 class', /administrative/],
  [
    'visits of an unknown length',
    'demand.csv',
    () => 'site,activity,weekdays,start,end,target,visits_per_hour\nhall,counter,mon,9:00,10:00,1,5\n',
    '2 service_minutes',
    /both/,
  ],
  [
    'fewer people with a skill wished than required',
    'skill-needs.csv',
    () => 'skill,site,start,end,required,wished\ncounter,hall,9:00,10:00,2,1\n',
    '2 wished',
    /at least the required, 2/,
  ],
  [
    'a skill asked twice at the same time',
    'skill-needs.csv',
    () => 'skill,site,start,end\ncounter,hall,9:00,10:00\ncounter,hall,9:30,11:00\n',
    '3 start',
    /no overlap with row 2/,
  ],
  [
    'the own companion',
    'companion-wishes.csv',
    () => 'person,companion,wish\nada,ada,apart\n',
    '2 companion',
    /another person/,
  ],
  [
    'a period that runs backwards',
    'absences.csv',
    replacing('2026-12-04', '2026-12-01'),
    '2 to',
    /not before the start/,
  ],
  [
    'more days than weekdays',
    'contracts.csv',
    replacing(',5,mon-fri', ',6,mon-fri'),
    '3 days_per_week',
    /at most the number of weekdays, 5/,
  ],
  ['weekdays in an odd order', 'contracts.csv', replacing('mon-fri', 'fri-mon'), '3 weekdays', /mon-fri/],
  [
    'a contract without any day to work',
    'contracts.csv',
    replacing('5,mon-fri,day', '1,sat,day'),
    '3 weekdays',
    /offered/,
  ],
  [
    'a break outside the duty',
    'shift-templates.csv',
    replacing('12:00,13:00', '12:00,15:30'),
    '4 break_to',
    /over before 15:42/,
  ],
  [
    'a break before the duty',
    'shift-templates.csv',
    replacing('12:00,13:00', '07:00,13:00'),
    '4 break_from',
    /inside the duty/,
  ],
  ['a break without a time', 'shift-templates.csv', replacing('12:00,13:00', ','), '4 break_from', /filled/],
  [
    'more than six hours without a break',
    'shift-templates.csv',
    replacing('30,12:00,13:00', ',,'),
    '4 break_minutes',
    /at least 30/,
  ],
  [
    'a shift rotation over six hours without its ten minutes',
    'shift-templates.csv',
    replacing('13:45,', '13:46,'),
    '2 break_minutes',
    /at least 10/,
  ],
  ['a duty of more than thirteen hours', 'shift-templates.csv', replacing('15:42', '03:42'), '4 end', /13:00/],
  ['a target below the floor', 'demand.csv', replacing('1,1', '2,1'), '2 target', /at least the floor, 2/],
  ['a minimum above the maximum', 'contingents.csv', replacing('1,3,2', '4,3,3'), '2 max', /at least min, 4/],
  ['a target outside the contingent', 'contingents.csv', replacing('1,3,2', '1,3,4'), '2 target', /from min to max/],
  [
    'overlapping demand',
    'demand.csv',
    adding('hall,counter,sat,10:00,11:00,0,1'),
    '4 start',
    /row 2; both hold on sat 10:00/,
  ],
  [
    'overlapping opening hours',
    'opening-hours.csv',
    adding('hall,tue,16:00,18:00'),
    '3 -',
    /row 2; both hold on tue 16:00/,
  ],
  ['overlapping contingents', 'contingents.csv', adding('desk,hall,fri,1,1,1'), '4 -', /row 2; both hold on fri/],
  ['doors that close before they open', 'opening-hours.csv', replacing('16:50', '08:00'), '2 closes', /after opening/],
  ['a birth date in the horizon', 'people.csv', replacing('1964', '2064'), '2 birth_date', /before the horizon/],
  ['agile work at a site', 'pinned.csv', replacing('on-site', 'agile'), '2 site', /empty, since the work is agile/],
  [
    'a past duty that ends before it starts',
    'history.csv',
    replacing('08:30,16:00', '2026-11-27T08:30:00+01:00,2026-11-27T08:00:00+01:00'),
    '3 end',
    /after the start/,
  ],
  ['a printed column of no item', 'sites-as-printed.csv', replacing('gel_500ml', 'gloves'), '1 gloves', /gel_500ml/],
  ['a YAML key twice', 'scenario.yaml', adding('body: {}'), '33 -', /unique/i],
  [
    'an unknown YAML key',
    'scenario.yaml',
    replacing('maxAgileRatio', 'maxAgileRation'),
    '20 phases[0].units.*.maxAgileRation',
    /Did you mean "maxAgileRatio"/,
  ],
  [
    'a horizon from another day than a Monday',
    'scenario.yaml',
    replacing('from: 2026-11-30', 'from: 2026-12-01'),
    '9 horizon.from',
    /Monday/,
  ],
  [
    'a squad anchored on another day',
    'scenario.yaml',
    replacing('afternoon, anchorOn: 2026-11-30', 'afternoon, anchorOn: 2026-11-29'),
    '25 squads[1].anchorOn',
    /Monday/,
  ],
  [
    'phases that overlap',
    'scenario.yaml',
    replacing('\nsquads:', '\n  - { id: next, from: 2026-12-06, units: { desk: {} } }\n\nsquads:'),
    'null phases[1]',
    /desk is in "ordinary" and "next"/,
  ],
  [
    'a phase of an unknown unit',
    'scenario.yaml',
    replacing("'*':", 'dask:'),
    '18 phases[0].units.dask',
    /Did you mean "desk"/,
  ],
  ['a ratio above one', 'scenario.yaml', replacing('0.5', '50'), '20 -', /between 0 and 1/],
  [
    'an unknown time zone',
    'scenario.yaml',
    replacing('  name: Comune di Prova', '  name: Comune di Prova\n  timeZone: Europe/Milan'),
    '4 body.timeZone',
    /IANA/,
  ],
  [
    'an unknown rule',
    'scenario.yaml',
    replacing('minimum-daily-rest:', 'minimal-daily-rest:'),
    '31 rules.minimal-daily-rest',
    /Did you mean "minimum-daily-rest"/,
  ],
  [
    'an unknown parameter',
    'scenario.yaml',
    replacing('minRestMinutes', 'minRest'),
    '32 rules.minimum-daily-rest.parameters.minRest',
    /minRestMinutes/,
  ],
  [
    'a rule for an unknown contract',
    'scenario.yaml',
    adding('    appliesTo: { contracts: six sixty }'),
    '33 rules.minimum-daily-rest.appliesTo.contracts',
    /an id of contracts.csv/,
  ],
  [
    'a variant of a rule for nobody in particular',
    'scenario.yaml',
    adding('    variants: [{ parameters: { minRestMinutes: 660 } }]'),
    '33 rules.minimum-daily-rest.variants[0].appliesTo',
    /a selection/,
  ],
  [
    'a rule that ends before it begins',
    'scenario.yaml',
    adding('    appliesTo: { from: 2026-12-02, to: 2026-12-01 }'),
    '33 rules.minimum-daily-rest.appliesTo.to',
    /not before the start/,
  ],
  [
    'a cycle of weeks that does not make the contract',
    'contracts.csv',
    () =>
      'id,name,weekly_hours,days_per_week,weekdays,shifts,cycle_hours,cycle_from\nsix,Sei,36:00,6,mon-sat,m p,42:00 31:00,2026-11-30\n' +
      'five,Cinque,36:00,5,mon-fri,day,,\nflex,Flessibile,30:00,5,mon-sat,m,,\n',
    '2 cycle_hours',
    /36:00 a week on average/,
  ],
  [
    'an unknown shift template that may not follow',
    'forbidden-successions.csv',
    () => 'shift,next_shift\np,n\n',
    '2 next_shift',
    /an id of shift-templates.csv/,
  ],
  [
    'a limit of duties for a person and a contract',
    'duty-limits.csv',
    () => 'person,contract,max\nada,six,2\n',
    '2 contract',
    /person or contract/,
  ],
  [
    'a limit of duties that can not be kept',
    'duty-limits.csv',
    () => 'person,min,max\nada,3,2\n',
    '2 max',
    /at least min, 3/,
  ],
  [
    'an unknown table',
    'scenario.yaml',
    adding('files: { peple: people.csv }'),
    '33 files.peple',
    /Did you mean "people"/,
  ],
  [
    'a file outside the folder',
    'scenario.yaml',
    adding('files: { people: ../people.csv }'),
    '33 files.people',
    /without a path/,
  ],
  ['a circle of extends', 'scenario.yaml', adding('extends: scenario.yaml'), '33 extends', /circle/],
  [
    'an unknown kind of exemption',
    'exemptions.csv',
    () => 'person,kind,from,to\nada,no-mornings,2026-12-01,\n',
    '2 kind',
    /no-saturday/,
  ],
  [
    'an exemption with a reason',
    'exemptions.csv',
    () => 'person,kind,from,to,reason\nada,no-night,2026-12-01,,x\n',
    '1 reason',
    /known column/,
  ],
  [
    'exemptions that overlap',
    'exemptions.csv',
    () => 'person,kind,from,to\nada,no-desk,2026-12-01,\nada,no-desk,2026-12-24,2026-12-31\n',
    '3 from',
    /row 2/,
  ],
  [
    'a fair share of presence in a dated row',
    'ledger.csv',
    () => 'person,from,presence_due_days\nada,2026-11-23,3\n',
    '2 presence_due_days',
    /empty in a dated row/,
  ],
  ['nights without a date', 'ledger.csv', () => 'person,nights\nada,3\n', '2 nights', /first day in `from`/],
  ['a prototype as a key', 'scenario.yaml', adding('__proto__: { polluted: yes }'), '33 __proto__', /a known key/],
  ['a prototype as a column', 'units.csv', replacing('directorate', '__proto__'), '1 __proto__', /a known column/],
  ['a prototype as an id', 'people.csv', replacing('six,a', 'constructor,a'), '2 contract', /contracts\.csv/],
];

describe('readScenario refuses', () => {
  it.each(CASES)('%s', async (_title, file, edit, place, words) => {
    // The tiny scenario has a ledger; a misspelt one is only in doubt where the real one is missing.
    const others: FileEdit[] = file === 'ledgers.csv' ? [{ file: 'ledger.csv', edit: null }] : [];
    const error = await withEditedScenario([...others, { file, edit }], (folder) =>
      readScenario(folder).catch((caught: unknown) => caught),
    );
    const problems = error instanceof ScenarioError ? error.problems : [];
    const [row, column] = place.split(' ');
    const found = problems.filter(
      (one) => one.file === file && String(one.row) === row && (column === '-' || one.column === column),
    );
    expect({ problems, found: found.length }).toEqual({ problems, found: 1 });
    expect(`${found[0]?.rule}. ${found[0]?.howToFix}`).toMatch(words);
  });
});
