const command = { version: 999, reason: 'Om te zien of het kan' };
const content = {
  version: 999,
  startsOn: '2040-01-01',
  isFirstYear: true,
  formula: {
    weights: [{ index: 'OVA', weight: '1' }],
    correction: 'difference',
    partsRounded: false,
    tariffsBy: 'rounded',
  },
  figures: [],
  volumes: [],
};

/** The routes of the indexation: request, what each actor gets and the body. The round of the scene was withdrawn. */
export const indexationRows: readonly [string, string, (() => unknown)?][] = [
  ['GET /v1/procedures/{publishedProcedure}/indexations', 'none none none none none none none none'],
  ['GET /v1/procedures/{publishedProcedure}/indexation-rounds', '401 403 403 sees 403 403 none sees'],
  ['POST /v1/procedures/{procedure}/indexation-rounds', '401 403 403 409 403 403 404 403', () => ({ year: 2040 })],
  ['GET /v1/indexation-rounds/{indexationRound}', '401 403 403 none 403 403 404 none'],
  ['GET /v1/indexation-rounds/{indexationRound}/file', '401 403 403 none 403 403 404 none'],
  ['PUT /v1/indexation-rounds/{indexationRound}', '401 403 403 409 403 403 404 403', () => content],
  ['POST /v1/indexation-rounds/{indexationRound}/proposals', '401 403 403 409 403 403 404 403', () => command],
  ['POST /v1/indexation-rounds/{indexationRound}/returns', '401 403 403 409 403 403 404 403', () => command],
  [
    'POST /v1/indexation-rounds/{indexationRound}/publications',
    '401 403 403 409 403 403 404 403',
    () => ({ version: 999 }),
  ],
  ['POST /v1/indexation-rounds/{indexationRound}/withdrawals', '401 403 403 409 403 403 404 403', () => command],
  ['POST /v1/indexation-rounds/{indexationRound}/receipts', '401 404 404 403 403 403 403 403', () => ({})],
];
