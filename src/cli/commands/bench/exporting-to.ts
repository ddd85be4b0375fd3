import { join } from 'node:path';
import type { MilpSolver } from '../../../planner/milp/milp-solver';
import type { CommandArguments } from '../../command-definition';
import { ExportingSolver } from '../../exporting-solver';

/** The solver itself, or one that writes an instance's programs into the folder of `--export-models`. */
export function exportingTo({ values }: CommandArguments, solver: MilpSolver, instance: string): MilpSolver {
  const folder = values['export-models'];
  return folder === undefined ? solver : new ExportingSolver(solver, join(folder, `${instance}.mps`));
}
