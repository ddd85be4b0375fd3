import type { Assignment } from '../../problem/assignment';
import { clockTime } from '../../problem/civil-clock';
import type { RosterDifference } from '../check-session/roster-difference';
import { ENGLISH } from './english';
import { ITALIAN } from './italian';
import type { Language, LanguageId } from './language';
import { numberText } from './number-text';

/** What ids are called; an id without a name stands for itself. */
export interface Names {
  readonly timeZone: string;
  readonly people: ReadonlyMap<string, string>;
  readonly duties: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
  readonly activities: ReadonlyMap<string, string>;
}

/** The parts that sentences are made of, names looked up. Of a person it knows the name, nothing else. */
export class Phrases {
  readonly language: Language;

  constructor(
    readonly languageId: LanguageId,
    private readonly names: Names,
  ) {
    this.language = { en: ENGLISH, it: ITALIAN }[languageId];
  }

  /** What a difference comes to: laws it breaks, then points by rule. */
  verdict({ lawRaised, costs }: RosterDifference): string {
    const { language } = this;
    const broken = [...new Set(lawRaised.map(({ rule }) => language.rule(rule)))];
    const prices = costs.map(({ rule, points }) => {
      const figure = numberText(Math.abs(points), this.languageId);
      return points > 0 ? language.costs(language.rule(rule), figure) : language.saves(language.rule(rule), figure);
    });
    const parts = [...(broken.length > 0 ? [language.breaks(broken)] : []), ...prices];
    return parts.length === 0 ? language.noDifference() : parts.join('; ');
  }

  /** A duty with its hours, place and activity. */
  work({ dutyId, siteId, activityId, startAtMinute, endAtMinute }: Assignment): string {
    const { duties } = this.names;
    return this.language.work({
      duty: duties.get(dutyId) ?? dutyId,
      from: this.time(startAtMinute),
      to: this.time(endAtMinute),
      site: siteId === null ? null : this.site(siteId),
      activity: this.activity(activityId),
    });
  }

  /** A person by name and id. */
  person(id: string): string {
    const name = this.names.people.get(id);
    return name === undefined ? id : `${name} (${id})`;
  }

  site(id: string): string {
    return this.names.sites.get(id) ?? id;
  }

  activity(id: string): string {
    return this.names.activities.get(id) ?? id;
  }

  /** The clock in the office at an instant. */
  time(atMinute: number): string {
    return clockTime(atMinute, this.names.timeZone);
  }
}
