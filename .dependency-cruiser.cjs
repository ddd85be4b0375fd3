/**
 * The dependency direction of the house, as absences. No rule has a list of exceptions.
 *
 *   doors (main, worker, cli) → modules → planner
 *                               modules → platform
 *   inside the planner: plan-* → explain, search → rules → milp, problem
 *
 * `test/repository/dependency-direction.spec.ts` plants one violation per rule and expects each to be reported.
 */
const SPEC = '\\.spec\\.ts$';
const PACKAGES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never('no-cycle', 'Two files that need each other are one file, or miss a third.', {}, { circular: true }),
    never(
      'no-barrel-import',
      'Import the file that defines the thing: an index.ts hides where it lives and makes cycles.',
      { path: '^(src|migrations)/' },
      { path: '^(src|migrations).*/index\\.ts$' },
    ),
    never(
      'no-re-export',
      'A file exports what it defines; handing on the names of another file is a barrel under another name.',
      { path: '^(src|migrations)/' },
      { dependencyTypes: ['export'] },
    ),
    {
      name: 'no-unused-file',
      comment: 'A file that only its spec imports is dead, or a door or thread missing from this list.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: SPEC },
      module: {
        path: '^(src|migrations)/',
        // Doors, threads, and what scripts/dump-schema.cjs loads from the build.
        pathNot: [
          '^src/(main|worker|cli|audit-export)\\.ts$',
          '-(worker|thread)\\.ts$',
          '/describe-schema\\.ts$',
          SPEC,
        ],
        numberOfDependentsLessThan: 1,
      },
    },
    never(
      'no-test-code-in-source',
      'The product must not need its own tests.',
      { path: '^(src|migrations)/', pathNot: SPEC },
      { path: ['^test/', SPEC] },
    ),
    never(
      'no-dev-dependency-in-source',
      'A package of devDependencies is absent after installation; its types may be used, being erased.',
      { path: '^(src|migrations)/', pathNot: SPEC },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'type-import'] },
    ),
    never(
      'no-undeclared-package',
      'A package that package.json does not name can vanish with any update of another one.',
      { path: '^(src|migrations)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only', 'type-import'] },
    ),
    never('no-unresolvable', 'The import leads nowhere.', {}, { couldNotResolve: true }),

    never(
      'planner-knows-only-itself',
      'A problem goes in, a plan comes out: nothing of modules, platform or doors.',
      { path: '^src/planner/' },
      { path: '^(src|migrations)/', pathNot: '^src/planner/' },
    ),
    never(
      'planner-has-no-package',
      'No Nest, TypeORM, class-validator, luxon …: pure functions, testable without anything.',
      { path: '^src/planner/', pathNot: ['^src/planner/milp/solvers/', SPEC] },
      { dependencyTypes: PACKAGES },
    ),
    never(
      'planner-has-no-input-or-output',
      'No files, network, process or threads in the planner; the solvers, the roster search and the shift cover own theirs.',
      { path: '^src/planner/', pathNot: ['^src/planner/milp/solvers/', '^src/planner/[^.]+/threads/', SPEC] },
      { dependencyTypes: ['core'] },
    ),
    never(
      'search-threads-take-threads-only',
      'The roster search and the shift cover may run in threads of their own; they read no file and open no connection.',
      { path: '^src/planner/[^.]+/threads/', pathNot: SPEC },
      { dependencyTypes: ['core'], pathNot: '^(node:)?worker_threads$' },
    ),
    never(
      'solvers-take-threads-only',
      'A solver may use threads, find its own worker file and tell the engine how to compile; it opens nothing.',
      { path: '^src/planner/milp/solvers/', pathNot: SPEC },
      { dependencyTypes: ['core'], pathNot: '^(node:)?(worker_threads|path|url|v8)$' },
    ),
    never(
      'solvers-take-solver-packages-only',
      'The solver rooms are the border to the solver packages and to nothing else.',
      { path: '^src/planner/milp/solvers/', pathNot: SPEC },
      { dependencyTypes: PACKAGES, pathNot: 'node_modules/(@types/)?(highs|javascript-lp-solver)/' },
    ),
    never(
      'solver-packages-stay-in-solvers',
      'Statuses and names of a solver are translated at one border.',
      { path: '^src/', pathNot: '^src/planner/milp/solvers/' },
      { path: 'node_modules/(highs|javascript-lp-solver)/' },
    ),
    never(
      'threads-say-so-in-their-name',
      'Threads belong to the solvers, to the embedded database and to files called *-thread.ts or *-thread-runner.ts.',
      {
        path: '^src/',
        pathNot: ['^src/planner/milp/solvers/', '^src/platform/database/', '-thread(-runner)?\\.ts$', SPEC],
      },
      { path: '^(node:)?worker_threads$' },
    ),
    never(
      'problem-is-the-ground',
      'The problem types know nothing of the rest of the planner.',
      { path: '^src/planner/problem/', pathNot: SPEC },
      { path: '^src/planner/', pathNot: '^src/planner/problem/' },
    ),
    never(
      'milp-knows-no-rules',
      'The model is rows and variables; rules write them, never the other way round.',
      { path: '^src/planner/milp/', pathNot: SPEC },
      { path: '^src/planner/', pathNot: '^src/planner/(milp|problem)/' },
    ),
    never(
      'rules-know-no-search',
      'A rule encodes and checks, with the formulas of staffing and rotation; it does not plan, search or explain.',
      { path: '^src/planner/rules/', pathNot: SPEC },
      { path: '^src/planner/((search|explain|repair)/|(plan|check)-[^/]+\\.ts$)' },
    ),
    never(
      'rules-know-no-other-rule',
      'What two rules share lies beside their folders, in src/planner/rules.',
      { path: '^src/planner/rules/([^/]+)/', pathNot: SPEC },
      { path: '^src/planner/rules/[^/]+/', pathNot: '^src/planner/rules/$1/' },
    ),
    never(
      'search-and-explain-know-no-plan',
      'The story is told in plan-*.ts; the rooms below do not tell it again.',
      { path: '^src/planner/(search|explain|repair|staffing|rotation)/', pathNot: SPEC },
      { path: '^src/planner/plan-(roster|weeks)\\.ts$' },
    ),
    never(
      'check-never-reaches-encode',
      'A check shares no code with the model, or a mistake in one would hide in the other.',
      { path: '^src/planner/rules/[^/]+/check\\.ts$' },
      { path: '^src/planner/rules/[^/]+/(encode|extend)\\.ts$', reachable: true },
    ),
    never(
      'check-knows-no-model',
      'A check reads the finished roster; rows and variables are the other half of the rule.',
      { path: '^src/planner/rules/[^/]+/check\\.ts$' },
      { path: ['^src/planner/milp/', '^src/planner/rules/formulation-[^/]+\\.ts$'] },
    ),

    never(
      'platform-knows-no-rosters',
      'Config, database, HTTP and queue would serve any other product as well.',
      { path: '^src/platform/' },
      { path: '^src/', pathNot: '^src/platform/' },
    ),
    never(
      'modules-know-no-doors',
      'The doors open the modules.',
      { path: '^src/modules/', pathNot: SPEC },
      { path: '^src/[^/]+\\.ts$' },
    ),
    never(
      'no-foreign-entity',
      'A module reads the rows of another one through its exported service.',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/[^/]+/.+\\.entity\\.ts$', pathNot: '^src/modules/$1/' },
    ),
    never(
      'command-line-needs-no-database',
      'A plan from a folder works without any database: neither it nor what it imports opens one.',
      { path: '^src/cli(\\.ts$|/)', pathNot: SPEC },
      { path: ['node_modules/(typeorm|pg|@electric-sql/pglite)/', '^src/platform/database/'], reachable: true },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
