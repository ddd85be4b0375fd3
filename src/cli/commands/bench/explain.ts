import { runExplain } from '../../../bench/run-explain';
import { unitBench } from './unit-bench';

/** Explains assignments of made-up units of rising size. */
export const benchExplain = unitBench(runExplain);
