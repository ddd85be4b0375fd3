import type { RosterWords } from './roster-words';

/** English, for offices abroad and for those who maintain the rules. */
export const ENGLISH: RosterWords = {
  title: (body, from, to, weekCount, peopleCount) =>
    `${body}: roster from ${from} to ${to} (${counted(weekCount, 'week')}, ${people(peopleCount)})`,
  unitWeek: (unit, monday, phases, peopleCount) => {
    const phase = phases.length === 0 ? '' : `, phase ${phases.join(' and ')}`;
    return `${unit} | week of ${monday}${phase}, ${people(peopleCount)}`;
  },
  people,
  grid: {
    hours: 'hours',
    rest: '- rest',
    absent: 'assente = absent',
    agile: 'agile = agile work',
    elsewhere: '@ = at another site than the own',
    credited: '+h = credited for absences and holidays',
    activity: (name) => `activity: ${name}`,
    break: (minutes) => `break ${minutes} min`,
    onSite: 'on site / contingent',
    allSites: 'all sites',
  },
  result: {
    label: 'Result',
    within: (percent) =>
      percent === null ? 'how near to the best possible is not known' : `within ${percent} of the best possible`,
    gapMeaning: (percent) =>
      `Proved: no lawful roster has a score better by more than ${percent}; there may be none at all.`,
    status: {
      optimal: ['proved optimal', ': no lawful roster scores better'],
      infeasible: ['no lawful roster', ': the data break the law by themselves'],
      'no-solution-in-time': ['no roster within the time limit', ': allow more seconds with --time-limit'],
    },
    lawful: (within) => `lawful, ${within}`,
    stopped: (within) => `stopped on request; this is the best roster so far, ${within}`,
    stoppedBeforeAny: 'stopped on request before a first roster was found',
    failed: 'the solver failed',
    noRoster: (status) => `no roster (${status})`,
  },
  warnings: {
    heading: 'What no roster can reach with these people',
    leftOut: (count) => `... and ${count} more; --format json lists them all`,
  },
  waits: {
    heading: 'Predicted wait (Erlang C, each half hour by itself)',
    average: (minutes) => `${minutes} min on average`,
    growing: (halfHours) => `the queue grows in ${counted(halfHours, 'half hour')}`,
    longest: (minutes) => `longest half hour ${minutes} min`,
    visits: (count) => (count === '1' ? '1 visit' : `${count} visits`),
    anywhere: 'anywhere',
  },
  shortages: {
    none: 'Shortages: nobody is missing in any half hour',
    heading: (personHours) => `Shortages: ${personHours} person-hours missing`,
    missing: (count) => `${count} missing`,
    below: { floor: 'below the opening floor', target: 'below the number wanted' },
    anywhere: 'anywhere',
    leftOut: (count) => `... and ${count} more; --format json lists every half hour`,
  },
  findings: {
    heading: 'Findings by rule',
    none: 'Findings: none',
    lawKept: 'no law broken',
    lawBroken: (count) => `${count} ${count === 1 ? 'breach' : 'breaches'} of the law`,
    columns: ['rule', 'level', 'findings', 'points', 'id'],
    breaches: 'Breaches of the law',
    score: 'Score by level (points: 0 is perfect; a lower level never buys against a higher one)',
    total: 'total',
  },
};

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
