import type { LanguageId } from '../../planner/explain/sentences/language';
import type { Assignment, DutyBand } from '../../planner/problem/assignment';
import type { RosterToPrint, UnitWeek } from './roster-to-print';
import { groupBy } from '../group-by';
import { clockWindow } from './civil-time-text';
import { ROSTER_WORDS } from './words/words-in';

/** Short codes of duties and activities for the cells of one grid, and the legend that explains them. */
export interface CellCodes {
  readonly duty: ReadonlyMap<string, string>;
  /** Empty where the whole grid does one activity: the legend says it once. */
  readonly activity: ReadonlyMap<string, string>;
  readonly legend: readonly string[];
}

/** Initials as the offices write them: mattina, pomeriggio, giornata. */
const BAND_LETTERS: Readonly<Record<DutyBand, string>> = { morning: 'M', afternoon: 'P', 'full-day': 'G' };

const MAX_CODE_LENGTH = 8;

export function cellCodes({ planning }: RosterToPrint, { assignments }: UnitWeek, language: LanguageId): CellCodes {
  const words = ROSTER_WORDS[language].grid;
  const onSite = assignments.filter(({ mode }) => mode === 'on-site');
  const templates = planning.shiftTemplates.filter(({ id }) => onSite.some(({ dutyId }) => dutyId === id));
  const sameLetter = groupBy(templates, ({ band }) => BAND_LETTERS[band]);
  const duty = new Map<string, string>();
  for (const [letter, group] of sameLetter) {
    group.forEach(({ id }, index) => duty.set(id, group.length === 1 ? letter : `${letter}${index + 1}`));
  }
  const activityIds = usedActivities(assignments);
  const used = planning.activities.filter(({ id }) => activityIds.has(id));
  const activity = used.length > 1 ? shortCodes(used.map(({ id }) => id)) : new Map<string, string>();
  return {
    duty,
    activity,
    legend: [
      ...templates.map(
        ({ id, name, startMinuteOfDay, endMinuteOfDay, breakMinutes }) =>
          `${duty.get(id) ?? id} ${clockWindow(startMinuteOfDay, endMinuteOfDay)} ${name}` +
          (breakMinutes > 0 ? ` (${words.break(breakMinutes)})` : ''),
      ),
      ...(used.length > 1
        ? used.map(({ id, name }) => `${activity.get(id) ?? id} = ${name}`)
        : used.map(({ name }) => words.activity(name))),
    ],
  };
}

function usedActivities(assignments: readonly Assignment[]): ReadonlySet<string> {
  return new Set(assignments.map(({ activityId }) => activityId));
}

/**
 * A short code for each id, all different: the initials of an id of several words (`sa` for `sportello-anagrafico`), the
 * word itself or its beginning, or letters and a number. The first free one is taken, so that codes stay readable.
 */
export function shortCodes(ids: readonly string[]): Map<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    const words = id.split('-');
    const candidates = [
      ...(words.length > 1 ? [words.map((word) => word[0] ?? '').join('')] : []),
      ...words,
      id.slice(0, MAX_CODE_LENGTH - 2).replace(/-$/, ''),
      ...ids.map((_, index) => `${id.slice(0, 3)}${index + 1}`),
    ];
    const code = candidates.find((text) => text.length <= MAX_CODE_LENGTH && text.length > 1 && !taken.has(text)) ?? id;
    codes.set(id, code);
    taken.add(code);
  }
  return codes;
}
