import type { Assignment } from '../../problem/assignment';
import type { ChangedPersonDay } from '../compare-rosters';
import type { Phrases } from './phrases';
import { REPAIR_WORDS } from './repair-words';

/** A person-day that two rosters plan differently: who, when, what before and what after. */
export function changeSentence({ personId, on, before, after }: ChangedPersonDay, phrases: Phrases): string {
  const works = (duties: readonly Assignment[]): string | null =>
    duties.length === 0 ? null : duties.map((duty) => phrases.work(duty)).join('; ');
  const { change } = REPAIR_WORDS[phrases.languageId];
  return change(phrases.person(personId), phrases.language.day(on), works(before), works(after));
}
