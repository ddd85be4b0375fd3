import loadHighs from 'highs';
import type { GrowingProgramFactory } from '../../growing-program';
import { HighsGrowingProgram } from './highs-growing-program';

/** Loads HiGHS into this thread, for programs that grow. */
export async function openGrowingPrograms(): Promise<GrowingProgramFactory> {
  const highs = await loadHighs();
  return (rightHandSides) => new HighsGrowingProgram(highs, rightHandSides);
}
