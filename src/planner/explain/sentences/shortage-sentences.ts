import type { DiagnosedShortage, ShortageDiagnosis } from '../../shortages/diagnose-shortages';
import type { Phrases } from './phrases';
import { SHORTAGE_WORDS } from './shortage-words';

/** One need in words: what is missing first, then why, then what would mend it. */
export function shortageSentences(shortage: DiagnosedShortage, phrases: Phrases): string[] {
  const words = SHORTAGE_WORDS[phrases.languageId];
  const { need, missing, missingWithout, attending, relaxations } = shortage;
  const { on, site, activity, startAtMinute, endAtMinute, below } = need;
  const window = `${phrases.time(startAtMinute)}-${phrases.time(endAtMinute)}`;
  const place = [...(site === null ? [] : [phrases.site(site)]), phrases.activity(activity)].join(', ');
  const excluded = attending.excluded.map(({ rule, peopleCount }) =>
    words.excluded(peopleCount, phrases.language.rule(rule)),
  );
  return [
    words.need(phrases.language.day(on), window, place, missing, below === 'floor'),
    words.attending(attending.possible, excluded),
    ...(missingWithout < missing ? [words.betterRoster(missingWithout)] : []),
    ...(relaxations.length === 0 ? [words.nothingHelps()] : []),
    ...relaxations.map(({ kind, personId, subject, missingAfter }) =>
      words.after(
        words.mends[kind]!(personId === null ? '' : phrases.person(personId), phrases.activity(subject ?? '')),
        missingAfter,
      ),
    ),
  ];
}

/** What is said of the whole: that nobody is missing, or how many needs were left out. */
export function diagnosisSentences({ shortages, notExaminedCount }: ShortageDiagnosis, phrases: Phrases): string[] {
  const words = SHORTAGE_WORDS[phrases.languageId];
  if (shortages.length + notExaminedCount === 0) return [words.none()];
  return notExaminedCount > 0 ? [words.notExamined(notExaminedCount)] : [];
}
