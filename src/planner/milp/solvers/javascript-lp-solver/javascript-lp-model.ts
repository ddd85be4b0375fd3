import type { SingleObjectiveMilp } from '../../milp-model';

/** The JSON model of the package: constraints by name, variables as columns of a named tableau. */
export interface JavascriptLpModel {
  readonly optimize: 'cost';
  readonly opType: 'min';
  readonly constraints: Record<string, { min?: number; max?: number; equal?: number }>;
  readonly variables: Record<string, Record<string, number>>;
  readonly ints: Record<string, 1>;
  readonly options: { readonly timeout: number };
}

/**
 * Translates a program. The package knows neither lower bounds (a column is shifted to start at zero) nor upper bounds
 * (each is a row of its own).
 */
export function toJavascriptLpModel(
  { model, costs }: SingleObjectiveMilp,
  timeoutMilliseconds: number,
): JavascriptLpModel {
  const variables: Record<string, Record<string, number>> = {};
  const constraints: JavascriptLpModel['constraints'] = {};
  const ints: Record<string, 1> = {};
  for (let column = 0; column < model.columnCount; column++) {
    const variable: Record<string, number> = { cost: costs[column]! };
    variables[`x${column}`] = variable;
    if (model.integer[column] === 1) ints[`x${column}`] = 1;
    const width = model.columnUpper[column]! - model.columnLower[column]!;
    if (Number.isFinite(width)) {
      variable[`u${column}`] = 1;
      constraints[`u${column}`] = { max: width };
    }
  }
  for (let row = 0; row < model.rowCount; row++) {
    let shift = 0;
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
      const column = model.indices[entry]!;
      const variable = variables[`x${column}`]!;
      variable[`r${row}`] = (variable[`r${row}`] ?? 0) + model.values[entry]!;
      shift += model.values[entry]! * model.columnLower[column]!;
    }
    const min = model.rowLower[row]! - shift;
    const max = model.rowUpper[row]! - shift;
    constraints[`r${row}`] =
      min === max
        ? { equal: min }
        : { ...(Number.isFinite(min) ? { min } : {}), ...(Number.isFinite(max) ? { max } : {}) };
  }
  return { optimize: 'cost', opType: 'min', constraints, variables, ints, options: { timeout: timeoutMilliseconds } };
}

/** Column values of an answer, which leaves out the zeros. */
export function fromJavascriptLpAnswer(
  { model }: SingleObjectiveMilp,
  answer: Readonly<Record<string, unknown>>,
): Float64Array {
  return Float64Array.from({ length: model.columnCount }, (_, column) => {
    const value = answer[`x${column}`];
    return model.columnLower[column]! + (typeof value === 'number' ? value : 0);
  });
}
