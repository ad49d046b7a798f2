import type { IsolationScene } from './isolation-scene.js';

const reason = { reason: 'Om te zien of het kan' };
const line = { productId: '00000000-0000-7000-8000-000000000000', municipality: '0262' };
const notice = { ground: 'notice', endsOn: '2030-12-31', ...reason };
const consent = { answer: 'agree', statement: 'Ik ben bevoegd' };

/**
 * The routes of the end of a contract, of intake stops, measures and changes of a provider: request, what each actor gets and
 * the body. As in the table: what is sent fits a state in which nothing can be done any more.
 */
export const endingRows: readonly [string, string, ((scene: IsolationScene) => unknown)?][] = [
  ['GET /v1/contracts/{contract}/endings', '401 sees 404 sees sees 404 404 sees'],
  [
    'POST /v1/contracts/{contract}/endings/previews',
    '401 done 404 done 403 403 404 403',
    () => ({ ground: 'notice', endsOn: '2030-12-31' }),
  ],
  [
    'POST /v1/contracts/{contract}/provider-endings',
    '401 409 404 403 403 403 403 403',
    () => ({ ...notice, statement: 'Ik ben bevoegd' }),
  ],
  ['POST /v1/contracts/{contract}/region-endings', '401 403 403 409 403 403 404 403', () => notice],
  ['POST /v1/contract-endings/{ending}/approvals', '401 403 403 409 403 403 404 403', () => ({})],
  ['POST /v1/contract-endings/{ending}/rejections', '401 403 403 409 403 403 404 403', () => reason],
  ['POST /v1/contract-endings/{ending}/receipts', '401 409 404 403 403 403 403 403', () => ({})],
  [
    'POST /v1/contract-endings/{ending}/letter-receipts',
    '401 403 403 409 403 403 404 403',
    () => ({ receivedOn: '2030-03-04', reference: '3S123' }),
  ],
  ['POST /v1/contract-endings/{ending}/provider-answers', '401 409 404 403 403 403 403 403', () => consent],
  ['POST /v1/contract-endings/{ending}/region-answers', '401 403 403 409 403 403 404 403', () => ({ answer: 'agree' })],
  // It was the region that asked: nobody of the provider takes that back.
  ['POST /v1/contract-endings/{ending}/provider-withdrawals', '401 409 404 403 403 403 403 403', () => reason],
  ['POST /v1/contract-endings/{ending}/region-withdrawals', '401 403 403 409 403 403 404 403', () => reason],
  [
    'POST /v1/contract-endings/{ending}/transfer-reports',
    '401 409 404 403 403 403 403 403',
    () => ({ countedOn: '2030-03-04', counts: [{ ...line, inCare: 1, transferred: 0, finished: 0 }] }),
  ],
  // Nothing is settled of what never held.
  [
    'POST /v1/contract-endings/{ending}/settlement-items/{code=lastInvoices}/provider-completions',
    '401 404 404 403 403 403 403 403',
    () => ({}),
  ],
  [
    'POST /v1/contract-endings/{ending}/settlement-items/{code=lastPayment}/region-completions',
    '401 403 403 404 403 403 404 403',
    () => ({}),
  ],
  ['GET /v1/contracts/{contract}/intake-stops', '401 sees 404 sees sees 404 404 sees'],
  [
    'POST /v1/contracts/{contract}/intake-stop-requests',
    '401 409 404 403 403 403 403 403',
    () => ({ startsOn: '2030-03-05', ...reason, lines: [line] }),
  ],
  [
    'POST /v1/contracts/{contract}/intake-stops',
    '401 403 403 409 403 403 404 403',
    () => ({ startsOn: '2030-03-01', ...reason, lines: [line], signal: 'safety' }),
  ],
  [
    'POST /v1/intake-stops/{intakeStop}/decisions',
    '401 403 403 409 403 403 404 403',
    () => ({ decision: 'grant', ...reason }),
  ],
  ['POST /v1/intake-stops/{intakeStop}/withdrawals', '401 409 404 403 403 403 403 403', () => reason],
  ['POST /v1/intake-stops/{intakeStop}/provider-liftings', '401 409 404 403 403 403 403 403', () => reason],
  ['POST /v1/intake-stops/{intakeStop}/region-liftings', '401 403 403 409 403 403 404 403', () => reason],
  ['GET /v1/contracts/{contract}/measures', '401 sees 404 sees sees 404 404 sees'],
  [
    'POST /v1/contracts/{contract}/measures',
    '401 403 403 409 403 403 404 403',
    () => ({ kind: 'warning', ...reason, hearingUntil: '2030-03-05' }),
  ],
  ['POST /v1/measures/{measure}/views', '401 409 404 403 403 403 403 403', () => ({ view: 'Wij zien dat anders' })],
  ['POST /v1/measures/{measure}/decisions', '401 403 403 409 403 403 404 403', () => ({ decision: 'take', ...reason })],
  ['POST /v1/measures/{measure}/steps/{number=1}/completions', '401 403 403 409 403 403 404 403', () => ({})],
  ['POST /v1/measures/{measure}/closings', '401 403 403 409 403 403 404 403', () => reason],
  ['GET /v1/organisations/{organisation}/changes', '401 sees 404 sees 403 403 404 sees'],
  [
    'POST /v1/organisations/{organisation}/changes',
    '401 400 404 403 403 403 403 403',
    () => ({ kind: 'name', effectiveOn: '2030-07-01', content: {}, explanation: 'Zonder naam' }),
  ],
  [
    'POST /v1/organisation-changes/{organisationChange}/checks',
    '401 403 403 409 403 403 404 403',
    ({ ids }) => ({ regionId: Number(ids['region']), outcome: 'accept', ...reason }),
  ],
  ['POST /v1/organisation-changes/{organisationChange}/withdrawals', '401 409 404 403 403 403 403 403', () => ({})],
];
