import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, refuseOn, RuleViolation, writeDeadlines } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { requireOwnOrganisation, requirePerson } from '@openhuis/providers';
import { contractedName, type DialogueWork, requireOwnRegion, requireVersion } from '../dialogue-work.js';
import { proposalViolations, stanceViolations, summaryViolations } from '../rules/proposing.js';
import type { ProposalOutcome } from '../rules/proposal-states.js';
import {
  auditProposal,
  lockProposal,
  moved,
  type ProposalStateAfter,
  readProposal,
  requireProposer,
  type StoredProposal,
} from './proposal-work.js';
import type { AnswerProposalBody, MakeProposalBody, SupportProposalBody } from './proposals.dto.js';

/** The dates of a proposal: that the region received one, and that it was answered in writing. */
const DEADLINES = ['proposal-submitted', 'proposal-answered'] as const;

/**
 * Proposals to change what is common to all contracts of a procedure: of a provider that has one, or of the region. All
 * contracted providers read them; what is commercially confidential is between its proposer and the region.
 */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * Makes a proposal, for an own organisation or, without one, for the region.
   *
   * @throws RuleViolation `not-found` for a procedure that is not published, of another region, or an organisation of others;
   *   every fault of `proposalViolations` at once
   */
  async make(actor: Actor, moment: Moment, procedureId: string, body: MakeProposalBody): Promise<ProposalStateAfter> {
    const { organisationId, subject, reason, about, confidential = false, summary } = body;
    if (organisationId !== undefined) requireOwnOrganisation(actor, organisationId);
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const procedure = await this.procedures.published(manager, procedureId);
      const { regionId } = procedure;
      if (organisationId === undefined) requireOwnRegion(actor, regionId);
      const name = organisationId === undefined ? null : await contractedName(manager, procedureId, organisationId);
      refuseOn(proposalViolations({ ...procedure, isContracted: name !== undefined }, body));
      const [{ id }] = await manager.query<[{ id: string }]>(`select uuidv7() as id`);
      await manager.query(
        `insert into proposal (id, region_id, procedure_id, subject, about_kind, about_code, confidential, summary, submitted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          regionId,
          procedureId,
          subject.trim(),
          about?.kind ?? null,
          about?.code ?? null,
          confidential,
          summary?.trim() ?? null,
          moment.now,
        ],
      );
      await manager.query(
        `insert into proposal_content (proposal_id, region_id, procedure_id, organisation_id, organisation_name, proposed_by,
           confidential, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          regionId,
          procedureId,
          organisationId ?? null,
          name ?? null,
          requirePerson(actor),
          confidential,
          reason.trim(),
        ],
      );
      const proposal = { id, regionId, procedureId, organisationId: organisationId ?? null };
      // The region does not need to be told of what it proposed itself.
      if (organisationId !== undefined) await tell(work, proposal, 'proposal-submitted');
      await auditProposal(work, proposal, 'proposal.made', { procedureId, about: about ?? null, confidential });
      return { id, version: 1, state: 'submitted' };
    });
  }

  /**
   * Writes what the other providers read of a confidential proposal; its proposer or the region does.
   *
   * @throws RuleViolation `not-found`; `stale-version`; `wrong-state`; `invalid-input` for one that is not confidential
   */
  async summarise(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    summary: string,
  ): Promise<ProposalStateAfter> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const proposal = await lockProposal(work, id);
      requireVersion(proposal.version, version);
      const state = moved(proposal, 'summarise');
      refuseOn(
        proposal.confidential
          ? summaryViolations(summary)
          : [{ code: 'invalid-input', path: 'summary', details: { rule: 'only of what is confidential' } }],
      );
      await manager.query(`update proposal set summary = $2, version = version + 1 where id = $1`, [
        id,
        summary.trim(),
      ]);
      await auditProposal(work, proposal, 'proposal.summarised', {});
      return { id, version: version + 1, state };
    });
  }

  /**
   * Takes a proposal back; it stays to be read, and what others said of it as well.
   *
   * @throws RuleViolation `not-found` for one of others; `stale-version`; `wrong-state` once it is answered
   */
  async withdraw(actor: Actor, moment: Moment, id: string, version: number): Promise<ProposalStateAfter> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const proposal = await lockProposal(work, id);
      requireProposer(work, proposal);
      requireVersion(proposal.version, version);
      const state = moved(proposal, 'withdraw');
      await manager.query(`update proposal set state = $2, version = version + 1 where id = $1`, [id, state]);
      await writeDeadlines(manager, subjectOf(proposal), DEADLINES, []);
      await auditProposal(work, proposal, 'proposal.withdrawn', { state: { from: proposal.state, to: state } });
      return { id, version: version + 1, state };
    });
  }

  /**
   * Answers a proposal in writing, without a dialogue table; its proposer is told by mail.
   *
   * @throws RuleViolation `not-found` for one of another region; `stale-version`; `wrong-state`
   */
  async answer(actor: Actor, moment: Moment, id: string, body: AnswerProposalBody): Promise<ProposalStateAfter> {
    const { version, outcome, reason } = body;
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const proposal = await lockProposal(work, id);
      requireOwnRegion(actor, proposal.regionId);
      requireVersion(proposal.version, version);
      // On an agenda it is the table that answers: who comes for it would find it gone.
      if (proposal.state === 'onAgenda') throw RuleViolation.of('wrong-state', { state: 'onAgenda' });
      await answerProposal(work, proposal, { outcome, reason, tableId: null });
      if (proposal.organisationId !== null) await tell(work, proposal, 'proposal-answered');
      return { id, version: version + 1, state: 'answered' };
    });
  }

  /**
   * Says what an own organisation thinks of a proposal of somebody else; once more replaces what it said.
   *
   * @throws RuleViolation `not-found`; `not-contracted`; `own-proposal`; `wrong-state`; `invalid-input` for a concern without
   *   words
   */
  async support(actor: Actor, moment: Moment, id: string, body: SupportProposalBody): Promise<ProposalStateAfter> {
    const { organisationId, stance, comment } = body;
    requireOwnOrganisation(actor, organisationId);
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const proposal = await readProposal(work, id);
      const state = moved(proposal, 'support');
      const name = await contractedName(manager, proposal.procedureId, organisationId);
      refuseOn([
        ...(name === undefined ? [{ code: 'not-contracted' as const }] : []),
        ...(proposal.organisationId === organisationId ? [{ code: 'own-proposal' as const }] : []),
        ...stanceViolations(stance, comment),
      ]);
      const said = comment?.trim() ?? '';
      await manager.query(
        `insert into proposal_support (proposal_id, organisation_id, region_id, procedure_id, organisation_name, person_id, stance, comment, given_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (proposal_id, organisation_id) do update set person_id = excluded.person_id, stance = excluded.stance,
           comment = excluded.comment, given_at = excluded.given_at`,
        [
          id,
          organisationId,
          proposal.regionId,
          proposal.procedureId,
          name,
          requirePerson(actor),
          stance,
          said === '' ? null : said,
          moment.now,
        ],
      );
      await auditProposal(work, { ...proposal, organisationId }, 'proposal.supported', { stance });
      return { id, version: proposal.version, state };
    });
  }

  /**
   * Takes back what an own organisation said of a proposal.
   *
   * @throws RuleViolation `not-found`, also where it said nothing; `wrong-state` once the proposal is answered
   */
  async takeSupportBack(actor: Actor, moment: Moment, id: string, organisationId: string): Promise<void> {
    requireOwnOrganisation(actor, organisationId);
    await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const proposal = await readProposal(work, id);
      moved(proposal, 'support');
      const [, count] = await manager.query<[unknown, number]>(
        `delete from proposal_support where proposal_id = $1 and organisation_id = $2`,
        [id, organisationId],
      );
      if (count === 0) throw RuleViolation.of('not-found');
      await auditProposal(work, { ...proposal, organisationId }, 'proposal.supportTakenBack', {});
    });
  }
}

/** What the region does with a proposal, and why. */
export interface ProposalAnswerGiven {
  outcome: ProposalOutcome;
  reason: string;
  /** The dialogue table of the answer; null: in writing. */
  tableId: string | null;
}

/**
 * Gives a proposal its answer, which stands.
 *
 * @param proposal locked
 * @throws RuleViolation `wrong-state`
 */
export async function answerProposal(
  work: DialogueWork,
  proposal: StoredProposal,
  { outcome, reason, tableId }: ProposalAnswerGiven,
): Promise<void> {
  const state = moved(proposal, 'answer');
  await work.manager.query(
    `update proposal set state = $2, outcome = $3, answer = $4, answered_at = $5, answered_at_table = $6,
       version = version + 1 where id = $1`,
    [proposal.id, state, outcome, reason.trim(), work.moment.now, tableId],
  );
  // That there is something to answer is no news any more.
  await writeDeadlines(work.manager, subjectOf(proposal), ['proposal-submitted'], []);
  await auditProposal(work, proposal, 'proposal.answered', {
    state: { from: proposal.state, to: state },
    outcome,
    reason,
    dialogueTableId: tableId,
  });
}

type ToldProposal = Pick<StoredProposal, 'id' | 'regionId' | 'procedureId' | 'organisationId'>;

function subjectOf({ id, regionId, procedureId, organisationId }: ToldProposal): Parameters<typeof writeDeadlines>[1] {
  return { kind: 'proposal', id, regionId, procedureId, ...(organisationId !== null && { organisationId }) };
}

async function tell(
  { manager, moment: { today } }: DialogueWork,
  proposal: ToldProposal,
  kind: (typeof DEADLINES)[number],
): Promise<void> {
  await writeDeadlines(
    manager,
    subjectOf(proposal),
    [kind],
    [{ kind, dueOn: today, inForceOn: today, announced: true }],
  );
}
