import { refuseOn, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import { type DecidedLineRequest, type EnrolmentDecision, judgedLines } from './decision-lines.js';
import { insertDecidedLines } from './decision-record.js';
import { readFacts } from './enrolment-facts.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from './enrolment-work.js';
import { standingOf } from './rules/assessment.js';
import { commandViolations, statusAfter } from './rules/transitions.js';

/** A decision that one person proposed and nobody has taken or returned yet. */
export interface StandingProposal extends EnrolmentDecision {
  id: string;
  proposedBy: string;
  unmetConditions: string[];
  lines: DecidedLineRequest[];
}

/**
 * Proposes a decision: two different people decide about rights (contract standard; the one who proposes weighs, the other
 * judges the weighing). Everything is judged as it will be when it is taken.
 */
export async function proposeDecision(
  work: EnrolmentWork,
  id: string,
  version: number,
  decision: EnrolmentDecision,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { enrolment, procedure } = loaded;
  const facts = await readFacts(manager, enrolment, moment.today);
  const state = { status: enrolment.status, ...standingOf(procedure.definition.conditions, facts.assessments) };
  const command = decision.outcome === 'admitted' ? 'proposeAdmission' : 'proposeRefusal';
  refuseOn(commandViolations(state, command));
  const lines = judgedLines(loaded, facts, decision, moment);
  const [proposal] = await manager.query<[{ id: string }]>(
    `insert into decision_proposal (enrolment_id, region_id, organisation_id, outcome, reason, unmet_conditions, proposed_by, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      id,
      enrolment.regionId,
      enrolment.organisationId,
      decision.outcome,
      decision.reason,
      state.unmet,
      requirePerson(actor),
      moment.now,
    ],
  );
  await insertDecidedLines(manager, 'decision_proposal', proposal.id, enrolment, lines);
  return await saveStep(
    work,
    loaded,
    { status: statusAfter(state, command) },
    {
      action: 'enrolment.decisionProposed',
      change: {
        proposalId: proposal.id,
        outcome: decision.outcome,
        reason: decision.reason,
        unmetConditions: state.unmet,
        lines: lines.map(({ product, municipality, admitted, reason }) => ({
          product,
          municipality,
          admitted,
          reason,
        })),
      },
    },
  );
}

/** Gives a proposal back with a reason: whoever proposed it, or another, weighs anew. */
export async function returnProposal(
  work: EnrolmentWork,
  id: string,
  version: number,
  reason: string,
): Promise<EnrolmentState> {
  const { manager, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { enrolment, procedure } = loaded;
  const { assessments } = await readFacts(manager, enrolment, moment.today);
  const state = { status: enrolment.status, ...standingOf(procedure.definition.conditions, assessments) };
  refuseOn(commandViolations(state, 'returnProposal'));
  const proposal = await standingProposal(manager, id);
  await settleProposal(work, proposal.id, 'returned', reason);
  return await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'returnProposal') },
    { action: 'enrolment.decisionReturned', change: { proposalId: proposal.id, reason } },
  );
}

/** The proposal that waits for a second person. @throws Error for a state that says there is one when there is none */
export async function standingProposal(manager: EntityManager, enrolmentId: string): Promise<StandingProposal> {
  const [proposal] = await manager.query<StandingProposal[]>(
    `select p.id, p.outcome, p.reason, p.proposed_by as "proposedBy", p.unmet_conditions as "unmetConditions",
       (select coalesce(jsonb_agg(jsonb_build_object('productId', l.product_id, 'municipality', l.municipality,
           'admitted', l.admitted, 'reason', l.reason)), '[]') from decision_proposal_line l where l.proposal_id = p.id) as lines
     from decision_proposal p where p.enrolment_id = $1 and p.settled_as is null`,
    [enrolmentId],
  );
  if (proposal === undefined) throw new Error(`enrolment ${enrolmentId} has no standing proposal`);
  return proposal;
}

/** Records what became of a proposal. */
export async function settleProposal(
  { manager, actor, moment }: EnrolmentWork,
  proposalId: string,
  as: 'taken' | 'returned',
  reason: string | null,
): Promise<void> {
  await manager.query(
    `update decision_proposal set settled_as = $2, settled_by = $3, settled_at = $4, settle_reason = $5 where id = $1`,
    [proposalId, as, requirePerson(actor), moment.now, reason],
  );
}

/** @throws RuleViolation `second-person-needed` for who proposed it */
export function requireAnotherPerson({ actor }: EnrolmentWork, proposal: StandingProposal): void {
  if (requirePerson(actor) === proposal.proposedBy) throw RuleViolation.of('second-person-needed');
}
