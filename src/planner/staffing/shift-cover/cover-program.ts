import { MilpBuilder, type RowTerm } from '../../milp/milp-builder';
import { levelCosts, type SingleObjectiveMilp } from '../../milp/milp-model';
import { layOut, type CoverBlock, type CoverLayout } from './cover-blocks';
import { coverOptions, mostPeople } from './cover-options';
import { COVER_PRICES, type CoverPrices, type ShiftCoverTask } from './shift-cover-task';

const RULE = 'shift-cover';
const TAG = { rule: RULE, personId: null, on: null };

/** A task as a program. Its columns begin with the options and the breaks, in the order of the layout. */
export interface CoverProgram {
  readonly layout: CoverLayout;
  readonly problem: SingleObjectiveMilp;
  /** Points that no decision changes, to be added to the objective. */
  readonly constantPoints: number;
  /** Columns to branch on before any other: the number of people, shifts in use, then people on each worked shift. */
  readonly branchFirst: readonly number[];
}

/**
 * Whole numbers of people who start each shift, and of those who start their break; what is missing follows in steps,
 * the dearest one first.
 *
 *   for each block of needs:   starts that cover it - breaks that fall into it + missing >= people of any use
 *   for each worked shift:     breaks = starts
 *   for each group:            starts <= its people
 *   for the site:              lower bound - missing <= starts <= least of the upper bounds
 *   for each different shift:  starts <= people x (1 if in use)
 *
 * An upper bound of a column costs the dense tableau a row, so only those go in that nothing else implies.
 */
export function coverProgram(task: ShiftCoverTask): CoverProgram {
  const prices = { ...COVER_PRICES, ...task.prices };
  const layout = layOut(task, coverOptions(task));
  const builder = new MilpBuilder();
  for (const { shift } of layout.options) addStart(builder, shift.personPoints ?? prices.person);
  for (let index = 0; index < layout.breaks.length; index++) addStart(builder, 0);
  const constantPoints = layout.blocks.reduce((sum, block) => sum + addBlock(builder, layout, block), 0);
  addBreakRows(builder, layout);
  addPeopleRows(builder, task, layout, prices);
  const uses = addUseRows(builder, task, layout, prices.distinctShift);
  const [people = [], ...ofShifts] = addSums(builder, layout);
  const model = builder.build();
  return {
    layout,
    problem: { model, costs: levelCosts(model, 'service'), start: null },
    constantPoints,
    branchFirst: [...people, ...uses, ...ofShifts.flat()],
  };
}

function addStart(builder: MilpBuilder, points: number): void {
  builder.addPrice(RULE, 'service', builder.addColumn({ upper: Number.POSITIVE_INFINITY }), points);
}

/** Returns the points that remain with everybody of any use there. */
function addBlock(builder: MilpBuilder, { options }: CoverLayout, { needs, points, ...by }: CoverBlock): number {
  const last = points.length - 1;
  const present: RowTerm[] = [
    ...by.options.map((option): RowTerm => [option, 1]),
    ...by.breaks.map((choice): RowTerm => [options.length + choice, -1]),
  ];
  const steps: RowTerm[] = [];
  let count = 1;
  for (let people = 1; people <= last; people++, count++) {
    const saved = points[people - 1]! - points[people]!;
    if (people < last && saved === points[people]! - points[people + 1]!) continue;
    // The first step is the dearest, so nothing is left for it to take beyond its people.
    const upper = people === count ? Number.POSITIVE_INFINITY : count;
    const column = builder.addColumn({ upper, integer: false });
    builder.addPrice(RULE, 'service', column, saved * needs.length);
    steps.push([column, 1]);
    count = 0;
  }
  if (last > 0) builder.addRow(TAG, last, Number.POSITIVE_INFINITY, [...present, ...steps]);
  return points[last]! * needs.length;
}

function addBreakRows(builder: MilpBuilder, { options, worked, breaks }: CoverLayout): void {
  for (const [index, shift] of worked.entries()) {
    const own = breaks.flatMap((choice, at): RowTerm[] => (choice.worked === index ? [[options.length + at, 1]] : []));
    const starts = shift.options.map((option): RowTerm => [option, -1]);
    if (own.length > 0) builder.addRow(TAG, 0, 0, [...own, ...starts]);
  }
}

function addPeopleRows(
  builder: MilpBuilder,
  task: ShiftCoverTask,
  { options }: CoverLayout,
  { belowMinimum }: CoverPrices,
): void {
  for (const [group, { count }] of task.groups.entries()) {
    const own = options.flatMap((option, index): RowTerm[] => (option.group === group ? [[index, 1]] : []));
    if (own.length > 0) builder.addRow(TAG, Number.NEGATIVE_INFINITY, count, own);
  }
  const everybody = options.map((_, index): RowTerm => [index, 1]);
  if (everybody.length > 0 && task.maximums.length > 0)
    builder.addRow(TAG, Number.NEGATIVE_INFINITY, mostPeople(task), everybody);
  if (task.minimum === null) return;
  const missing = builder.addColumn({ upper: Number.POSITIVE_INFINITY, integer: false });
  builder.addPrice(RULE, 'service', missing, belowMinimum);
  builder.addRow(TAG, task.minimum.count, Number.POSITIVE_INFINITY, [...everybody, [missing, 1]]);
}

/**
 * Sums of starts as columns of their own. Groups can share the same people in many ways, so that branching on single starts
 * moves the fraction from one to the next; on the sums it goes away.
 */
function addSums(builder: MilpBuilder, { options, worked }: CoverLayout): readonly (readonly number[])[] {
  const sums = [options.map((_, index) => index), ...worked.map((shift) => shift.options)];
  return sums.map((own) => {
    if (own.length < 2) return [];
    const sum = builder.addColumn({ upper: Number.POSITIVE_INFINITY });
    builder.addRow(TAG, 0, 0, [...own.map((option): RowTerm => [option, 1]), [sum, -1]]);
    return [sum];
  });
}

/** Whether each shift is in use. A solver could leave a fraction of it, which is why one branches on it early. */
function addUseRows(
  builder: MilpBuilder,
  task: ShiftCoverTask,
  { options }: CoverLayout,
  distinctShift: number,
): readonly number[] {
  const ids = distinctShift === 0 ? [] : [...new Set(options.map(({ shift }) => shift.id))];
  return ids.map((id) => {
    const own = options.flatMap(({ shift }, index) => (shift.id === id ? [index] : []));
    const groups = [...new Set(own.map((index) => options[index]!.group))];
    const staffCount = groups.reduce((sum, group) => sum + task.groups[group]!.count, 0);
    const most = Math.min(mostPeople(task), staffCount);
    const isUsed = builder.addColumn();
    builder.addPrice(RULE, 'service', isUsed, distinctShift);
    builder.addRow(TAG, Number.NEGATIVE_INFINITY, 0, [...own.map((index): RowTerm => [index, 1]), [isUsed, -most]]);
    return isUsed;
  });
}
