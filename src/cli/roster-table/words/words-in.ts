import type { LanguageId } from '../../../planner/explain/sentences/language';
import { ENGLISH } from './english';
import { ITALIAN } from './italian';
import type { RosterWords } from './roster-words';

/** The words of printed rosters by language. */
export const ROSTER_WORDS: Readonly<Record<LanguageId, RosterWords>> = { en: ENGLISH, it: ITALIAN };
