import { jointBlend, leastValue, mostValue, pricedLevels } from '../milp/level-costs';
import { levelConstant, type MilpModel } from '../milp/milp-model';
import { PRICED_LEVELS, type PricedLevel, type Score } from '../problem/finding';
import { refusal, type Refusal } from './refusal';

/** One linear objective: costs of the columns, and what is paid whatever is decided. */
export interface LinearObjective {
  readonly costs: Float64Array;
  readonly constantCost: number;
}

/** The levels of a model as one objective whose optimum is optimal level by level. */
export interface JointObjective extends LinearObjective {
  /** Strongest first. */
  readonly levels: readonly WeightedLevel[];
}

interface WeightedLevel {
  readonly level: PricedLevel;
  /** Cost of one point. */
  readonly weight: number;
  /** Points of the level are `least` and a multiple of this. */
  readonly step: number;
  /** Least and most points the level can have, whatever the rows say. */
  readonly least: number;
  readonly most: number;
}

/**
 * Dearest single column of an objective that is searched. Sums of many thousand costs must stay so exact that a bound
 * rounded up to a whole one is still a bound.
 */
const DEAREST = 1e6;

/**
 * All levels at which decisions cost something, as one objective: weights by which a step of each outweighs everything
 * after it (`jointBlend`). Refused where the levels are too far apart for that.
 */
export function jointObjective(model: MilpModel): JointObjective | Refusal {
  const isOpen = (column: number): boolean => model.columnUpper[column]! > model.columnLower[column]!;
  const open = pricedLevels(model).filter(({ costs }) => costs.some((cost, column) => cost !== 0 && isOpen(column)));
  if (open.length === 0) return refusal(null, 'nothing that is decided has a price');
  const blend = open.length === 1 ? null : jointBlend(model, [], open, 1);
  const weighted = blend?.levels ?? open.map((only) => ({ ...only, weight: 1, step: 1 }));
  const costs = blend?.costs ?? open[0]!.costs;
  if (weighted.length < open.length || costs.some((cost) => Math.abs(cost) > DEAREST))
    return refusal(null, `the levels ${open.map(({ level }) => level).join(', ')} are too far apart for one objective`);
  const levels = weighted.map(({ level, costs: own, weight, step }) => {
    const constant = levelConstant(model, level);
    return { level, weight, step, least: leastValue(model, own) + constant, most: mostValue(model, own) + constant };
  });
  const constantCost = levels.reduce((sum, { level, weight }) => sum + weight * levelConstant(model, level), 0);
  return { costs, constantCost, levels };
}

/**
 * How far a cost may be from the best one, as a share of its points: `relativeGap` of the score it stands for. A step of a
 * level outweighs all levels after it, so that the cost tells what each of them costs.
 */
export function jointGap(objective: JointObjective, cost: number, bound: number): number {
  const { levels } = objective;
  const points: Partial<Record<PricedLevel, number>> = {};
  let rest = cost;
  for (const [index, { level, weight, step, least }] of levels.entries()) {
    const leastBelow = levels.slice(index + 1).reduce((sum, below) => sum + below.weight * below.least, 0);
    const isLast = index === levels.length - 1;
    const steps = (rest - leastBelow - weight * least) / (weight * step);
    points[level] = least + (isLast ? steps : Math.floor(steps + 1e-6)) * step;
    rest -= weight * points[level];
  }
  const total = levels.reduce((sum, { level }) => sum + points[level]!, 0);
  return (total - decidedPointsBound(objective, bound, points)) / Math.max(1, Math.abs(total));
}

/** What a measured roster costs by the weights of an objective. */
export function jointCost({ levels }: JointObjective, score: Score): number {
  return levels.reduce((sum, { level, weight }) => sum + weight * score.levels[level], 0);
}

/**
 * A bound of the cost as a bound of the points: of each level the fewest points that leave room for the bound when all
 * levels after it cost their most, given that those above it stand at the score. Levels without decisions are as measured.
 */
export function pointsBound(objective: JointObjective, bound: number, score: Score): number {
  const isDecided = (level: PricedLevel): boolean => objective.levels.some((one) => one.level === level);
  const asMeasured = PRICED_LEVELS.reduce((sum, level) => (isDecided(level) ? sum : sum + score.levels[level]), 0);
  return asMeasured + decidedPointsBound(objective, bound, score.levels);
}

function decidedPointsBound(
  { levels }: JointObjective,
  bound: number,
  reached: Readonly<Partial<Record<PricedLevel, number>>>,
): number {
  let sum = 0;
  let rest = bound;
  let isTight = true;
  for (const [index, { level, weight, step, least }] of levels.entries()) {
    const below = levels.slice(index + 1).reduce((most, next) => most + next.weight * next.most, 0);
    const points = reached[level]!;
    const steps = Math.max(0, Math.ceil(((rest - below) / weight - least) / step - 1e-6));
    const fewest = isTight ? least + steps * step : least;
    sum += Math.min(points, fewest);
    if (fewest < points) isTight = false;
    rest -= weight * points;
  }
  return sum;
}
