import type { PlanWarning } from '../../plan-result';
import { hoursAndMinutes } from '../../problem/civil-clock';
import type { LanguageId } from './language';
import type { Phrases } from './phrases';

interface WarningWords {
  readonly cover: (when: string, place: string, needed: number, possible: number, isFloor: boolean) => string;
  readonly contingent: (day: string, site: string, needed: number, possible: number) => string;
  readonly presence: (day: string, site: string, needed: number, possible: number) => string;
  readonly hours: (person: string, monday: string, due: string, nearest: string) => string;
  readonly excluded: (count: number, rule: string) => string;
}

const ENGLISH: WarningWords = {
  cover: (when, place, needed, possible, isFloor) =>
    `${when}, ${place}: ${isFloor ? 'the opening floor is' : 'wanted are'} ${needed}, ${possible} can be there`,
  contingent: (day, site, needed, possible) =>
    `${day}, ${site}: the contingent is at least ${needed}, ${possible} can be there`,
  presence: (day, site, needed, possible) =>
    `${day}, ${site}: the phase asks for at least ${needed} on site, ${possible} can be there`,
  hours: (person, monday, due, nearest) =>
    `${person}, week from ${monday}: the contract leaves ${due}, the nearest that can be planned is ${nearest}`,
  excluded: (count, rule) => `${count} kept away by "${rule}"`,
};

const ITALIAN: WarningWords = {
  cover: (when, place, needed, possible, isFloor) =>
    `${when}, ${place}: ${isFloor ? 'la soglia di apertura è' : 'ne servono'} ${needed}, ${possible === 1 ? 'può esserci 1 persona' : `possono esserci ${possible} persone`}`,
  contingent: (day, site, needed, possible) =>
    `${day}, ${site}: il contingente è almeno ${needed}, ${possible === 1 ? 'può esserci 1 persona' : `possono esserci ${possible} persone`}`,
  presence: (day, site, needed, possible) =>
    `${day}, ${site}: la fase chiede almeno ${needed} in presenza, ${possible === 1 ? 'può esserci 1 persona' : `possono esserci ${possible} persone`}`,
  hours: (person, monday, due, nearest) =>
    `${person}, settimana da ${monday}: il contratto prevede ${due}, il più vicino che si può pianificare è ${nearest}`,
  excluded: (count, rule) => `${count} ${count === 1 ? 'esclusa' : 'escluse'} da "${rule}"`,
};

const WORDS: Readonly<Record<LanguageId, WarningWords>> = { en: ENGLISH, it: ITALIAN };

/** A warning in a sentence. Who is kept away is counted by rule, never named. */
export function warningSentence(warning: PlanWarning, phrases: Phrases): string {
  const words = WORDS[phrases.languageId];
  const {
    rule: need,
    on,
    needed,
    possible,
    site,
    activity,
    people,
    excluded,
    startAtMinute,
    endAtMinute,
    below,
  } = warning;
  const day = phrases.language.day(on);
  const parts = excluded.map(({ rule, peopleCount }) => words.excluded(peopleCount, phrases.language.rule(rule)));
  const said = (): string => {
    const [person] = people;
    if (person !== undefined)
      return words.hours(phrases.person(person), day, hoursAndMinutes(needed), hoursAndMinutes(possible));
    if (startAtMinute === null || endAtMinute === null)
      return words[need === 'phase-rule' ? 'presence' : 'contingent'](day, phrases.site(site ?? ''), needed, possible);
    const place = [...(site === null ? [] : [phrases.site(site)]), phrases.activity(activity ?? '')].join(', ');
    const when = `${day} ${phrases.time(startAtMinute)}-${phrases.time(endAtMinute)}`;
    return words.cover(when, place, needed, possible, below === 'floor');
  };
  return `${said()}${parts.length > 0 ? `; ${parts.join(', ')}` : ''}.`;
}
