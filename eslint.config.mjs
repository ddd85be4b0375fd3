import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jest from 'eslint-plugin-jest';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const NODE_GLOBALS = [
  'Buffer',
  'URL',
  '__dirname',
  'clearTimeout',
  'console',
  'module',
  'process',
  'require',
  'setTimeout',
];

/** The planner gives the same roster for the same problem and seed: no clock, no chance, no surroundings. */
const IMPURE = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The planner has no clock.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The planner has no clock.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The planner has a seed, no chance.',
  },
  { selector: "Identifier[name='process']", message: 'The planner knows nothing of the process it runs in.' },
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'data/', 'node_modules/'] },
  // A rule is right for the whole tree or changed here, with a reason: comments that switch one off have no effect.
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Leaves classes alone that a decorated constructor names: Nest needs them at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // `const { version, ...rest } = row` is how a property is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/common',
              importNames: ['forwardRef'],
              message: 'Two modules that need each other miss a third one.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/planner/**/*.ts'],
    ignores: ['src/planner/milp/solvers/**', '**/*.spec.ts'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...IMPURE] },
  },
  {
    files: ['src/modules/**/*.ts', 'src/platform/**/*.ts', 'src/planner/milp/solvers/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // Tables in SQL and cases of a test are read from top to bottom, not understood at once.
    files: ['migrations/**/*.ts', 'test/**/*.ts', '**/*.spec.ts'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['test/**/*.ts', '**/*.spec.ts'],
    plugins: { jest },
    rules: {
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
      'jest/no-identical-title': 'error',
      'jest/no-restricted-jest-methods': [
        'error',
        { mock: 'Pass a fake through the constructor.', doMock: 'Pass a fake through the constructor.' },
      ],
      'jest/valid-expect': 'error',
      // supertest's bodies and JSON under test have no type; what they hold is what the test asserts.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  prettier,
);
