/** What the bodies of the requests need of the scene: its ids by their names in the table. */
interface SceneIds {
  ids: Record<string, string>;
}

type Ask = <Answer>(token: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Answer>;

interface Made {
  id: string;
  version: number;
}

const plan = { title: 'Tarieven en reistijd', heldOn: '2030-04-18', from: '10:00', until: '12:00', place: 'Stadhuis' };

/**
 * A confidential proposal with its summary and two files, and a dialogue table to which the provider replied. What is the
 * provider's own carries its canary; the others know the summary and the table.
 */
export async function dialogueScene(
  ask: Ask,
  procedureId: string,
  provider: { token: string; organisationId: string; canary: string; file: () => FormData },
  manager: string,
): Promise<Record<string, string>> {
  const proposal = await ask<Made>(provider.token, 'POST', `/v1/procedures/${procedureId}/proposals`, {
    organisationId: provider.organisationId,
    subject: 'Reistijd in het buitengebied',
    reason: `Wat ${provider.canary} betaalt, gaat niemand anders aan.`,
    confidential: true,
    summary: 'Het tarief dekt de reistijd niet overal.',
  });
  const upload = async (): Promise<string> =>
    (await ask<{ id: string }>(provider.token, 'POST', `/v1/proposals/${proposal.id}/files`, provider.file())).id;
  const proposalFile = await upload();
  const spareProposalFile = await upload();
  const table = await ask<Made>(manager, 'POST', `/v1/procedures/${procedureId}/dialogue-tables`, plan);
  const at = (path: string): string => `/v1/dialogue-tables/${table.id}/${path}`;
  const agenda = await ask<Made>(manager, 'PUT', at('agenda'), { version: 1, points: [{ title: 'Welkom' }] });
  await ask(manager, 'POST', at('invitations'), { version: agenda.version });
  await ask(provider.token, 'PUT', at('reply'), {
    organisationId: provider.organisationId,
    coming: true,
    note: `${provider.canary} komt met twee mensen.`,
  });
  const detail = await ask<{ agenda: { id: string }[] }>(manager, 'GET', `/v1/dialogue-tables/${table.id}`);
  return {
    changeProposal: proposal.id,
    proposalFile,
    spareProposalFile,
    dialogueTable: table.id,
    agendaPoint: detail.agenda[0]?.id ?? '',
  };
}

const version = { version: 999 };
const ownWords = ({ ids }: SceneIds): object => ({ organisationId: ids['organisation'] });

/** The routes of proposals and dialogue tables: request, what each actor gets and the body. */
export const dialogueRows: readonly [string, string, ((scene: SceneIds) => unknown)?][] = [
  [
    'POST /v1/procedures/{draftProcedure}/proposals',
    '401 409 404 404 403 403 404 403',
    (scene) => ({ ...ownWords(scene), subject: 'Kortere wachttijd', reason: 'De wachttijd is langer dan is beloofd.' }),
  ],
  ['GET /v1/proposals', '401 sees sees sees 403 403 none sees'],
  ['GET /v1/proposals/{changeProposal}', '401 sees none sees 403 403 404 sees'],
  [
    'PUT /v1/proposals/{changeProposal}/summary',
    '401 409 404 409 403 403 404 403',
    () => ({ ...version, summary: 'Een samenvatting voor iedereen.' }),
  ],
  ['POST /v1/proposals/{changeProposal}/withdrawals', '401 409 404 404 403 403 404 403', () => version],
  [
    'POST /v1/proposals/{changeProposal}/answers',
    '401 403 403 409 403 403 404 403',
    () => ({ ...version, outcome: 'elsewhere', reason: 'Dit hoort bij het regionale overleg.' }),
  ],
  [
    'PUT /v1/proposals/{changeProposal}/support',
    '401 409 404 403 403 403 403 403',
    (scene) => ({ ...ownWords(scene), stance: 'supports' }),
  ],
  ['DELETE /v1/proposals/{changeProposal}/support?organisationId={organisation}', '401 404 404 403 403 403 403 403'],
  ['POST /v1/proposals/{changeProposal}/files', '401 415 404 404 403 403 404 403', () => ({})],
  ['GET /v1/proposal-files/{proposalFile}/file', '401 sees 404 sees 403 403 404 sees'],
  ['DELETE /v1/proposal-files/{spareProposalFile}', '401 done 404 404 403 403 404 403'],
  [
    'POST /v1/procedures/{publishedProcedure}/dialogue-tables',
    '401 403 403 409 403 403 404 403',
    () => ({ ...plan, heldOn: '2020-01-01' }),
  ],
  [
    'POST /v1/amendments/{amendment}/taken-over-proposals',
    '401 403 403 409 403 403 404 403',
    ({ ids }) => ({ proposalIds: [ids['proposal']] }),
  ],
  ['GET /v1/dialogue-tables', '401 sees sees sees 403 403 none sees'],
  // Of the replies a provider has its own alone.
  ['GET /v1/dialogue-tables/{dialogueTable}', '401 sees sees sees 403 403 404 sees'],
  ['PUT /v1/dialogue-tables/{dialogueTable}', '401 403 403 409 403 403 404 403', () => ({ ...plan, ...version })],
  [
    'PUT /v1/dialogue-tables/{dialogueTable}/agenda',
    '401 403 403 409 403 403 404 403',
    () => ({ ...version, points: [] }),
  ],
  ['POST /v1/dialogue-tables/{dialogueTable}/invitations', '401 403 403 409 403 403 404 403', () => version],
  [
    'POST /v1/dialogue-tables/{dialogueTable}/cancellations',
    '401 403 403 409 403 403 404 403',
    () => ({ ...version, reason: 'De zaal is niet vrij.' }),
  ],
  [
    'PUT /v1/dialogue-tables/{dialogueTable}/reply',
    '401 done 404 403 403 403 403 403',
    (scene) => ({ ...ownWords(scene), coming: true, note: 'kanarieaa komt' }),
  ],
  [
    'PUT /v1/dialogue-tables/{dialogueTable}/attendance/{organisation}',
    '401 403 403 409 403 403 404 403',
    () => ({ present: true }),
  ],
  [
    'PUT /v1/agenda-points/{agendaPoint}/answer',
    '401 403 403 409 403 403 404 403',
    () => ({ ...version, outcome: 'discussed', reason: 'Er waren geen vragen meer.' }),
  ],
  [
    'PUT /v1/dialogue-tables/{dialogueTable}/minutes-draft',
    '401 403 403 409 403 403 404 403',
    () => ({ ...version, text: 'Verslag' }),
  ],
  [
    'POST /v1/dialogue-tables/{dialogueTable}/minutes',
    '401 403 403 409 403 403 404 403',
    () => ({ ...version, isPublic: false }),
  ],
  ['GET /v1/procedures/{publishedProcedure}/dialogue-minutes', 'none none none none none none none none'],
  ['GET /v1/dialogue-minutes/{dialogueTable}', '401 404 404 404 403 403 404 404'],
];
