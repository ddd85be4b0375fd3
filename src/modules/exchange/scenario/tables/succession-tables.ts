import { optional, required } from '../../table/cell';
import { id, ids, oneOf, whole } from '../../table/cell-types';
import { defineTable } from '../../table/table-spec';

export const forbiddenSuccessionsTable = defineTable(
  'forbiddenSuccessions',
  'forbidden-successions.csv',
  'Shift templates that may not follow each other. Asked of people by the rule `forbidden-successions`, where it is on.',
  {
    shift: required(id, 'first shift template', 'p', { references: 'shiftTemplates' }),
    next_shift: required(id, 'shift template that may not follow it', 'm', { references: 'shiftTemplates' }),
    free_days: optional(whole(0, 1), 0, '0: the next day', 'free days between the two', '1'),
  },
  { isRequired: false, unique: ['shift', 'next_shift', 'free_days'] },
);

export const dutyLimitsTable = defineTable(
  'dutyLimits',
  'duty-limits.csv',
  'How often people work certain shift templates. Asked of them by the rule `duty-limits`, where it is on.',
  {
    person: optional(id, null, 'see contract', 'person', 'p001', { references: 'people' }),
    contract: optional(id, null, 'see person; with neither, everybody', 'contract', 'ft-5', {
      references: 'contracts',
    }),
    shifts: optional(ids, [], 'any', 'shift templates, counted together', 'p', { references: 'shiftTemplates' }),
    period: optional(oneOf(['week', 'month', 'horizon']), 'month', '`month`', 'time in which they are counted', 'week'),
    min: optional(whole(0, 366), 0, '0', 'fewest duties', '2'),
    max: optional(whole(0, 366), null, 'no upper bound', 'most duties', '10'),
  },
  {
    isRequired: false,
    checks: ({ person, contract, min, max }) => [
      ...(person === null || contract === null
        ? []
        : [{ column: 'contract' as const, rule: 'person or contract', howToFix: 'Leave one of the two empty.' }]),
      ...(max === null || min <= max
        ? []
        : [{ column: 'max' as const, rule: `at least min, ${min}`, howToFix: 'Raise max or lower min.' }]),
    ],
  },
);
