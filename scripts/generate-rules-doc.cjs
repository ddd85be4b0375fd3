// Writes docs/rules.md from the catalogue of the built planner, so that the document says what the code does. A test
// compares the two: `npm run docs:rules` after every change of a rule's definition.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const LEVELS = {
  law: 'a constraint. A roster that breaks it is not lawful, and the planner never returns one.',
  'cover-floor': 'the opening floors; below one a service cannot open.',
  contingents: 'limits that a person decided on: presence contingents, shares and days of agile work.',
  service: 'the people wanted, so that citizens do not wait.',
  fairness: 'presence, agile work and Saturdays shared out; activities in their default mode.',
  wishes: 'wishes of single people.',
  stability: 'as little as possible changes of a roster people already know.',
};

const HEAD = `# The rules

<!-- Generated from the catalogue by scripts/generate-rules-doc.cjs: change the rule's definition, then \`npm run docs:rules\`. -->

Every rule is a folder in \`src/planner/rules/\` with its definition (\`rule.ts\`), its share of the model (\`encode.ts\`), its
measure of a finished roster (\`check.ts\`) and its examples (\`*.spec.ts\`). How the model is built: [formulation.md](formulation.md).

Levels, strongest first; a lower one never buys against a higher one:
`;

const SETTINGS = `A scenario sets a rule under \`rules.<rule id>\`: \`enabled\` (yes unless the rule says it is off), \`parameters\` and, for
priced rules, \`importance\` and \`level\`: the level at which it is weighed against the other rules there instead of its own (a
rule that prices at several levels then has them all at this one). Importance is points per unit: very-low 1, low 3, medium
10, high 30, very-high 100. It is the only scale there is; nobody sets points, except for single needs and wishes that come
with a price of their own.

| importance | points per unit | one unit weighs as much as |
|---|---|---|
| very-low | 1 | a third of \`low\`: decides only between rosters that are otherwise alike |
| low | 3 | three of \`very-low\` |
| medium | 10 | about three of \`low\` |
| high | 30 | three of \`medium\` |
| very-high | 100 | ten of \`medium\`: what is hardly ever given up for anything else of its level |

Importance weighs rules within a level; between levels their order decides alone. A wish, about a day or about a companion,
weighs 1 (low), 2 (medium) or 4 (high) times the points of its rule. Prices that several rules share: a missing desk-half-hour
costs ten times one of surplus (\`shortagePerSurplus\`), a step away from a fair share costs its square.
`;

/** One rule as a section. */
function section({ id, title, level, source, violationUnit, example, parameters, parameterNotes, ...rest }) {
  const { importance, overridableBy, enabledByDefault = true } = rest;
  const names = Object.keys(parameters);
  return [
    `## ${id}`,
    `**${title}.** Level: ${level}.${importance ? ` Importance: ${importance}.` : ''}${enabledByDefault ? '' : ' Off unless a scenario turns it on.'} Measured in ${violationUnit}.`,
    `Source: ${source}.`,
    ...(level === 'law' ? [overriding(overridableBy)] : []),
    `Example of a violation: ${example}`,
    ...(names.length === 0 ? [] : [parameterTable(names, parameters, parameterNotes)]),
  ].join('\n\n');
}

/** Whether a person may answer for a roster that breaks a law. */
function overriding(source) {
  return source === undefined
    ? 'Nobody can override it when editing a roster by hand.'
    : `When editing a roster by hand, the personnel office can override it, with a reason that is kept: ${source}.`;
}

function parameterTable(names, parameters, notes) {
  const rows = names.map((name) => `| \`${name}\` | ${parameters[name]} | ${notes[name]} |`);
  return ['| parameter | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

/** The whole document, from the definitions in the order of the catalogue. */
function rulesDocument(definitions) {
  const levels = Object.entries(LEVELS).map(([level, words]) => `- **${level}**: ${words}`);
  const index = definitions.map(({ id, title, level }) => `| [${id}](#${id}) | ${title} | ${level} |`);
  const table = ['| rule | title | level |', '|---|---|---|', ...index].join('\n');
  return [HEAD, levels.join('\n'), '', SETTINGS, table, '', definitions.map(section).join('\n\n'), ''].join('\n');
}

module.exports = { rulesDocument };

if (require.main === module) {
  const root = join(__dirname, '..');
  const { RULE_CATALOGUE } = require(join(root, 'dist', 'src', 'planner', 'rules', 'rule-catalogue.js'));
  writeFileSync(join(root, 'docs', 'rules.md'), rulesDocument(RULE_CATALOGUE.map(({ definition }) => definition)));
}
