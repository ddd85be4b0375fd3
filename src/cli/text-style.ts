import type { LanguageId } from '../planner/explain/sentences/language';
import type { Paint } from './roster-table/paint';

/** How a text is written: in which language, how wide at the most, with which emphasis. */
export interface TextStyle {
  readonly language: LanguageId;
  readonly paint: Paint;
  /** Columns. */
  readonly width: number;
}
