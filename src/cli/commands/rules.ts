import { LEVELS } from '../../planner/problem/finding';
import { RULE_CATALOGUE } from '../../planner/rules/rule-catalogue';
import type { RuleDefinition, RuleParameters } from '../../planner/rules/rule';
import type { CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { LEVEL_WORDS } from '../roster-table/level-words';
import { paintFor } from '../roster-table/paint';
import { wrapText } from '../text-table';

const WIDTH = 100;
const INDENT = '    ';

/** Prints every rule of the catalogue, strongest level first. */
export const runRules: CommandRun = () => {
  const paint = paintFor(process.stdout, process.env);
  const definitions = RULE_CATALOGUE.map(({ definition }) => definition);
  const lines = LEVELS.flatMap((level) => {
    const ofLevel = definitions.filter((definition) => definition.level === level);
    if (ofLevel.length === 0) return [];
    return [paint.heading(`${LEVEL_WORDS.en[level]} (${level})`), '', ...ofLevel.flatMap(ruleLines)];
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  return Promise.resolve(EXIT_STATUS.done);
};

function ruleLines(definition: RuleDefinition<RuleParameters>): string[] {
  const { id, title, source, violationUnit, example, importance, parameters, parameterNotes } = definition;
  const names = Object.keys(parameters);
  return [
    `  ${id}: ${title}`,
    ...wrapText(`Source: ${source}`, WIDTH, INDENT),
    ...wrapText(
      `Measured in ${violationUnit}${importance === undefined ? '' : `; importance ${importance}`}`,
      WIDTH,
      INDENT,
    ),
    ...wrapText(`Example: ${example}`, WIDTH, INDENT),
    ...names.flatMap((name) =>
      wrapText(`${name} = ${String(parameters[name])}: ${parameterNotes[name] ?? ''}`, WIDTH, INDENT),
    ),
    '',
  ];
}
