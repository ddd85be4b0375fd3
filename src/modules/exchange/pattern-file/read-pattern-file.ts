import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { definePatternProblem } from '../../../planner/rotation/pattern/define-pattern-problem';
import { InputError } from '../input-error';
import { parseYaml, type MapNode } from '../scenario/yaml-node';
import { readScenario } from '../scenario/read-scenario';
import { decodeText } from '../table/decode-text';
import { ProblemCollector } from '../table/problem-collector';
import type { PatternFile } from './pattern-file';
import { patternSchema, type PatternSettings } from './pattern-schema';
import { kindsOf, patternShifts, successionKinds, tooClosePairs } from './pattern-shifts';
import { staffOf } from './pattern-staff';
import type { ScenarioStaff } from './scenario-people';
import { YamlPlaces } from './yaml-places';

/**
 * Reads a pattern file (format: `docs/pattern-format.md`). Where it names a unit or a squad, their people come from
 * the scenario folder it lies in, with their wishes and what they worked last.
 *
 * @param scenarioFile scenario file of that folder; default `scenario.yaml`
 * @throws InputError with every problem of the file: line, key, what is wrong and how to mend it
 */
export async function readPatternFile(path: string, scenarioFile?: string): Promise<PatternFile> {
  const file = basename(path);
  const problems = new ProblemCollector();
  const text = decodeText(file, await readFile(path), problems);
  const root = text === null ? null : parseYaml(file, text, problems);
  const settings = root === null ? undefined : patternSchema.read(root, { path: '', place: root }, problems);
  if (root === null || settings === undefined || !problems.isEmpty) throw refusal(file, problems);
  const scenario = await scenarioStaff(dirname(path), scenarioFile, settings);
  const pattern = patternOf(file, settings, scenario, root, problems);
  if (pattern === null || !problems.isEmpty) throw refusal(file, problems);
  return pattern;
}

function refusal(file: string, problems: ProblemCollector): InputError {
  return new InputError(`Pattern file ${file}`, problems.inOrder([file]));
}

async function scenarioStaff(
  folder: string,
  file: string | undefined,
  { staff }: PatternSettings,
): Promise<ScenarioStaff | null> {
  if (staff.unit === null && staff.squad === null) return null;
  return { scenario: await readScenario(folder, { file }), unitId: staff.unit, squadId: staff.squad };
}

/** Puts the settings together; null where something is reported that leaves no pattern. */
function patternOf(
  file: string,
  settings: PatternSettings,
  scenario: ScenarioStaff | null,
  root: MapNode,
  problems: ProblemCollector,
): PatternFile | null {
  const places = new YamlPlaces(root);
  const report = (path: readonly (string | number)[], found: string | null, rule: string, howToFix: string): void =>
    problems.report(places.at(path), found, rule, howToFix);
  const shifts = patternShifts(settings);
  if (shifts.length === 0) {
    report(['shifts'], null, 'at least one shift', 'Write shifts: and below it for example "M:" with start and end.');
    return null;
  }
  const people = staffOf(settings, scenario, shifts, report);
  const peopleCount = settings.people ?? people.length;
  if (peopleCount === 0) {
    report(['people'], null, 'how many people rotate', 'Write for example "people: 9", or list them under staff.');
    return null;
  }
  if (people.length > peopleCount) {
    const rule = `at most ${peopleCount} people, as many as the pattern has weeks`;
    report(['staff'], String(people.length), rule, 'Raise people: or take some off the list.');
  }
  const given = successionKinds(settings.forbidden, kindsOf(shifts), report);
  const tooClose = tooClosePairs(shifts, settings.minRest, given.nextDay);
  const problem = definePatternProblem({
    peopleCount,
    shifts: shifts.map(({ shift }) => shift),
    workRun: settings.daysWorked,
    offRun: settings.daysOff,
    weekMinutes: settings.weekHours,
    forbiddenSuccessions: [...given.nextDay, ...tooClose],
    forbiddenAcrossDayOff: given.acrossDayOff,
  });
  return {
    title: settings.name === '' ? file.replace(/\.ya?ml$/, '') : settings.name,
    problem,
    shifts: shifts.map(({ shift: _shift, ...rest }) => rest),
    tooCloseShifts: tooClose.map(([first, second]) => `${shifts[first - 1]!.key} ${shifts[second - 1]!.key}`),
    people,
    from: settings.staff.from ?? scenario?.scenario.horizon.from ?? null,
  };
}
