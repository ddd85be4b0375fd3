import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { GAP, HELP, INTERNAL_ERROR, UNUSABLE_INPUT } from './common-options';

export const benchDefinition: CommandDefinition = {
  name: 'bench',
  summary: 'how the planner does on made-up units of several sizes, and on public instances',
  description: [
    'weekly: units with four kinds of contract, two shifts in squads, agile work, movers between sites, skills, absences, wishes and a ledger; one week, all rules on. The same seed makes the same unit on every machine.',
    'municipality: a whole administration of such units, 120 of them with 14,000 people unless told otherwise, planned part by part; its line also has the number of parts, of proved ones, and the worst gap.',
    'proposal: presence contingents for one week of such an administration; its line has rows, the share proved, seconds, the longest time for which the process could answer nothing else, and the largest memory.',
    'explain: plans the same units and explains twenty assignments of each, and who could take them over; processor time in milliseconds, median and slowest.',
    'edit: plans the same units, changes twenty assignments by hand and mends absences; processor time in milliseconds, median and slowest.',
    'curtois: personal rosters of 2 to 52 weeks from public instances of staff scheduling, in the text format of Curtois and Qu; each employee a row of days, by the rules and the search of the planner, with a proved lower bound.',
    'rws: rotating patterns from public instances of rotating workforce scheduling, in the text format of TU Wien; each is found feasible, with a pattern, or proved infeasible.',
    'Prints one JSON line for each instance as it ends: status, cost, bound, gap, seconds from the data to the checked roster, breaches of the law, people missing (half hours), for made-up units also the largest memory so far, for public instances the file of the roster.',
  ],
  positionals: [
    { name: 'SUITE', required: true, meaning: 'weekly, municipality, proposal, explain, edit, curtois or rws' },
    {
      name: 'PATH',
      required: false,
      repeated: true,
      meaning: 'instances of a public benchmark: files, or folders of .txt files',
    },
  ],
  options: [
    {
      name: 'people',
      value: 'LIST',
      meaning: 'sizes, separated by commas; of municipality and proposal one number',
      defaultText: '17,60,200, or 14000',
    },
    { name: 'units', value: 'N', meaning: 'of municipality and proposal: units', defaultText: '120' },
    {
      name: 'scale',
      value: 'LIST',
      meaning: 'of municipality: also this many times as large, 1,2,4',
      defaultText: '1',
    },
    { name: 'seed', value: 'N', meaning: 'which unit of that size, and the search', defaultText: '1' },
    { name: 'time-limit', value: 'SECONDS', meaning: 'longest search for each', defaultText: '60' },
    { ...GAP, meaning: `weekly, municipality and curtois: ${GAP.meaning}` },
    { name: 'solver', value: 'NAME', meaning: 'highs, or javascript-lp-solver for small units', defaultText: 'highs' },
    { name: 'export-models', value: 'DIR', meaning: 'write each program solved there as free MPS, and a list of them' },
    {
      name: 'work-limit',
      value: 'N',
      meaning: 'curtois: end after so many millions of steps; the same work gives the same roster on every machine',
    },
    {
      name: 'rosters',
      value: 'DIR',
      meaning: "public instances: write each roster there, as the benchmarks' checkers read it",
    },
    HELP,
  ],
  examples: [
    'turnario bench weekly --people 17,60,200,500',
    'turnario bench municipality',
    'turnario bench municipality --people 3500 --units 30 --scale 1,2,4',
    'turnario bench proposal',
    'turnario bench curtois instances --time-limit 60 --rosters out',
    'turnario bench rws instances --time-limit 60 --rosters out',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'every instance was tried; the lines say how it went'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('../commands/bench.js')).runBench,
};
