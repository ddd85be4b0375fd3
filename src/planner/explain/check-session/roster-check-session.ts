import type { Assignment } from '../../problem/assignment';
import type { Finding } from '../../problem/finding';
import type { RosterProblem } from '../../problem/roster-problem';
import { push, RosterView } from '../../problem/roster-view';
import { enabledRules } from '../../rules/enabled-rules';
import type { Rule, RuleReach } from '../../rules/rule';
import { changedRoster, type RosterChange } from './roster-change';
import { differenceOfFindings, joinDifferences, type RosterDifference } from './roster-difference';
import { RosterScopes, type RosterScope } from './roster-scope';

/** The law alone is cheap to ask, so that most of a long list of changes never needs its price. */
type Half = 'law' | 'priced';

/**
 * Measures many small changes of one roster by the rules' own checks, each on the part of the roster it can touch.
 * The answer is the difference of two whole checks (`checkRoster`) of the rosters before and after, in a fraction of
 * the time.
 */
export class RosterCheckSession {
  private readonly scopes: RosterScopes;
  private readonly roster: RosterView;
  private readonly rules: Readonly<Record<Half, ReadonlyMap<RuleReach, readonly Rule[]>>>;
  private readonly parts = new Map<string, Part>();

  constructor(
    readonly problem: RosterProblem,
    readonly assignments: readonly Assignment[],
  ) {
    this.scopes = new RosterScopes(problem);
    this.roster = new RosterView(problem, assignments);
    const isLaw = ({ definition }: Rule): boolean => definition.level === 'law';
    const rules = enabledRules(problem);
    this.rules = { law: byReach(rules.filter(isLaw)), priced: byReach(rules.filter((rule) => !isLaw(rule))) };
  }

  /** What a change does to the findings of the law; its price is left open. */
  lawDifference(change: RosterChange): RosterDifference {
    return this.difference(change, ['law']);
  }

  /** What a change does to the law and to the priced rules that look no further than the people and days concerned. */
  nearDifference(change: RosterChange): RosterDifference {
    return this.difference(change, ['law', 'priced'], ['person', 'activity-day', 'day']);
  }

  /** What a change does to the law and to every priced rule. */
  differenceOf(change: RosterChange): RosterDifference {
    return this.difference(change, ['law', 'priced']);
  }

  private difference(change: RosterChange, halves: readonly Half[], reaches?: readonly RuleReach[]): RosterDifference {
    const touched = [...change.removed, ...change.added];
    const parts = halves.flatMap((half) =>
      [...this.rules[half]]
        .filter(([reach]) => reaches?.includes(reach) ?? true)
        .flatMap(([reach, rules]) =>
          this.scopes.touchedBy(touched, reach).map((scope) => this.partOf(half, scope, rules).difference(change)),
        ),
    );
    return joinDifferences(parts);
  }

  private partOf(half: Half, scope: RosterScope, rules: readonly Rule[]): Part {
    const key = `${half} ${scope.key}`;
    let part = this.parts.get(key);
    if (!part) this.parts.set(key, (part = new Part(scope, scope.within(this.roster), rules)));
    return part;
  }
}

/** Some rules on one part of the roster; remembers what each change within the part came to. */
class Part {
  private before: readonly Finding[] | undefined;
  private readonly known = new Map<string, RosterDifference>();

  constructor(
    private readonly scope: RosterScope,
    private readonly assignments: readonly Assignment[],
    private readonly rules: readonly Rule[],
  ) {}

  difference({ removed, added }: RosterChange): RosterDifference {
    const { covers } = this.scope;
    const change = { removed: removed.filter(covers), added: added.filter(covers) };
    const key = JSON.stringify(change);
    let difference = this.known.get(key);
    if (!difference) {
      this.before ??= this.findingsOf(this.assignments);
      difference = differenceOfFindings(this.before, this.findingsOf(changedRoster(this.assignments, change)));
      this.known.set(key, difference);
    }
    return difference;
  }

  private findingsOf(assignments: readonly Assignment[]): Finding[] {
    const roster = new RosterView(this.scope.problem, assignments);
    return this.rules.flatMap((rule) => rule.check(roster));
  }
}

function byReach(rules: readonly Rule[]): ReadonlyMap<RuleReach, readonly Rule[]> {
  const groups = new Map<RuleReach, Rule[]>();
  for (const rule of rules) push(groups, rule.definition.reach ?? 'roster', rule);
  return groups;
}
