import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DocumentCompiler } from '@openhuis/documents';
import { type Actor, Database, type Moment, refuseOn, RuleViolation } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { requirePerson } from '@openhuis/providers';
import { type EnrolmentDecision, judgedLines } from '../decision-lines.js';
import { standingProposal } from '../decision-proposal.js';
import { Enrolment } from '../enrolment.entity.js';
import { readFacts } from '../enrolment-facts.js';
import type { EnrolmentWork, LoadedEnrolment } from '../enrolment-work.js';
import { runningRefusal } from '../intended-refusal.js';
import { standingOf } from '../rules/assessment.js';
import type { LetterMatter } from '../rules/letter-matter.js';
import { remedyUntil } from '../rules/remedy-term.js';
import { supplementRequestViolations, supplementUntil, withPartyNames } from '../rules/supplement.js';
import { commandViolations } from '../rules/transitions.js';
import type { LetterPreviewBody } from './letters.dto.js';
import type { LetterFile } from './letters.queries.js';
import { letterFileName, letterOrder } from './letter-templates.js';
import { composeLetter } from './write-letter.js';

/** What is to be written, and who would sign: null while it is only being proposed, for another person will decide. */
interface Previewed {
  matter: LetterMatter;
  signedBy: string | null;
}

/** Letters as they would be if they were written now. */
@Injectable()
export class LetterPreviews {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
    private readonly documents: DocumentCompiler,
  ) {}

  /**
   * A letter as a concept; nothing is kept.
   *
   * @throws RuleViolation `not-found`; `wrong-state` where the letter cannot follow; what the command itself would refuse
   */
  async preview(actor: Actor, moment: Moment, id: string, body: LetterPreviewBody): Promise<LetterFile> {
    const { order, fileName } = await this.database.command(actor.scope, async (manager) => {
      const work: EnrolmentWork = { manager, procedures: this.procedures, actor, moment };
      const loaded = await loadSubmitted(work, id);
      const { matter, signedBy } = await previewed(work, loaded, body);
      const { facts, templateVersion } = await composeLetter(work, loaded, matter, signedBy);
      const shown = signedBy === null ? { ...facts, signature: WHO_DECIDES } : facts;
      const { logo } = facts.letterhead;
      const letter = {
        kind: matter.kind,
        templateVersion,
        writtenAt: moment.now,
        facts: shown,
        logo: logo === null ? null : await logoOf(work, loaded.enrolment.regionId),
      };
      return { order: letterOrder(letter, true), fileName: letterFileName(matter.kind, facts) };
    });
    const bytes = Buffer.from(await this.documents.pdf(order));
    return { fileName, bytes: Readable.from([bytes]), sizeBytes: bytes.length };
  }
}

/** Dutch, as the letter is. */
const WHO_DECIDES = { name: '[naam van wie besluit]', role: '[functie]' };

async function loadSubmitted({ manager, procedures, actor }: EnrolmentWork, id: string): Promise<LoadedEnrolment> {
  const enrolment = await manager.findOneBy(Enrolment, { id });
  if (enrolment?.submittedAt == null || !actor.scope.regionIds.includes(enrolment.regionId)) {
    throw RuleViolation.of('not-found');
  }
  const procedure = await procedures.published(manager, enrolment.procedureId, enrolment.procedureVersion ?? undefined);
  return { enrolment, procedure };
}

async function previewed(work: EnrolmentWork, loaded: LoadedEnrolment, body: LetterPreviewBody): Promise<Previewed> {
  switch (body.kind) {
    case 'supplementRequest':
      return { matter: await supplementMatter(work, loaded, body), signedBy: requirePerson(work.actor) };
    case 'complaintAnswer':
      return { matter: await complaintMatter(work, loaded, body), signedBy: requirePerson(work.actor) };
    default:
      return await decisionMatter(work, loaded, body);
  }
}

async function supplementMatter(
  { manager, moment }: EnrolmentWork,
  { enrolment, procedure }: LoadedEnrolment,
  { items: given = [] }: LetterPreviewBody,
): Promise<LetterMatter> {
  const { conditions, supplementDays } = procedure.definition;
  refuseOn(commandViolations({ status: enrolment.status, unassessed: [], unmet: [] }, 'askSupplement'));
  const items = given.map(({ conditionCode, partyId, lacking }) => ({
    conditionCode,
    partyId: partyId ?? null,
    lacking,
  }));
  const { parties } = await readFacts(manager, enrolment, moment.today);
  refuseOn(
    items.length === 0
      ? [{ code: 'invalid-input', path: 'items' }]
      : supplementRequestViolations(conditions, items, parties),
  );
  return {
    kind: 'supplementRequest',
    items: withPartyNames(items, parties),
    until: supplementUntil(moment.today, supplementDays),
  };
}

async function decisionMatter(
  work: EnrolmentWork,
  loaded: LoadedEnrolment,
  { kind, reason, lines }: LetterPreviewBody,
): Promise<Previewed> {
  const { manager, moment, actor } = work;
  const { enrolment, procedure } = loaded;
  const isAdmission = kind === 'admission';
  const outcome = isAdmission ? 'admitted' : 'refused';
  const facts = await readFacts(manager, enrolment, moment.today);
  const standing = standingOf(procedure.definition.conditions, facts.assessments);
  const state = { status: enrolment.status, ...standing };
  let decision: EnrolmentDecision;
  let signedBy: string | null = null;
  if (reason === undefined) {
    refuseOn(commandViolations(state, isAdmission ? 'admit' : 'intendRefusal'));
    decision = await standingProposal(manager, enrolment.id);
    if (decision.outcome !== outcome)
      throw RuleViolation.of('invalid-input', { rule: 'not what was proposed' }, 'kind');
    signedBy = requirePerson(actor);
  } else {
    refuseOn(commandViolations(state, isAdmission ? 'proposeAdmission' : 'proposeRefusal'));
    decision = { outcome, reason, lines };
  }
  const decided = judgedLines(loaded, facts, decision, moment);
  const until = remedyUntil(moment.today, procedure.definition.remedyDays);
  const matter: LetterMatter = isAdmission
    ? {
        kind: 'admission',
        reason: decision.reason,
        lines: decided,
        remedyUntil: until,
        addsToContract: facts.openContract !== null,
      }
    : { kind: 'intendedRefusal', reason: decision.reason, unmet: standing.unmet, remedyUntil: until };
  return { matter, signedBy };
}

async function complaintMatter(
  { manager }: EnrolmentWork,
  { enrolment }: LoadedEnrolment,
  { complaintId, outcome, reason }: LetterPreviewBody,
): Promise<LetterMatter> {
  const missing = Object.entries({ complaintId, outcome, reason }).filter(([, value]) => value === undefined);
  refuseOn(missing.map(([path]) => ({ code: 'invalid-input' as const, path })));
  const [complaint] = await manager.query<{ text: string; filedOn: string }[]>(
    `select text, filed_on as "filedOn" from complaint where id = $1 and enrolment_id = $2`,
    [complaintId, enrolment.id],
  );
  if (complaint === undefined) throw RuleViolation.of('not-found', {}, 'complaintId');
  const refusal = enrolment.status === 'refusalIntended' ? await runningRefusal(manager, enrolment.id) : null;
  return {
    kind: 'complaintAnswer',
    complainedOn: complaint.filedOn,
    complaint: complaint.text,
    outcome: outcome ?? 'dismissed',
    answer: reason ?? '',
    remedyUntil: refusal?.remedyUntil ?? null,
  };
}

async function logoOf({ manager }: EnrolmentWork, regionId: number): Promise<Buffer | null> {
  const [row] = await manager.query<{ logo: Buffer | null }[]>(
    `select logo from region_appearance where region_id = $1`,
    [regionId],
  );
  return row?.logo ?? null;
}
