import { dayIn } from '../../../planner/problem/day-text';
import type { DayChange, LetterKind, NoticedDuty } from '../domain-event';
import type { OutboxEventEntity } from '../outbox-event.entity';
import { PHRASES } from './phrases';
import type { NoticeLanguage, Phrases } from './phrases';

type Stored<T> = { readonly [Key in keyof T]: T[Key] extends Date ? string : T[Key] };
type StoredDuty = Stored<NoticedDuty>;

/** The facts of any event as they are stored: instants are text. */
interface StoredFacts {
  readonly timeZone?: string;
  readonly count?: number;
  readonly changed?: readonly (Pick<DayChange, 'on'> & {
    readonly before: StoredDuty | null;
    readonly after: StoredDuty | null;
  })[];
}

interface LetterContext {
  readonly siteNames: ReadonlyMap<string, string>;
  readonly publicUrl: string;
}

/** Sites that a letter about the event names. */
export function sitesIn({ facts }: Pick<OutboxEventEntity, 'facts'>): string[] {
  const duties = ((facts as StoredFacts).changed ?? []).flatMap(({ before, after }) => [before, after]);
  return [...new Set(duties.flatMap((duty) => (duty?.siteId ? [duty.siteId] : [])))];
}

/** What an event says to one reader. Only the reader's own days are in it, and no reason of anything. */
export function letterOf(
  event: Pick<OutboxEventEntity, 'facts'> & { readonly kind: LetterKind },
  language: NoticeLanguage,
  { siteNames, publicUrl }: LetterContext,
): { readonly subject: string; readonly text: string } {
  const phrases = PHRASES[language];
  const { subject, intro } = phrases.of[event.kind];
  const { changed = [], timeZone = 'Europe/Rome', count = changed.length } = event.facts as StoredFacts;
  const words = (duty: StoredDuty | null) => dutyWords(duty, phrases, timeZone, siteNames);
  const days = changed.map(({ on, before, after }) => {
    return `- ${dayIn(phrases.locale, on)}: ${words(before)} → ${words(after)}`;
  });
  const paragraphs = [
    phrases.greeting,
    [intro(count), ...days].join('\n'),
    `${phrases.seeAt} ${publicUrl}`,
    phrases.whyThisLetter,
  ];
  return { subject, text: `${paragraphs.join('\n\n')}\n` };
}

function dutyWords(
  duty: StoredDuty | null,
  { noDuty, agile }: Phrases,
  timeZone: string,
  siteNames: ReadonlyMap<string, string>,
): string {
  if (duty === null) return noDuty;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const hours = `${clock.format(new Date(duty.startAt))}-${clock.format(new Date(duty.endAt))}`;
  return `${hours}, ${duty.siteId === null ? agile : (siteNames.get(duty.siteId) ?? duty.siteId)}`;
}
