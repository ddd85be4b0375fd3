import type { RuleSelection } from '../../../planner/problem/rule-settings';
import { optional, type ReferenceName } from '../table/cell';
import { ids } from '../table/cell-types';
import { date } from '../table/time-cells';
import { periodProblems } from './tables/people-tables';
import { object, scalar, type ValueOf } from './yaml-schema';

const some = (references: ReferenceName, words: string, example: string) =>
  scalar(optional(ids, [], 'all', words, example, { references }));

/** Whom, what and when a rule's setting is about. */
export const selectionSchema = object(
  {
    units: some('units', 'units whose people it is for', 'registry'),
    contracts: some('contracts', 'contracts whose people it is for', 'ft-5'),
    people: some('people', 'people it is for', 'p001 p002'),
    activities: some('activities', 'activities it is for', 'desk'),
    from: scalar(optional(date, null, 'always', 'first day it holds', '2026-12-01')),
    to: scalar(optional(date, null, 'until further notice', 'last day it holds, inclusive', '2026-12-31')),
  },
  ({ from, to }) =>
    periodProblems<Record<'to', never>>(from, to, 'to').map(({ column, ...problem }) => ({ key: column, ...problem })),
);

/** The selection as the planner reads it; undefined where nothing is selected. */
export function selectionOf(given: ValueOf<typeof selectionSchema>): RuleSelection | undefined {
  const { units, contracts, people, activities, from, to } = given;
  const selection: RuleSelection = {
    ...(units.length > 0 ? { unitIds: units } : {}),
    ...(contracts.length > 0 ? { contractIds: contracts } : {}),
    ...(people.length > 0 ? { personIds: people } : {}),
    ...(activities.length > 0 ? { activityIds: activities } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
  return Object.keys(selection).length > 0 ? selection : undefined;
}
