import { runEdit } from '../../../bench/run-edit';
import { unitBench } from './unit-bench';

/** Edits rosters of made-up units of rising size by hand, and mends them. */
export const benchEdit = unitBench(runEdit);
