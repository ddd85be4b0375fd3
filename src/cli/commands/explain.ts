import { explanationJson, replacementJson } from '../../modules/exchange/roster-file/explanation-json';
import { nearestName } from '../../modules/exchange/table/nearest-name';
import { explainAssignment } from '../../planner/explain/explain-assignment';
import { replacementCandidates } from '../../planner/explain/replacement-candidates';
import { ExplanationSentences } from '../../planner/explain/sentences/explanation-sentences';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import type { CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { explainShortages } from '../explain-shortages';
import { explanationText } from '../explanation-text';
import { languageOf } from '../language-option';
import { choice, civilDate, needed } from '../option-values';
import { resultTarget } from '../print-result';
import { phrasesFor } from '../phrases-for';
import { readRosters } from '../read-rosters';
import { staffNames } from '../roster-text';
import { UsageError } from '../usage-error';

/** Explains one person-day of a roster, and who could take it over. */
export const runExplain: CommandRun = async (args) => {
  if (args.values['shortages'] !== undefined) return explainShortages(args);
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const language = languageOf(args);
  const personId = needed(args, 'person', 'ID, for example --person op-01');
  const on = civilDate(args, 'on');
  const target = await resultTarget(args);

  const read = await readRosters(args, args.positionals.slice(1));
  const { problem, rosters } = read;
  checkPersonDay(problem, personId, on);
  const roster = rosters[0] ?? [];
  const explanation = explainAssignment(problem, roster, personId, on);
  const replacement =
    args.values['replacements'] === undefined ? null : replacementCandidates(problem, roster, personId, on);
  const sentences = new ExplanationSentences(phrasesFor({ names: staffNames(read.scenario), ...read }, language));

  await target.print(
    format === 'json'
      ? `${JSON.stringify(
          {
            ...explanationJson(explanation, sentences, problem.timeZone),
            ...(replacement && { replacement: replacementJson(replacement, sentences, problem.timeZone) }),
          },
          null,
          2,
        )}\n`
      : explanationText(explanation, replacement, sentences, target.paint),
  );
  return EXIT_STATUS.done;
};

function checkPersonDay({ people, days }: RosterProblem, personId: string, on: string): void {
  const ids = people.map(({ id }) => id);
  if (!ids.includes(personId)) {
    const nearest = nearestName(personId, ids);
    throw new UsageError(
      `--person ${personId} is not among the people of these weeks`,
      nearest === null ? 'give an id of people.csv' : `did you mean ${nearest}?`,
    );
  }
  if (!days.some((day) => day.on === on)) {
    throw new UsageError(
      `--on ${on} is not a day of the roster`,
      `give a day from ${days[0]?.on ?? ''} to ${days.at(-1)?.on ?? ''}`,
    );
  }
}
