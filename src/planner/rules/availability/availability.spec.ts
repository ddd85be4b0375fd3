import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { availability } from './rule';

const absentTuesday = { people: [{ id: 'rossi', absent: 'Tue' }, 'bianchi'] };

describeRule(availability, [
  ['allowed: an ordinary day', duties('Mon 07-13'), 0],
  ['violated: absent that day', duties('Tue 07-13'), 1, absentTuesday],
  ['the day after an absence', duties('Wed 07-13'), 0, absentTuesday],
  ['other person: no relation', dutiesOf('bianchi', 'Tue 07-13'), 0, absentTuesday],
  ['each duty counts', duties('Mon 07-13', 'Tue 07-13'), 2, { people: [{ id: 'rossi', absent: 'Mon-Wed' }] }],
  ['a day outside the contract', duties('Sat 07-13'), 1, { people: [{ id: 'rossi', works: 'Mon-Fri' }] }],
  ['a holiday', duties('Tue 07-13'), 1, { holidays: 'Tue' }],
  ['a site the person may not work at', duties('Mon 07-13 at quarenghi'), 1],
  ['agile work needs no site', duties('Mon 07-13 agile'), 0],
  ['a duty that is not in the contract', duties('Mon 07-13'), 1, { people: [{ id: 'rossi', dutyIds: ['14-20'] }] }],
  ['a duty that is not offered that day', duties('Tue 07-13'), 1, { templates: { '07-13': { days: 'Mon' } } }],
  ['a duty of another unit', duties('Mon 07-13'), 1, { templates: { '07-13': { unitIds: ['statistics'] } } }],
  ['a duty of another site', duties('Mon 07-13'), 1, { templates: { '07-13': { siteIds: ['quarenghi'] } } }],
  ['a day outside the plan', duties('Mon+1 07-13'), 1, { weeks: 1 }],
  ['somebody who is not of this plan', dutiesOf('verdi', 'Mon 07-13'), 1, { people: ['rossi'] }],
  ['the night of the clock change', duties('Sun 01-05'), 0, { from: '2026-10-19' }],
]);

const wanted = {
  demand: [{ days: 'Mon Tue', hours: '07-13', target: 1 }],
  templates: { '07-13': { days: 'Mon Tue' } },
};

describeEncoding(availability, [
  [
    'nobody is planned on a day of absence, however short of people',
    { ...wanted, people: [{ id: 'rossi', absent: 'Tue' }] },
    { off: ['Mon rossi 07-13', 'Tue rossi 07-13'], on: ['Mon rossi 07-13'] },
  ],
  [
    'nor on a day outside the contract',
    { ...wanted, people: [{ id: 'rossi', works: 'Tue' }] },
    { off: ['Mon rossi 07-13', 'Tue rossi 07-13'], on: ['Tue rossi 07-13'] },
  ],
  [
    'nor with a duty the contract does not have',
    { ...wanted, people: [{ id: 'rossi', dutyIds: ['14-20'] }] },
    { off: ['Mon rossi 07-13', 'Tue rossi 07-13'], on: [] },
  ],
]);
