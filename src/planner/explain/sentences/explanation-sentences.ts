import type { Assignment } from '../../problem/assignment';
import { clockTime } from '../../problem/civil-clock';
import type { Alternative } from '../alternative';
import { lawCount, type RosterDifference } from '../check-session/roster-difference';
import type { AssignmentExplanation } from '../explain-assignment';
import type { Replacement } from '../replacement-candidates';
import { ENGLISH } from './english';
import { ITALIAN } from './italian';
import type { Language, LanguageId } from './language';

/** What ids are called; an id without a name stands for itself. */
export interface Names {
  readonly timeZone: string;
  readonly people: ReadonlyMap<string, string>;
  readonly duties: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
  readonly activities: ReadonlyMap<string, string>;
}

/** Another way in words, and what it comes to. */
export interface AlternativeLine {
  readonly what: string;
  readonly verdict: string;
}

/** Says explanations in a language. Of a person it knows the name; of an absence, that it is one. */
export class ExplanationSentences {
  private readonly language: Language;

  constructor(
    language: LanguageId,
    private readonly names: Names,
  ) {
    this.language = { en: ENGLISH, it: ITALIAN }[language];
  }

  /** What the person does, what speaks for it, what is excluded, and how many alternatives there are. */
  explanation(explanation: AssignmentExplanation): string[] {
    const { assignments, isAbsent, isPinned, reasons, excluded, alternatives, betterCount, equalCount } = explanation;
    const { language } = this;
    const [person, day] = [this.person(explanation.personId), language.day(explanation.on)];
    const lawful = alternatives.filter(({ difference }) => lawCount(difference) <= 0).length;
    return [
      ...(isAbsent ? [language.isAbsent(person, day)] : []),
      ...(assignments.length > 0
        ? [
            language.works(
              person,
              day,
              assignments.map((duty) => this.work(duty)),
            ),
          ]
        : isAbsent
          ? []
          : [language.isFree(person, day)]),
      ...(isPinned ? [language.isPinned()] : []),
      ...reasons.map(({ rule, level, alternativeCount, points }) =>
        language.reason(language.rule(rule), alternativeCount, points, level === 'law'),
      ),
      ...excluded.map(({ rule, placementCount }) => language.excluded(language.rule(rule), placementCount)),
      language.alternativeCount(alternatives.length, lawful),
      ...(betterCount > 0 ? [language.betterWays(betterCount)] : []),
      ...(equalCount > 0 ? [language.equalWays(equalCount)] : []),
      ...(explanation.swapsLeftOutCount > 0 ? [language.leftOut(explanation.swapsLeftOutCount)] : []),
    ];
  }

  /** One other way of a person-day. */
  alternative(alternative: Alternative): AlternativeLine {
    return { what: this.what(alternative), verdict: this.verdict(alternative.difference) };
  }

  /** What happens without a replacement, and who is left out of the ranking. */
  replacement({ leftOpen, candidates, leftOutCount }: Replacement): string[] {
    return [
      this.language.leftOpen(this.verdict(leftOpen)),
      ...(candidates.length === 0 ? [this.language.noReplacement()] : []),
      ...(leftOutCount > 0 ? [this.language.leftOut(leftOutCount)] : []),
    ];
  }

  private what({ kind, colleagueId, change }: Alternative): string {
    const { language } = this;
    const colleague = this.person(colleagueId ?? '');
    const daysOf = (duties: readonly Assignment[]): string[] =>
      [...new Set(duties.map(({ on }) => on))].sort().map((on) => language.day(on));
    switch (kind) {
      case 'free-day':
        return language.freeDay();
      case 'placement':
        return change.added.map((duty) => this.work(duty)).join('; ');
      case 'swap':
        return language.swap(colleague, daysOf(change.removed));
      case 'takes-over':
      case 'moves':
      case 'gives-back':
        return language.takesOver(colleague, kind, daysOf(change.removed));
    }
  }

  private verdict({ lawRaised, costs }: RosterDifference): string {
    const { language } = this;
    const broken = [...new Set(lawRaised.map(({ rule }) => language.rule(rule)))];
    const prices = costs.map(({ rule, points }) => {
      const figure = Math.abs(Math.round(points * 100) / 100).toString();
      return points > 0 ? language.costs(language.rule(rule), figure) : language.saves(language.rule(rule), figure);
    });
    const parts = [...(broken.length > 0 ? [language.breaks(broken)] : []), ...prices];
    return parts.length === 0 ? language.noDifference() : parts.join('; ');
  }

  private work({ dutyId, siteId, activityId, startAtMinute, endAtMinute }: Assignment): string {
    const { duties, sites, activities, timeZone } = this.names;
    return this.language.work({
      duty: duties.get(dutyId) ?? dutyId,
      from: clockTime(startAtMinute, timeZone),
      to: clockTime(endAtMinute, timeZone),
      site: siteId === null ? null : (sites.get(siteId) ?? siteId),
      activity: activities.get(activityId) ?? activityId,
    });
  }

  private person(id: string): string {
    const name = this.names.people.get(id);
    return name === undefined ? id : `${name} (${id})`;
  }
}
