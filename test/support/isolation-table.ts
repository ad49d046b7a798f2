import { sampleDefinition } from './builders/procedure.js';
import { amendmentRows } from './isolation-amendments.js';
import { endingRows } from './isolation-endings.js';
import { indexationRows } from './isolation-indexation.js';
import { dialogueRows } from './isolation-dialogue.js';
import type { ActorName, IsolationScene } from './isolation-scene.js';

/** The order of the columns of the table. A is in Lochem, B in Zutphen; both in the region of the manager and the auditor. */
export const columns: readonly ActorName[] = [
  'anonymous',
  'providerA',
  'providerB',
  'manager',
  'ownMunicipality',
  'otherMunicipality',
  'otherRegion',
  'auditor',
];

/** What an actor gets: an answer that tells of A, one that does not, a command that is done, or a status. */
export type Cell = 'sees' | 'none' | 'done' | `${number}`;

/** One request with what every actor gets for it. */
export interface IsolationRow {
  /** As the route stands in the api, and after it a query; `{name}` stands for an id of the scene, `{name=word}` for a word. */
  request: string;
  gives: readonly Cell[];
  body?: (scene: IsolationScene) => unknown;
}

const version = { version: 999 };
const signature = {
  authorityStatement: 'Ik ben bevoegd',
  role: 'bestuurder',
  textHash: 'f'.repeat(64),
  typedName: 'Iemand Anders',
};
const reason = { reason: 'Om te zien of het kan' };
const days = { label: 'isolation', days: 1 };

/**
 * Every route, with the ids of what is A's, or of the region's alone. A line a request:
 *
 *   request                                    anonymous A B manager ownMunicipality otherMunicipality otherRegion auditor
 *
 * Who may not do it by role gets 403, who may but has nothing to do with A gets 404, and who may gets 409: the commands are
 * sent in a state or with a version that allows none, so that every actor meets the same scene.
 */
export const rows: readonly IsolationRow[] = [
  row('GET /v1/health', 'none none none none none none none none'),
  row('GET /v1/openapi.json', 'none none none none none none none none'),
  row('GET /v1/regions', 'none none none none none none none none'),
  row('GET /v1/regions/{region}/theme.css', 'none none none none none none none none'),
  row('GET /v1/regions/{region}/logo', '404 404 404 404 404 404 404 404'),
  row('PUT /v1/regions/{region}/appearance', '401 403 403 409 403 403 404 403', () => version),
  row('GET /v1/regions/{region}/letter-settings', '401 403 403 none 403 403 404 none'),
  row('PUT /v1/regions/{region}/letter-settings', '401 403 403 409 403 403 404 403', () => version),
  row('GET /v1/account', '401 sees none none none none none none'),
  row('PUT /v1/account', '401 done done done done done done done', () => ({ language: 'nl' })),
  row('GET /v1/account/export', '401 sees none sees none none none none'),
  row('GET /v1/calendar-feeds', '401 none none none none none none none'),
  row('POST /v1/calendar-feeds', '401 403 403 403 403 403 403 403', () => ({ label: 'Agenda' })),
  row('DELETE /v1/calendar-feeds/{contract}', '401 404 404 404 404 404 404 404'),
  row('GET /v1/calendar-feeds/{contract}', '404 404 404 404 404 404 404 404'),
  row('GET /v1/api-tokens', '401 sees none none none none none none'),
  row('POST /v1/api-tokens', '401 done done done done done done done', () => days),
  row('DELETE /v1/api-tokens/{token}', '401 done 404 404 404 404 404 404'),
  row('GET /v1/session', '401 403 403 403 403 403 403 403'),
  row('PUT /v1/session/acting-for', '401 403 403 403 403 403 403 403', () => ({ actingFor: null })),
  row('GET /v1/sessions', '401 none none none none none none none'),
  row('DELETE /v1/sessions/{contract}', '401 404 404 404 404 404 404 404'),
  row('POST /v1/session/sign-out', '401 403 403 403 403 403 403 403'),
  // Nothing is configured to sign in with.
  row('GET /v1/sign-in', '503 503 503 503 503 503 503 503'),
  ...['/page.css', '/signed-out'].map((page) =>
    row(`GET /v1/sign-in${page}`, 'none none none none none none none none'),
  ),
  row('GET /v1/sign-in/{contract}', '404 404 404 404 404 404 404 404'),
  row('GET /v1/sign-in/{contract}/callback', '404 404 404 404 404 404 404 404'),
  row('POST /v1/oauth/token', '415 415 415 415 415 415 415 415'),
  row('GET /v1/applications', '401 sees none none 403 403 none none'),
  row('POST /v1/applications', '401 done 404 404 403 403 404 403', ({ ids }) => ({
    tenant: `organisation:${ids['organisation'] ?? ''}`,
    name: 'kanariedraft',
    permissions: ['contract.read'],
    days: 30,
  })),
  row('POST /v1/applications/{application}/secrets', '401 done 404 404 403 403 404 403', () => ({})),
  row('DELETE /v1/applications/{application}', '401 done 404 404 403 403 404 403'),

  row('GET /v1/regions/{region}/people', '401 403 403 sees 403 403 404 sees'),
  row('POST /v1/regions/{region}/roles', '401 403 403 409 403 403 404 403', () => ({
    name: 'kanarieregion',
    email: 'kanarieregion@gemeente.example',
    role: 'approver',
  })),
  row('POST /v1/regions/{region}/roles/{regionRole}/endings', '401 403 403 done 403 403 404 403', () => reason),
  row('GET /v1/regions/{region}/role-proposals', '401 403 403 sees 403 403 404 sees'),
  row('POST /v1/regions/{region}/role-proposals/{proposal}/decisions', '401 403 403 409 403 403 404 403', () => ({
    outcome: 'confirmed',
  })),
  row('GET /v1/regions/{region}/access-review', '401 403 403 sees 403 403 404 sees'),
  row('GET /v1/regions/{region}/access-review/file', '401 403 403 sees 403 403 404 sees'),
  row('GET /v1/regions/{region}/access-reviews', '401 403 403 none 403 403 404 none'),
  row('POST /v1/regions/{region}/access-reviews', '401 403 403 409 403 403 404 403', () => ({
    listHash: 'f'.repeat(64),
    note: 'Nagelopen',
  })),
  row('GET /v1/audit-entries', '401 403 403 sees 403 403 none sees'),
  row('GET /v1/audit-entries?subjectId={contract}', '401 403 403 sees 403 403 none sees'),

  row('GET /v1/organisations/{organisation}', '401 sees 404 sees sees 404 404 sees'),
  row('PUT /v1/organisations/{organisation}', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    name: 'Zorg',
    legalForm: 'bv',
    rsin: null,
    agbCode: null,
    iban: null,
    email: 'zorg@aanbieder.example',
  })),
  row('POST /v1/organisations/{organisation}/evidence', '401 415 404 403 403 403 403 403', () => ({})),
  row('GET /v1/organisations/{organisation}/evidence', '401 sees 404 sees 403 403 404 sees'),
  row('GET /v1/organisations/{organisation}/contract-evidence', '401 sees 404 sees 403 403 404 sees'),
  row('GET /v1/organisations/{organisation}/evidence-uses', '401 sees 404 sees 403 403 404 sees'),
  row('POST /v1/contracts/{contract}/evidence-renewals', '401 400 404 403 403 403 403 403', () => ({
    conditionCode: 'NIET',
    evidenceId: '00000000-0000-7000-8000-000000000000',
  })),
  row('POST /v1/evidence-renewals/{contract}/judgements', '401 403 403 404 403 403 404 403', () => ({
    ...version,
    outcome: 'accepted',
    reason: '',
  })),
  row('GET /v1/evidence/{evidence}/file', '401 sees 404 sees 403 403 404 sees'),
  row('GET /v1/evidence/{ownEvidence}/file', '401 sees 404 404 403 403 404 404'),
  row('DELETE /v1/evidence/{ownEvidence}', '401 done 404 403 403 403 403 403'),

  // Of one's own address: theirs are confirmed.
  row('POST /v1/account/address-confirmations', '401 409 409 409 409 409 409 409', () => ({ token: 'oha_none' })),
  row('POST /v1/account/address-confirmations/sendings', '401 409 409 409 409 409 409 409'),
  row('POST /v1/registrations', '401 403 403 403 403 403 403 403', () => ({})),
  row('POST /v1/invitations/acceptances', '401 403 403 403 403 403 403 403', () => ({ token: 'ohi_none' })),
  row('GET /v1/organisations/{organisation}/members', '401 sees 404 403 403 403 403 403'),
  row('POST /v1/organisations/{organisation}/members/{person}/roles', '401 409 404 403 403 403 403 403', () => ({
    roles: [{ role: 'provider_administrator' }],
  })),
  row('POST /v1/organisations/{organisation}/roles/{role}/endings', '401 409 404 403 403 403 403 403', () => reason),
  row('GET /v1/organisations/{organisation}/invitations', '401 sees 404 403 403 403 403 403'),
  row('POST /v1/organisations/{organisation}/invitations', '401 409 404 403 403 403 403 403', () => ({
    email: 'kanariedraft@nieuw.example',
    roles: [{ role: 'provider_editor' }],
  })),
  row('POST /v1/organisations/{organisation}/invitations/{invitation}/sendings', '401 done 404 403 403 403 403 403'),
  row('DELETE /v1/organisations/{organisation}/invitations/{invitation}', '401 done 404 403 403 403 403 403'),
  row('GET /v1/organisations/{organisation}/join-requests', '401 sees 404 403 403 403 403 403'),
  row(
    'POST /v1/organisations/{organisation}/join-requests/{joinRequest}/refusals',
    '401 done 404 403 403 403 403 403',
    () => reason,
  ),
  row(
    'POST /v1/organisations/{organisation}/join-requests/{joinRequest}/approvals',
    '401 409 404 403 403 403 403 403',
    () => ({
      roles: [{ role: 'provider_editor' }],
    }),
  ),
  row('GET /v1/organisations/{organisation}/representatives', '401 403 403 sees 403 403 404 sees'),
  row('GET /v1/join-requests', '401 none none none none none none none'),
  row('DELETE /v1/join-requests/{joinRequest}', '401 404 404 404 404 404 404 404'),
  row('POST /v1/join-requests/{joinRequest}/handovers', '401 404 404 404 404 404 404 404', () => reason),
  row('GET /v1/handovers', '401 sees none sees 403 403 none sees'),
  row('POST /v1/handovers/{handover}/proposals', '401 403 403 409 403 403 404 403', () => reason),
  row('POST /v1/handovers/{handover}/approvals', '401 403 403 409 403 403 404 403', () => reason),
  row('POST /v1/handovers/{handover}/refusals', '401 403 403 done 403 403 404 403', () => reason),

  row('GET /v1/procedures', 'none none none sees none none none sees'),
  row('GET /v1/procedures?status=draft', 'none none none sees none none none sees'),
  // Which regions there are is public.
  row('POST /v1/procedures', '401 403 403 409 403 403 403 403', ({ region }) => ({
    regionId: region.id,
    definition: sampleDefinition({ slug: 'kanarieregion' }),
  })),
  row('GET /v1/procedures/{procedure}', '404 404 404 sees 404 404 404 sees'),
  row('GET /v1/procedures/{procedure}/versions', '404 404 404 none 404 404 404 none'),
  row('GET /v1/procedures/{procedure}/products/{contract}/tariffs', '404 404 404 404 404 404 404 404'),
  row('PUT /v1/procedures/{procedure}/draft', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    definition: sampleDefinition({ slug: 'kanarieregion' }),
  })),
  ...['publications', 'pauses', 'resumptions', 'closures'].map((step) =>
    row(`POST /v1/procedures/{procedure}/${step}`, '401 403 403 409 403 403 404 403', () => ({
      ...version,
      ...reason,
    })),
  ),
  row('GET /v1/desk-procedures', '401 403 403 sees 403 403 none sees'),
  row('GET /v1/procedures/{procedure}/notice-policy', '401 404 404 none 404 404 404 none'),
  row('PUT /v1/procedures/{procedure}/notice-policy', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    steps: [],
  })),
  row('POST /v1/procedures/{procedure}/notice-previews', '401 403 403 done 403 403 404 403', () => ({
    dueOn: '2030-12-31',
    step: {
      step: 'contract-end',
      deadline: 'contract-end',
      when: { moment: 'before', months: 6 },
      recipients: ['contract_manager'],
    },
  })),
  row('GET /v1/procedures/{procedure}/publications', '404 404 404 none 404 404 404 none'),
  row('GET /v1/procedures/{procedure}/versions/{region}', '404 404 404 404 404 404 404 404'),
  row('POST /v1/procedures/{procedure}/impact-previews', '401 403 403 409 403 403 404 403', () => version),
  row('POST /v1/procedures/{procedure}/publication-withdrawals', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    ...reason,
  })),
  row('POST /v1/procedures/{procedure}/copies', '401 403 403 409 403 403 404 403', () => ({
    slug: 'kanarieregion',
    titleNl: 'Kopie',
    titleEn: 'Copy',
  })),
  row('DELETE /v1/procedures/{publishedProcedure}', '401 403 403 409 403 403 404 403'),

  row('GET /v1/procedures/{procedure}/documents', '404 404 404 sees 404 404 404 sees'),
  row('POST /v1/procedures/{procedure}/documents', '401 403 403 415 403 403 404 403', () => ({})),
  row('GET /v1/procedure-document-versions/{document}/file', '404 404 404 sees 404 404 404 sees'),
  row('POST /v1/procedure-document-versions/{document}/publications', '401 403 403 409 403 403 404 403'),
  row('DELETE /v1/procedure-document-versions/{document}', '401 403 403 409 403 403 404 403'),

  // Counts, of the own municipalities where one is for them alone; nothing of one provider.
  row('GET /v1/enrolment-figures?regionId={region}', '401 403 403 none none none 404 none'),
  row('GET /v1/enrolment-figures/file?regionId={region}', '401 403 403 none none none 404 none'),

  row('GET /v1/procedures/{draftProcedure}/clarifications', 'none none none none none none none none'),
  row('GET /v1/procedures/{draftProcedure}/clarifications/file', 'none none none none none none none none'),
  row('POST /v1/procedures/{draftProcedure}/questions', '401 done 404 403 403 403 403 403', ({ ids }) => ({
    organisationId: ids['organisation'],
    text: 'Mag dit worden gevraagd?',
  })),
  row('GET /v1/questions', '401 sees none sees 403 403 none sees'),
  row('GET /v1/questions?organisationId={organisation}', '401 sees none sees 403 403 none sees'),
  row('GET /v1/questions/{question}', '401 sees 404 sees 403 403 404 sees'),
  row('POST /v1/questions/{question}/returns', '401 403 403 409 403 403 404 403', ({ ids }) => ({
    ...version,
    clarificationId: ids['clarification'],
  })),
  ...dialogueRows.map(([request, gives, body]) => row(request, gives, body)),
  row('GET /v1/clarification-drafts', '401 403 403 sees 403 403 none sees'),
  row('GET /v1/clarification-drafts/{clarification}', '401 403 403 sees 403 403 404 sees'),
  row('POST /v1/procedures/{draftProcedure}/clarification-drafts', '401 403 403 409 403 403 404 403', ({ ids }) => ({
    questionIds: [ids['question']],
    question: 'Mag dit worden gevraagd?',
  })),
  row('PUT /v1/clarification-drafts/{clarification}', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    questionIds: [],
    question: 'Mag dit worden gevraagd?',
  })),
  row('DELETE /v1/clarification-drafts/{clarification}?version=999', '401 403 403 409 403 403 404 403'),
  row('POST /v1/procedures/{draftProcedure}/clarification-notes', '401 403 403 409 403 403 404 403', ({ ids }) => ({
    drafts: [{ id: ids['clarification'], ...version }],
  })),

  // Who holds a contract, for what and until when, is for everyone to know; of A it names no more than that.
  row('GET /v1/register/providers', 'sees sees sees sees sees sees sees sees'),
  row('GET /v1/register/providers?municipality=0262&intensity=basic', 'sees sees sees sees sees sees sees sees'),
  row('GET /v1/register/providers/{organisation}', 'sees sees sees sees sees sees sees sees'),
  row('GET /v1/register/providers/file', 'sees sees sees sees sees sees sees sees'),
  row('GET /v1/register/providers/file?format=json', 'sees sees sees sees sees sees sees sees'),
  row('GET /v1/register/products', 'none none none none none none none none'),
  row('GET /v1/register/procedures/file', 'none none none none none none none none'),
  row('GET /v1/register/procedures/feed', 'none none none none none none none none'),

  row('POST /v1/enrolments', '401 409 404 403 403 403 403 403', ({ ids }) => ({
    procedureId: ids['draftProcedure'],
    organisationId: ids['organisation'],
  })),
  row('GET /v1/enrolments', '401 sees none sees sees none none sees'),
  row('GET /v1/enrolments?organisationId={organisation}', '401 sees none sees sees none none sees'),
  row('GET /v1/enrolments/{enrolment}', '401 sees 404 sees sees 404 404 sees'),
  row('GET /v1/enrolments/{draft}', '401 sees 404 404 404 404 404 404'),
  row('GET /v1/enrolments/{enrolment}/standing-reasons', '401 403 403 sees 403 403 404 sees'),
  row('GET /v1/enrolments?holder=me', '401 none none none none none none none'),
  row('GET /v1/enrolments/{draft}/missing-parts', '401 none 404 404 404 404 404 404'),
  row('PUT /v1/enrolments/{draft}/lines', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    lines: [{ productCode: 'BG-BASIS', municipality: '0262' }],
  })),
  row('PUT /v1/enrolments/{draft}/answers', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    answers: [{ conditionCode: 'PLAN', text: 'Een ander plan' }],
  })),
  row('PUT /v1/enrolments/{draft}/parties', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    form: 'alone',
    parties: [],
  })),
  row('POST /v1/enrolments/{draft}/parties/{part}/invitations', '401 409 404 403 403 403 403 403', () => version),
  row('PUT /v1/enrolments/{draft}/parties/{part}/document', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    evidenceId: null,
  })),
  row('PUT /v1/enrolments/{draft}/parties/{part}/answers', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    answers: [{ conditionCode: 'VISIE', confirmed: true }],
  })),
  row('PUT /v1/enrolments/{draft}/companion-declines', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    declines: [],
  })),
  row('GET /v1/enrolments/{draft}/reusable-answers', '401 sees 404 403 403 403 403 403'),
  row('POST /v1/enrolments/{draft}/reuses', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    conditionCodes: ['VISIE'],
  })),
  // A is a member of a consortium that another leads.
  row('GET /v1/consortium-parts', '401 sees none 403 403 403 403 403'),
  row('GET /v1/consortium-parts/{part}', '401 sees 404 403 403 403 403 403'),
  row('PUT /v1/consortium-parts/{part}/answers', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    answers: [{ conditionCode: 'VISIE', confirmed: true }],
  })),
  row('POST /v1/consortium-parts/{part}/confirmations', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    jointLiability: true,
  })),
  row('POST /v1/consortium-parts/{part}/declines', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    ...reason,
  })),
  row('POST /v1/enrolments/{enrolment}/submissions', '401 409 404 403 403 403 403 403', () => version),
  row('POST /v1/enrolments/{enrolment}/withdrawals', '401 409 404 403 403 403 403 403', () => version),
  row('POST /v1/enrolments/{enrolment}/assessments', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    assessments: [{ conditionCode: 'PLAN', outcome: 'met', ...reason }],
  })),
  row('POST /v1/enrolments/{draft}/assessments', '401 403 403 404 403 403 404 403', () => ({
    ...version,
    assessments: [{ conditionCode: 'PLAN', outcome: 'met', ...reason }],
  })),
  row('POST /v1/enrolments/{enrolment}/decision-proposals', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    outcome: 'admitted',
    ...reason,
  })),
  row('POST /v1/enrolments/{enrolment}/decision-returns', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    ...reason,
  })),
  row('POST /v1/enrolments/{enrolment}/decisions', '401 403 403 409 403 403 404 403', () => version),
  row('GET /v1/enrolments/{enrolment}/letters', '401 sees 404 sees 403 403 404 sees'),
  row('GET /v1/letters/{letter}/file', '401 none 404 none 403 403 404 none'),
  row('POST /v1/enrolments/{enrolment}/letter-previews', '401 403 403 409 403 403 404 403', () => ({
    kind: 'admission',
  })),
  row('POST /v1/enrolments/{enrolment}/supplement-requests', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    items: [{ conditionCode: 'PLAN', lacking: 'Een bijlage' }],
  })),
  row('POST /v1/enrolments/{enrolment}/supplements', '401 409 404 403 403 403 403 403', () => version),
  row('GET /v1/enrolments/{enrolment}/editions', '401 sees 404 sees none 404 404 sees'),
  row('POST /v1/enrolments/{enrolment}/evidence-checks', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    conditionCode: 'PLAN',
    ...reason,
  })),
  row('GET /v1/regions/{region}/conflicts-of-interest', '401 403 403 sees 403 403 404 sees'),
  row('POST /v1/regions/{region}/conflicts-of-interest', '401 403 403 409 403 403 404 403', ({ ids }) => ({
    organisationId: ids['organisation'],
    personId: ids['conflicted'],
    ...reason,
  })),
  row(
    'POST /v1/regions/{region}/conflicts-of-interest/{conflict}/endings',
    '401 403 403 409 403 403 404 403',
    () => reason,
  ),
  row('POST /v1/enrolments/{enrolment}/complaints', '401 409 404 403 403 403 403 403', () => ({
    ...version,
    text: 'Wij zijn het er niet mee eens',
  })),
  row('POST /v1/enrolments/{enrolment}/complaint-answers', '401 403 403 409 403 403 404 403', ({ ids }) => ({
    ...version,
    complaintId: ids['enrolment'],
    outcome: 'dismissed',
    ...reason,
  })),
  row('POST /v1/enrolments/{enrolment}/refusal-suspensions', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    ground: 'writ',
    court: 'Rechtbank Gelderland',
    caseNumber: 'C/05/1',
    servedOn: '2030-03-01',
  })),
  row('POST /v1/enrolments/{enrolment}/final-refusals', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    ...reason,
  })),
  row('POST /v1/enrolments/{enrolment}/reconsiderations', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    ...reason,
  })),

  row('GET /v1/contracts', '401 sees none sees sees none none sees'),
  row('GET /v1/contracts?municipality=0262', '401 sees none sees sees none none sees'),
  row('GET /v1/contracts?regionId={region}&sort=number', '401 sees none sees sees none none sees'),
  row('GET /v1/contracts?organisationId={organisation}', '401 sees none sees sees none none sees'),
  row('GET /v1/contracts/file?format=csv', '401 sees none sees sees none none sees'),
  row('GET /v1/contracts/{contract}', '401 sees 404 sees sees 404 404 sees'),
  row('GET /v1/contracts/{contract}/text', '401 sees 404 sees sees 404 404 sees'),
  row('GET /v1/contracts/{contract}/changes', '401 sees 404 sees sees 404 404 sees'),
  // Kinds and hashes; the files are packed, so that no word of them can be read here.
  row('GET /v1/contracts/{contract}/documents', '401 none 404 none none 404 404 none'),
  row('GET /v1/contracts/{contract}/documents/{kind=contract}/file', '401 none 404 none none 404 404 none'),
  row('GET /v1/contracts/{contract}/addenda/{addendum}/file', '401 none 404 none none 404 404 none'),
  row('GET /v1/contracts/document-archive', '401 none none none none none none none'),
  // No signing service is configured.
  row('GET /v1/contracts/{contract}/outside-signings', '401 none 404 none none 404 404 none'),
  row('POST /v1/contracts/{contract}/provider-outside-signings', '401 404 404 403 403 403 403 403', () => signature),
  row('POST /v1/contracts/{contract}/region-outside-signings', '401 403 403 404 403 403 404 403', () => signature),
  row('GET /v1/outside-signings/{contract}/file', '401 404 404 404 404 404 404 404'),
  row('POST /v1/outside-signings/webhook', '404 404 404 404 404 404 404 404', () => ({})),
  row('GET /v1/contracts/{contract}/paper-signings', '401 none 404 none none 404 404 none'),
  row('POST /v1/contracts/{contract}/paper-signings', '401 403 403 415 403 403 404 403', () => ({})),
  row('GET /v1/paper-signings/{contract}/file', '401 404 404 404 404 404 404 404'),
  row('POST /v1/paper-signings/{contract}/approvals', '401 403 403 404 403 403 404 403'),
  row('POST /v1/paper-signings/{contract}/rejections', '401 403 403 404 403 403 404 403', () => reason),
  row('GET /v1/contracts/{contract}/consolidated', '401 sees 404 sees sees 404 404 sees'),
  row('GET /v1/contracts/{contract}/consolidated-file', '401 none 404 none none 404 404 none'),
  row(
    'GET /v1/contracts/{contract}/comparisons?from=2026-06-01&until=2029-06-01',
    '401 sees 404 sees sees 404 404 sees',
  ),
  row('GET /v1/contracts/{contract}/timeline', '401 sees 404 sees sees 404 404 sees'),
  // Counts alone: of nobody by name.
  row('GET /v1/contract-totals', '401 none none none none none none none'),
  row('GET /v1/contract-terms', '401 sees none sees sees none none sees'),
  row('GET /v1/contract-terms?municipality=0262', '401 sees none sees sees none none sees'),
  row('POST /v1/contracts/{contract}/provider-signatures', '401 409 404 403 403 403 403 403', () => signature),
  row('POST /v1/contracts/{contract}/region-signatures', '401 403 403 409 403 403 404 403', () => signature),
  row('POST /v1/contracts/{contract}/withdrawals', '401 403 403 409 403 403 404 403', () => reason),
  row('POST /v1/contracts/{contract}/refusals', '401 409 404 403 403 403 403 403', () => reason),
  ...amendmentRows.map(([request, gives, body]) => row(request, gives, body)),
  ...endingRows.map(([request, gives, body]) => row(request, gives, body)),
  ...indexationRows.map(([request, gives, body]) => row(request, gives, body)),
  row('GET /v1/addenda/{addendum}/text', '401 sees 404 sees sees 404 404 sees'),
  row('POST /v1/addenda/{addendum}/provider-signatures', '401 409 404 403 403 403 403 403', () => signature),
  row('POST /v1/addenda/{addendum}/region-signatures', '401 403 403 409 403 403 404 403', () => signature),
  row('POST /v1/addenda/{addendum}/withdrawals', '401 403 403 409 403 403 404 403', () => reason),
  row('POST /v1/addenda/{addendum}/refusals', '401 409 404 403 403 403 403 403', () => reason),
  ...['extension-offers', 'late-extension-offers'].map((offers) =>
    row(`POST /v1/contracts/{contract}/${offers}`, '401 403 403 409 403 403 404 403', () => ({
      ...reason,
      ...version,
    })),
  ),
  row('POST /v1/extension-offers/{offer}/approvals', '401 403 403 409 403 403 404 403'),
  row('POST /v1/extension-offers/{offer}/answers', '401 409 404 403 403 403 403 403', () => ({
    answer: 'accept',
    statement: 'Ik ben bevoegd',
  })),
  row('POST /v1/extension-offers/{offer}/withdrawals', '401 403 403 409 403 403 404 403', () => reason),
  row('POST /v1/extension-offers/{offer}/receipts', '401 409 404 403 403 403 403 403'),
  row('POST /v1/extension-offers/{offer}/registered-letters', '401 403 403 409 403 403 404 403', () => ({
    sentOn: '2026-03-02',
    reference: '3SABCD1234567',
  })),
  row('GET /v1/extension-rounds', '401 403 403 sees 403 403 none sees'),
  row('POST /v1/extension-rounds', '401 403 403 409 403 403 404 403', ({ ids }) => ({
    procedureId: ids['publishedProcedure'],
  })),
  row('GET /v1/extension-rounds/{round}', '401 403 403 none 403 403 404 none'),
  row('GET /v1/extension-rounds/{round}/preview', '401 403 403 sees 403 403 404 sees'),
  row('GET /v1/extension-rounds/{round}/contracts', '401 403 403 none 403 403 404 none'),
  row('PUT /v1/extension-rounds/{round}', '401 403 403 409 403 403 404 403', () => ({ ...version, choice: {} })),
  row('POST /v1/extension-rounds/{round}/submissions', '401 403 403 409 403 403 404 403', () => version),
  ...['approvals', 'returns', 'cancellations', 'retries'].map((step) =>
    row(`POST /v1/extension-rounds/{round}/${step}`, '401 403 403 409 403 403 404 403', () =>
      step === 'returns' || step === 'cancellations' ? { ...version, ...reason } : version,
    ),
  ),
  row('POST /v1/extension-rounds/{round}/reminders', '401 403 403 409 403 403 404 403', () => ({})),
  row('GET /v1/procedures/{publishedProcedure}/extension-programme', '401 403 403 none 403 403 404 none'),
  row('PUT /v1/procedures/{publishedProcedure}/extension-programme', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    proposeMonths: 12,
    approveWeeks: 12,
    receiptDays: 10,
  })),

  row('GET /v1/saved-views', '401 none none none none none none none'),
  row('POST /v1/saved-views', '401 done done done done done done 403', () => ({
    page: 'contracts',
    name: 'Mijn weergave',
    search: { status: 'active' },
  })),
  row('PUT /v1/saved-views/{contract}', '401 404 404 404 404 404 404 403', () => ({ ...version, name: 'Anders' })),
  row('DELETE /v1/saved-views/{contract}', '401 404 404 404 404 404 404 403'),
  row('PUT /v1/saved-view-defaults', '401 done done done done done done 403', () => ({ page: 'contracts' })),
  row('POST /v1/saved-views/{contract}/sharings', '401 403 403 404 403 403 404 403', () => ({ regionId: 1 })),
  row('DELETE /v1/saved-views/{contract}/sharings/{region}', '401 403 403 404 403 403 404 403'),

  row('GET /v1/notices', '401 sees none sees sees none none sees'),
  row('GET /v1/notices?subjectId={enrolment}', '401 sees none sees sees none none sees'),
  row('GET /v1/notices/{notice}', '401 sees 404 sees sees 404 404 sees'),
  row('GET /v1/notices?outcome=lapsed&audience=region&order=desc', '401 none none none none none none none'),
  row('GET /v1/notices/{notice}/deliveries/{contract}/mail', '401 404 404 404 403 403 404 404'),
  row('GET /v1/notices/{notice}/deliveries/{contract}/mail/file', '401 404 404 404 403 403 404 404'),
  row('POST /v1/notices/{notice}/deliveries/{contract}/resends', '401 403 403 404 403 403 404 403', () => reason),
  row('GET /v1/notice-days?from=2030-01-01&until=2030-12-31', '401 403 403 none none none none none'),
  row('GET /v1/deadline-days?from=2030-01-01&until=2030-12-31', '401 none none none none none none none'),
  row('GET /v1/notice-runs', '401 403 403 sees none none none sees'),
  row('GET /v1/search?q=kanarieaa', '401 sees none sees sees none none sees'),
  row('GET /v1/search?q={contract}', '401 sees none sees sees none none sees'),
  row('GET /v1/notice-forecasts', '401 403 403 none none none none none'),
  row('POST /v1/notice-runs/{run}/releases', '401 403 403 409 403 403 404 403', () => reason),
  row('GET /v1/deadlines', '401 sees none sees sees none none sees'),
  row('GET /v1/deadlines?regionId={region}', '401 sees none sees sees none none sees'),
  row('GET /v1/tasks', '401 403 403 sees sees none none sees'),
  row('POST /v1/tasks/{task}/settlements', '401 403 403 409 403 403 404 403', () => ({ note: 'Gedaan' })),
  row('POST /v1/tasks/{regionTask}/settlements', '401 403 403 done 403 403 404 403', () => ({ note: 'Gedaan' })),
  // The only work that the manager may know of here is what the manager proposed.
  row('GET /v1/work-items', '401 403 403 sees 403 403 none none'),
  row('GET /v1/work-items?reach=all', '401 403 403 sees 403 403 none sees'),
  row('GET /v1/work-items?regionId={region}', '401 403 403 sees 403 403 404 none'),
  row('GET /v1/work-item-counts?reach=all', '401 403 403 none 403 403 none none'),
  row('GET /v1/regions/{region}/colleagues', '401 403 403 sees 403 403 404 sees'),
  row('PUT /v1/regions/{region}/work-items/{proposal}/assignment', '401 403 403 409 403 403 404 403', ({ ids }) => ({
    ...version,
    personId: ids['person'],
  })),
  row('PUT /v1/regions/{region}/work-items/{proposal}/snooze', '401 403 403 409 403 403 404 403', () => ({
    ...version,
    ...reason,
    until: '2030-03-05',
  })),
  row('POST /v1/regions/{region}/work-item-assignments', '401 403 403 done 403 403 404 403', ({ ids }) => ({
    personId: ids['person'],
    items: [{ subjectId: ids['proposal'], ...version }],
  })),
];

function row(request: string, gives: string, body?: IsolationRow['body']): IsolationRow {
  return { request, gives: gives.split(' ') as Cell[], ...(body !== undefined && { body }) };
}
