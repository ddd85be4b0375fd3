import { DomainError } from '../../platform/errors/domain-error';
import type { FieldError } from '../../platform/errors/domain-error';
import type { PhaseUnitRuleDto, PresenceBoundDto } from './phase-line.dto';
import { scopeOf } from './phase-line.entity';
import type { PhaseLineEntity } from './phase-line.entity';
import { withProfile } from './phase-profiles';

/**
 * The rules of a request as lines of a phase, with what they leave out filled in.
 *
 * @throws DomainError `invalid` for what the fields cannot say one by one: two lines for the same people, bounds that cross
 */
export function phaseLinesOf(phaseId: string, rules: readonly PhaseUnitRuleDto[]): PhaseLineEntity[] {
  const lines = rules.map((rule) => phaseLineOf(phaseId, rule));
  const scopes = lines.map(({ scope }) => scope);
  const errors = rules.flatMap((rule, index) => [
    ...(scopes.indexOf(scopes[index]!) < index
      ? [fieldError(index, '', 'one-line-each', `There is another line for ${scopes[index]}; leave one of them out.`)]
      : []),
    ...ruleErrors(rule, index),
  ]);
  if (errors.length === 0) return lines;
  throw new DomainError(
    'invalid',
    'invalid-values',
    `${errors.length} value(s) cannot be accepted; see errors.`,
    errors,
  );
}

function phaseLineOf(phaseId: string, rule: PhaseUnitRuleDto): PhaseLineEntity {
  const { profileId = null, ramp = null, criteria = null } = rule;
  const place = { unitId: rule.unitId ?? null, directorateId: rule.directorateId ?? null };
  const presenceBounds = rule.presenceBounds?.map(boundOf) ?? null;
  const values = withProfile(profileId, { ...rule, presenceBounds });
  return {
    ...{ phaseId, scope: scopeOf(place), ...place, profileId, ...values },
    presenceBounds: [...values.presenceBounds],
    ramp: ramp && { fromRatio: ramp.fromRatio, toRatio: ramp.toRatio, weeks: ramp.weeks },
    criteria: criteria && {
      weights: { ...criteria.weights },
      ageBands: [...criteria.ageBands],
      commuteBands: [...criteria.commuteBands],
    },
  };
}

function boundOf({ siteId, minCount, maxCount, minRatio, maxRatio }: Partial<PresenceBoundDto>) {
  return {
    siteId: siteId ?? null,
    minCount: minCount ?? null,
    maxCount: maxCount ?? null,
    minRatio: minRatio ?? null,
    maxRatio: maxRatio ?? null,
  };
}

function ruleErrors(
  { unitId, directorateId, presenceBounds = [], criteria }: PhaseUnitRuleDto,
  index: number,
): FieldError[] {
  const bothPlaces = (unitId ?? null) !== null && (directorateId ?? null) !== null;
  const weights = criteria ? Object.values({ ...criteria.weights }) : [1];
  const ages = criteria?.ageBands ?? [];
  return [
    ...(bothPlaces
      ? [fieldError(index, '/directorateId', 'unit-or-directorate', 'Name a unit or a directorate.')]
      : []),
    ...(weights.every((weight) => weight === 0)
      ? [fieldError(index, '/criteria/weights', 'a-weight', 'Give at least one criterion a weight.')]
      : []),
    ...(ages.every((age, at) => at === 0 || age > ages[at - 1]!)
      ? []
      : [fieldError(index, '/criteria/ageBands', 'rising', 'Write the ages from the lowest to the highest.')]),
    ...presenceBounds.flatMap((bound, at) => boundErrors(boundOf(bound), index, `/presenceBounds/${at}`)),
  ];
}

function boundErrors(bound: ReturnType<typeof boundOf>, index: number, pointer: string): FieldError[] {
  const { minCount, maxCount, minRatio, maxRatio } = bound;
  const crosses = (least: number | null, most: number | null): boolean =>
    least !== null && most !== null && least > most;
  return [
    ...(crosses(minCount, maxCount)
      ? [fieldError(index, `${pointer}/maxCount`, 'in-order', 'maxCount is not below minCount.')]
      : []),
    ...(crosses(minRatio, maxRatio)
      ? [fieldError(index, `${pointer}/maxRatio`, 'in-order', 'maxRatio is not below minRatio.')]
      : []),
    ...([minCount, maxCount, minRatio, maxRatio].every((one) => one === null)
      ? [fieldError(index, pointer, 'a-bound', 'Write minCount, maxCount, minRatio or maxRatio.')]
      : []),
  ];
}

function fieldError(index: number, pointer: string, rule: string, detail: string): FieldError {
  return { pointer: `/unitRules/${index}${pointer}`, rule, detail };
}
