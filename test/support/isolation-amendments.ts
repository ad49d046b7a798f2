/** What the bodies of the requests need of the scene: its ids by their names in the table. */
interface SceneIds {
  ids: Record<string, string>;
}

type Ask = <Answer>(token: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Answer>;

const reason = { reason: 'Om te zien of het kan' };
const writing = {
  subject: 'Kortere wachttijd',
  reason: 'Afgesproken aan de overlegtafel.',
  basis: 'dialogue',
  basisReference: '',
  changes: [{ kind: 'contractingPartyNamed', party: { name: 'Gemeenschappelijke regeling Voorbeeld' } }],
};

/**
 * An amendment that was announced and withdrawn again, with an answer of the contractor: nothing can be done with either any
 * more.
 */
export async function amendmentScene(
  ask: Ask,
  procedureId: string,
  contractId: string,
  effectiveOn: string,
  people: { manager: string; second: string },
): Promise<Record<string, string>> {
  const at = (path: string) => `/v1/amendments/${path}`;
  const draft = await ask<State>(people.manager, 'POST', '/v1/amendments', { ...writing, procedureId, effectiveOn });
  const proposed = await ask<State>(people.manager, 'POST', at(`${draft.id}/proposals`), { version: draft.version });
  const announced = await ask<State>(people.second, 'POST', at(`${draft.id}/announcements`), {
    version: proposed.version,
    conflictReason: 'Staat er los van',
  });
  await ask(people.manager, 'POST', at(`${draft.id}/withdrawals`), { version: announced.version, ...reason });
  const { items } = await ask<{ items: { id: string }[] }>(
    people.manager,
    'GET',
    `/v1/amendment-answers?amendmentId=${draft.id}&contractId=${contractId}`,
  );
  return { amendment: draft.id, amendmentAnswer: items[0]?.id ?? '' };
}

interface State {
  id: string;
  version: number;
}

const version = { version: 999 };

/** The routes of amendments: request, what each actor gets and the body. */
export const amendmentRows: readonly [string, string, ((scene: SceneIds) => unknown)?][] = [
  ['GET /v1/procedures/{publishedProcedure}/amendments', 'sees sees sees sees sees sees sees sees'],
  ['GET /v1/amendments', '401 none none sees none none none sees'],
  [
    'POST /v1/amendments',
    '401 403 403 done 403 403 404 403',
    ({ ids }) => ({ ...writing, procedureId: ids['publishedProcedure'], effectiveOn: '2031-01-01' }),
  ],
  ['GET /v1/amendments/{amendment}', '401 404 404 none 404 404 404 none'],
  ['GET /v1/amendments/{amendment}/impact', '401 403 403 none 403 403 404 none'],
  [
    'PUT /v1/amendments/{amendment}',
    '401 403 403 409 403 403 404 403',
    () => ({ ...writing, ...version, effectiveOn: '2031-01-01' }),
  ],
  ['POST /v1/amendments/{amendment}/proposals', '401 403 403 409 403 403 404 403', () => version],
  ['POST /v1/amendments/{amendment}/returns', '401 403 403 409 403 403 404 403', () => ({ ...version, ...reason })],
  ['POST /v1/amendments/{amendment}/announcements', '401 403 403 409 403 403 404 403', () => version],
  ['POST /v1/amendments/{amendment}/withdrawals', '401 403 403 409 403 403 404 403', () => ({ ...version, ...reason })],
  ['POST /v1/amendments/{amendment}/reminders', '401 403 403 409 403 403 404 403', () => ({})],
  ['GET /v1/amendment-answers', '401 sees sees sees sees sees none sees'],
  ['GET /v1/amendment-answers/{amendmentAnswer}', '401 sees 404 sees sees 404 404 sees'],
  ['POST /v1/amendment-answers/{amendmentAnswer}/acknowledgements', '401 done 404 403 403 403 403 403'],
  [
    'PUT /v1/amendment-answers/{amendmentAnswer}/answer',
    '401 409 404 403 403 403 403 403',
    () => ({ ...version, answer: 'accepted', authorityStatement: 'Ik ben bevoegd' }),
  ],
];
