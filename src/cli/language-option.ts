import { LANGUAGES, type LanguageId } from '../planner/explain/sentences/language';
import type { CommandArguments } from './command-definition';
import { choice } from './option-values';

/** The language of the offices, which every command that speaks of a roster takes unless `--lang` says otherwise. */
export const USUAL_LANGUAGE: LanguageId = 'it';

/** The language of a command's text: `--lang`, or Italian. */
export function languageOf(args: CommandArguments): LanguageId {
  return choice(args, 'lang', LANGUAGES, USUAL_LANGUAGE);
}
