import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { presenceContingent } from './rule';

const between = (min: number, max: number | null = null) => ({ contingents: [{ days: 'Mon', min, max }] });
const two = [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 07-13')];

describeRule(presenceContingent, [
  ['allowed: exactly the minimum', two, 0, between(2)],
  ['violated: one below', duties('Mon 07-13'), 1, between(2)],
  ['nobody there', [], 3, between(3)],
  ['one above the maximum', two, 1, between(0, 1)],
  ['above a minimum without maximum', two, 0, between(1)],
  ['agile people are not there', [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 07-13 agile')], 1, between(2)],
  [
    'nor people at another site',
    [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 07-13 at quarenghi')],
    1,
    between(2),
  ],
  ['other unit: no relation', two, 1, { ...between(2), people: ['rossi', { id: 'bianchi', unitId: 'statistics' }] }],
  [
    'of one activity: people on another one do not count',
    [...duties('Mon 07-13 doing births'), ...dutiesOf('bianchi', 'Mon 07-13')],
    1,
    { activities: [{ id: 'desk' }, { id: 'births' }], contingents: [{ days: 'Mon', min: 2, activityId: 'desk' }] },
  ],
  [
    'nor are they too many',
    [...duties('Mon 07-13 doing births'), ...dutiesOf('bianchi', 'Mon 07-13')],
    0,
    {
      activities: [{ id: 'desk' }, { id: 'births' }],
      contingents: [{ days: 'Mon', min: 0, max: 1, activityId: 'desk' }],
    },
  ],
  [
    'of one shift: people on another one do not count',
    [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 12-18')],
    1,
    { contingents: [{ days: 'Mon', min: 2, dutyId: '07-13' }] },
  ],
  ['one too many on the shift', two, 1, { contingents: [{ days: 'Mon', min: 0, max: 1, dutyId: '07-13' }] }],
  ['days are judged one by one', duties('Mon 07-13'), 2, { contingents: [{ days: 'Mon-Wed', min: 1 }] }],
  ['the Sunday of the clock change', [], 2, { from: '2027-03-22', contingents: [{ days: 'Sun', min: 2 }] }],
]);

describeEncoding(presenceContingent, [
  [
    'an approved minimum comes before wishes',
    {
      ...between(1),
      templates: { '07-13': { days: 'Mon' } },
      wishes: [{ days: 'Mon', kind: 'off', importance: 'high' }],
    },
    { off: [], on: ['Mon rossi 07-13'] },
  ],
  [
    'an approved maximum comes before the service',
    {
      ...between(0, 1),
      people: ['bianchi', 'rossi'],
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 2 }],
      wishes: [{ person: 'bianchi', days: 'Mon', kind: 'off' }],
    },
    { off: ['Mon bianchi 07-13', 'Mon rossi 07-13'], on: ['Mon rossi 07-13'] },
  ],
  [
    'people of one activity are counted apart from those beside them',
    {
      contingents: [{ days: 'Mon', min: 1, activityId: 'births' }],
      activities: [{ id: 'desk' }, { id: 'births' }],
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 1 }],
    },
    { off: ['Mon rossi 07-13'], on: ['Mon rossi 07-13 doing births'] },
  ],
  [
    'people of one shift as well',
    {
      contingents: [{ days: 'Mon', min: 1, dutyId: '12-18' }],
      templates: { '07-13': { days: 'Mon' }, '12-18': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 1 }],
    },
    { off: ['Mon rossi 07-13'], on: ['Mon rossi 12-18'] },
  ],
  [
    'but not before the opening floor',
    {
      ...between(0, 1),
      people: ['bianchi', 'rossi'],
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 2, floor: 2 }],
    },
    { off: ['Mon bianchi 07-13', 'Mon rossi 07-13'], on: ['Mon bianchi 07-13', 'Mon rossi 07-13'] },
  ],
]);
