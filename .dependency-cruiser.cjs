/**
 * Who may import whom: the import table of docs/architecture.md, as rules. `npm run check` fails on a breach.
 *
 * The modules stand in the order of the open house: each sees what stands to its left, never what stands to its right.
 */
const pure = ['calendar', 'identifiers', 'messages', 'amounts'];
const ground = [...pure, 'platform', 'documents'];
const order = [
  'people',
  'regions',
  'providers',
  'procedures',
  'contracts',
  'enrolments',
  'questions',
  'dialogue',
  'amendments',
  'notices',
  'worklist',
  'search',
];
const features = [...order, 'register'];

/** The one library each pure module may use. */
const libraryOf = {
  calendar: ['date-fns', '@date-fns/utc'],
  identifiers: ['ibantools'],
  messages: ['intl-messageformat', '@formatjs/[^/]+'],
  amounts: ['decimal.js'],
};

const oneOf = (names) => `(${names.join('|')})`;
const lib = (names) => `^libs/${oneOf(names)}/`;
/** The rules of modules: in `rules/`, and in the folder of a feature of the module. */
const rulesOf = (names) => [`^libs/${oneOf(names)}/src/rules/`, `^libs/${oneOf(names)}/src/[^/]+/rules/`];
const tests = '[.](spec|arbitrary|fixture)[.]ts$';
const leftOf = (name) =>
  name === 'register'
    ? order.filter((other) => !['notices', 'worklist', 'search'].includes(other))
    : order.slice(0, order.indexOf(name));

const pureModules = pure.flatMap((name) => [
  {
    name: `${name}-stands-alone`,
    comment: 'A pure module knows no other module.',
    severity: 'error',
    from: { path: lib([name]) },
    to: { path: '^(libs|apps|migrations|test|scripts)/', pathNot: lib([name]) },
  },
  {
    name: `${name}-uses-its-one-library`,
    comment: 'Pure: one library, no framework, no input or output.',
    severity: 'error',
    from: { path: lib([name]), pathNot: tests },
    to: { pathNot: ['^libs/', `node_modules/${oneOf(libraryOf[name])}/`] },
  },
]);

const featureModules = features.map((name) => ({
  name: `${name}-looks-left`,
  comment: 'To tell a later module something, write a row (outbox or deadline); do not call it.',
  severity: 'error',
  from: { path: lib([name]) },
  to: { path: '^(libs|apps|migrations|test|scripts)/', pathNot: lib([...ground, ...leftOf(name), name]) },
}));

const rules = features.map((name) => ({
  name: `${name}-rules-are-pure`,
  comment: 'A rule sees the pure modules and the rules of its own module and those to its left; types cost nothing.',
  severity: 'error',
  from: { path: rulesOf([name]), pathNot: tests },
  to: {
    // The names of dates and permissions are tables, as pure as a rule.
    pathNot: [
      lib(pure),
      ...rulesOf([...leftOf(name), name]),
      '^libs/platform/src/(deadlines/deadline|access/permission)[.]ts$',
      // A hash says the same of the same bytes.
      '^crypto$',
    ],
    dependencyTypesNot: ['type-only'],
  },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...pureModules,
    {
      name: 'platform-knows-only-the-calendar',
      severity: 'error',
      from: { path: lib(['platform']) },
      to: { path: '^(libs|apps|migrations|test|scripts)/', pathNot: lib(['calendar', 'platform']) },
    },
    {
      name: 'documents-stand-alone',
      comment: 'It makes a document of a template and data; whose they are it does not know.',
      severity: 'error',
      from: { path: lib(['documents']) },
      to: { path: '^(libs|apps|migrations|test|scripts)/', pathNot: lib(['documents']) },
    },
    ...featureModules,
    ...rules,
    {
      name: 'every-module-has-its-place',
      comment: 'A new module must be put in the order above.',
      severity: 'error',
      from: { path: '^libs/', pathNot: lib([...ground, ...features]) },
      to: {},
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/[^/]+/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-web-shares-rules-alone',
      comment: 'Everything else of the server it knows by the description of the api; types cost nothing.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: tests },
      to: {
        path: '^(libs|migrations)/',
        pathNot: [
          lib(['calendar', 'identifiers']),
          '^libs/[^/]+/src/rules/',
          '^libs/platform/src/sheets/rules/',
          // The names of what is recorded are tables, as pure as a rule.
          '^libs/platform/src/audit/audit-(actions|subjects)[.]ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'areas-of-the-web-stand-apart',
      comment: 'What two areas need lies beside them: components/, session/, i18n/.',
      severity: 'error',
      from: { path: '^apps/web/src/areas/([^/]+)/' },
      to: { path: '^apps/web/src/areas/', pathNot: '^apps/web/src/areas/$1/' },
    },
    {
      name: 'apps-import-no-tests-and-scripts',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'controllers-belong-to-the-api',
      severity: 'error',
      from: { path: '^apps/(worker|operations)/' },
      to: { path: '[.]controller[.]ts$' },
    },
    {
      name: 'job-handlers-belong-to-the-worker',
      severity: 'error',
      from: { path: '^apps/(api|operations)/' },
      to: { path: '[.]jobs[.]ts$' },
    },
    {
      name: 'migrations-never-see-entities',
      comment: 'A migration must still run when the entities have long changed.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: ['^migrations/', 'node_modules/typeorm/'] },
    },
    {
      name: 'production-code-knows-no-tests',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/', pathNot: tests },
      to: { path: [tests, '^test/'] },
    },
    {
      name: 'production-code-uses-production-packages',
      comment: 'The local identity provider is no production code: it refuses to start there.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/', pathNot: [tests, '^apps/(web|identity)/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', 'apps/api/src/metadata[.]ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json', '.mjs'],
    },
  },
};
