import type { Assignment } from '../../problem/assignment';
import type { Alternative } from '../alternative';
import { lawCount } from '../check-session/roster-difference';
import type { AssignmentExplanation } from '../explain-assignment';
import type { Replacement } from '../replacement-candidates';
import { numberText } from './number-text';
import type { Phrases } from './phrases';

/** Another way in words, and what it comes to. */
export interface AlternativeLine {
  readonly what: string;
  readonly verdict: string;
}

/** Says explanations in a language. Of a person it knows the name; of an absence, that it is one. */
export class ExplanationSentences {
  constructor(private readonly phrases: Phrases) {}

  /** What the person does, what speaks for it, what is excluded, and how many alternatives there are. */
  explanation(explanation: AssignmentExplanation): string[] {
    const { assignments, isAbsent, isPinned, reasons, excluded, alternatives, betterCount, equalCount } = explanation;
    const { language } = this.phrases;
    const [person, day] = [this.phrases.person(explanation.personId), language.day(explanation.on)];
    const lawful = alternatives.filter(({ difference }) => lawCount(difference) <= 0).length;
    return [
      ...(isAbsent ? [language.isAbsent(person, day)] : []),
      ...(assignments.length > 0
        ? [
            language.works(
              person,
              day,
              assignments.map((duty) => this.phrases.work(duty)),
            ),
          ]
        : isAbsent
          ? []
          : [language.isFree(person, day)]),
      ...(isPinned ? [language.isPinned()] : []),
      ...reasons.map(({ rule, level, alternativeCount, points }) =>
        language.reason(
          language.rule(rule),
          alternativeCount,
          numberText(points, this.phrases.languageId),
          level === 'law',
        ),
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
    return { what: this.what(alternative), verdict: this.phrases.verdict(alternative.difference) };
  }

  /** What happens without a replacement, and who is left out of the ranking. */
  replacement({ leftOpen, candidates, leftOutCount }: Replacement): string[] {
    return [
      this.phrases.language.leftOpen(this.phrases.verdict(leftOpen)),
      ...(candidates.length === 0 ? [this.phrases.language.noReplacement()] : []),
      ...(leftOutCount > 0 ? [this.phrases.language.leftOut(leftOutCount)] : []),
    ];
  }

  private what({ kind, colleagueId, change }: Alternative): string {
    const { language } = this.phrases;
    const colleague = this.phrases.person(colleagueId ?? '');
    const daysOf = (duties: readonly Assignment[]): string[] =>
      [...new Set(duties.map(({ on }) => on))].sort().map((on) => language.day(on));
    switch (kind) {
      case 'free-day':
        return language.freeDay();
      case 'placement':
        return change.added.map((duty) => this.phrases.work(duty)).join('; ');
      case 'swap':
        return language.swap(colleague, daysOf(change.removed));
      case 'takes-over':
      case 'moves':
      case 'gives-back':
        return language.takesOver(colleague, kind, daysOf(change.removed));
    }
  }
}
