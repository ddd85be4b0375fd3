import { withProfile } from '../../phases/phase-profiles';
import { EVERY_UNIT } from '../../phases/resolve-phase-rule';
import type { PhaseData } from '../../phases/phase-data';
import type { Place } from '../table/problem-collector';
import { criteriaOf } from './criteria-schema';
import type { PhaseSettings } from './phase-schema';

/** A line of the plan and where it stands. */
export interface PlacedLine {
  readonly line: PhaseData;
  readonly place: Place;
}

/** The lines of all phases, in the order of the file. */
export function phaseLinesOf(phases: readonly PhaseSettings[]): readonly PlacedLine[] {
  return phases.flatMap((phase) => [
    ...[...phase.directorates].map(([id, own]) => placedLine(phase, { unitId: EVERY_UNIT, directorateId: id }, own)),
    ...[...phase.units].map(([unitId, own]) => placedLine(phase, { unitId, directorateId: null }, own)),
  ]);
}

type LineSettings = NonNullable<ReturnType<PhaseSettings['units']['get']>>;

function placedLine(
  phase: PhaseSettings,
  scope: { readonly unitId: string; readonly directorateId: string | null },
  { value, place }: LineSettings,
): PlacedLine {
  const { defaultMode, presence, ramp, criteria, profile, ...own } = value;
  const profileId = profile ?? phase.profile;
  const bounds = presence.map(({ site, min, max, minRatio, maxRatio }) => {
    return { siteId: site, minCount: min, maxCount: max, minRatio, maxRatio };
  });
  const presenceBounds = bounds.length > 0 ? bounds : null;
  const line: PhaseData = {
    ...{ id: phase.id, ...scope, from: phase.from, to: phase.to, profileId },
    ...withProfile(profileId, { ...own, defaultModeByClass: defaultMode, presenceBounds }),
    ramp: ramp && { fromRatio: ramp.from, toRatio: ramp.to, weeks: ramp.weeks },
    criteria: criteria && criteriaOf(criteria),
    planLine: `${place.file}:${place.row} ${place.column}`,
  };
  return { line, place };
}
