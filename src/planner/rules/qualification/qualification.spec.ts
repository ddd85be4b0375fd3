import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { qualification } from './rule';

const births = { activities: [{ id: 'desk' }, { id: 'births', qualificationIds: ['civil-status', 'oath'] }] };
const delegate = { id: 'bianchi', qualificationIds: ['oath', 'civil-status'] };

describeRule(qualification, [
  ['allowed: an activity for everybody', duties('Mon 07-13'), 0, births],
  [
    'allowed: every qualification is there',
    dutiesOf('bianchi', 'Mon 07-13 doing births'),
    0,
    { ...births, people: [delegate] },
  ],
  ['violated: none of them', duties('Mon 07-13 doing births'), 1, births],
  [
    'one of two is missing',
    duties('Mon 07-13 doing births'),
    1,
    { ...births, people: [{ id: 'rossi', qualificationIds: ['oath'] }] },
  ],
  ['each duty counts', duties('Mon 07-13 doing births', 'Tue 07-13 doing births'), 2, births],
  [
    'other person: no relation',
    [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 07-13 doing births')],
    0,
    { ...births, people: ['rossi', delegate] },
  ],
  ['an activity of another unit', duties('Mon 07-13'), 1, { activities: [{ id: 'desk', unitIds: ['statistics'] }] }],
  ['an activity of another site', duties('Mon 07-13'), 1, { activities: [{ id: 'desk', siteIds: ['quarenghi'] }] }],
  [
    'done from home, the site does not count',
    duties('Mon 07-13 agile'),
    0,
    { activities: [{ id: 'desk', siteIds: ['quarenghi'] }] },
  ],
  ['an activity nobody knows', duties('Mon 07-13 doing juggling'), 1],
  ['on the day of the clock change', duties('Sun 07-13 doing births'), 1, { ...births, from: '2027-03-22' }],
]);

describeEncoding(qualification, [
  [
    'the delegate registers births, although somebody else would rather work',
    {
      ...births,
      people: ['rossi', delegate],
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', activity: 'births', target: 1 }],
      wishes: [{ person: 'bianchi', days: 'Mon', kind: 'off' }],
    },
    { off: ['Mon rossi 07-13 doing births'], on: ['Mon bianchi 07-13 doing births'] },
  ],
  [
    'without a delegate births are not registered at all',
    {
      ...births,
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', activity: 'births', target: 1 }],
    },
    { off: ['Mon rossi 07-13 doing births'], on: [] },
  ],
]);
