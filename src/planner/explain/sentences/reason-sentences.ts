import type { AssignmentReason } from '../assignment-reason';
import { dayIn } from '../../problem/day-text';
import type { LanguageId } from './language';
import { REASON_WORDS, type ReasonWords } from './reason-words';

const LOCALES: Readonly<Record<LanguageId, string>> = { en: 'en-GB', it: 'it-IT' };

const FIGURES: Readonly<Record<LanguageId, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat(LOCALES.en, { maximumFractionDigits: 1 }),
  it: new Intl.NumberFormat(LOCALES.it, { maximumFractionDigits: 1 }),
};

/** One reason of an assignment of a civil date as a sentence to the person who has it. */
export function reasonSentence(reason: AssignmentReason, on: string, language: LanguageId): string {
  const words: ReasonWords = REASON_WORDS[language];
  const figure = (value: number): string => FIGURES[language].format(value);
  switch (reason.code) {
    case 'pinned':
      return words.pinned();
    case 'turn': {
      const { turn, count, weeks, colleaguesAverage } = reason;
      const average = colleaguesAverage === null ? null : figure(colleaguesAverage);
      return words.turn(turn, dayIn(LOCALES[language], on), count, weeks, average);
    }
    case 'squad':
      return words.squad(reason.band);
    case 'agile-by-phase':
      return words.agileByPhase();
    case 'wish-granted':
      return words.wishGranted(reason.wish);
    case 'wish-refused':
      return words.wishRefused(reason.wish);
    case 'desk-need':
      return words.deskNeed(reason.neededCount);
    case 'contingent':
      return words.contingent(reason.targetCount);
    case 'contract-week':
      return words.contractWeek(reason.dutyNumber, reason.dutyCount, figure(reason.weeklyMinutes / 60));
  }
}
