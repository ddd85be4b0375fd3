import { pricedLevels } from '../milp/level-costs';
import { levelConstant, type MilpModel } from '../milp/milp-model';

/** One linear objective: costs of the columns, and what is paid whatever is decided. */
export interface LinearObjective {
  readonly costs: Float64Array;
  readonly constantCost: number;
}

/** The objective of a model in which decisions cost something at one level only; null for any other. */
export function onlyObjective(model: MilpModel): LinearObjective | null {
  const isOpen = (column: number): boolean => model.columnUpper[column]! > model.columnLower[column]!;
  const [only, another] = pricedLevels(model).filter(({ costs }) =>
    costs.some((cost, column) => cost !== 0 && isOpen(column)),
  );
  return only && !another ? { costs: only.costs, constantCost: levelConstant(model, only.level) } : null;
}
