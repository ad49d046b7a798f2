import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  // Built or generated: nobody edits it. The generator of metadata.ts switches the linter off in it as well.
  { ignores: ['dist', 'node_modules', 'coverage', '**/metadata.ts', '**/schema.d.ts', '.openhuis'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest modules are classes without members: their decorator is their content.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Only the outcome counts where a callback's value is dropped on purpose.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
      // To leave a member out of a copy is a use of its name.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // An answer is a plain row that a class describes for OpenAPI; nobody calls a method on it.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['apps/web/**'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: ['scripts/**', 'test/**', 'apps/operations/**'],
    rules: { 'no-console': 'off' },
  },
);
