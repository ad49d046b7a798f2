import type { Contracts } from '@openhuis/contracts';
import { askForJob, refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { watchContractEvidence } from './contract-evidence/watch-evidence.js';
import { judgedLines } from './decision-lines.js';
import { requireAnotherPerson, settleProposal, type StandingProposal, standingProposal } from './decision-proposal.js';
import { insertDecision } from './decision-record.js';
import { readFacts } from './enrolment-facts.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from './enrolment-work.js';
import { announceRefusal } from './intended-refusal.js';
import { writeLetter } from './letters/write-letter.js';
import { standingOf } from './rules/assessment.js';
import { remedyUntil } from './rules/remedy-term.js';
import { commandViolations, statusAfter } from './rules/transitions.js';

/** An enrolment after a decision was taken, with the contract that an admission formed. */
export interface DecidedEnrolment extends EnrolmentState {
  /** Null for a refusal: it is only intended until the remedy term has passed. */
  decisionId: string | null;
  /** The contract that it formed, or to which it adds. */
  contractId: string | null;
  /** The addendum that it formed, where the provider had a contract. */
  addendumId: string | null;
}

/**
 * Takes the decision that another person proposed. An admission forms the contract in the same transaction, or the addendum
 * to the contract that the provider has: there is never one without the other. A refusal is announced, names each condition
 * that is not met and becomes final when the remedy term has passed.
 */
export async function takeDecision(
  work: EnrolmentWork,
  contracts: Contracts,
  id: string,
  version: number,
): Promise<DecidedEnrolment> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { enrolment, procedure } = loaded;
  const facts = await readFacts(manager, enrolment, moment.today);
  const state = { status: enrolment.status, ...standingOf(procedure.definition.conditions, facts.assessments) };
  refuseOn(enrolment.status === 'decisionProposed' ? [] : commandViolations(state, 'admit'));
  const proposal = await standingProposal(manager, id);
  requireAnotherPerson(work, proposal);
  const command = proposal.outcome === 'admitted' ? 'admit' : 'intendRefusal';
  refuseOn(commandViolations(state, command));
  // Judged anew: what an open contract holds may have changed since it was proposed.
  const lines = judgedLines(loaded, facts, withoutReasonOfAdmitted(proposal), moment);
  await settleProposal(work, proposal.id, 'taken', null);
  await askForJob(manager, 'notices.plan', { regionId: enrolment.regionId });
  if (proposal.outcome === 'refused') {
    const refusal = await announceRefusal(work, loaded, proposal, state);
    return { ...refusal, decisionId: null, contractId: null, addendumId: null };
  }
  const taken = { ...proposal, proposalId: proposal.id, decidedBy: requirePerson(actor) };
  const decisionId = await insertDecision(work, enrolment, taken, lines);
  const saved = await saveStep(
    work,
    loaded,
    { status: statusAfter(state, command) },
    {
      action: 'enrolment.admitted',
      change: { decisionId, proposedBy: proposal.proposedBy, reason: proposal.reason, lines },
    },
  );
  const { reason } = proposal;
  const until = remedyUntil(moment.today, procedure.definition.remedyDays);
  const addsToContract = facts.openContract !== null;
  const letter = { kind: 'admission', reason, lines, remedyUntil: until, addsToContract } as const;
  await writeLetter(work, loaded, letter, requirePerson(actor));
  const admitted = lines.filter((line) => line.admitted);
  const { conditions } = procedure.definition;
  const added = admitted.map(({ productId, municipality }) => ({ productId, municipality }));
  if (facts.openContract !== null) {
    const addendum = await contracts.add(manager, actor, moment, {
      contractId: facts.openContract.id,
      decisionId,
      procedureVersion: procedure.number,
      lines: added,
    });
    await watchContractEvidence(manager, enrolment, addendum.contractId, conditions, facts, moment);
    return { ...saved, decisionId, contractId: addendum.contractId, addendumId: addendum.id };
  }
  const contract = await contracts.form(manager, actor, moment, {
    decisionId,
    regionId: enrolment.regionId,
    procedureId: enrolment.procedureId,
    procedureVersion: procedure.number,
    organisationId: enrolment.organisationId,
    lines: added,
    parties: facts.parties,
  });
  await watchContractEvidence(manager, enrolment, contract.id, conditions, facts, moment);
  return { ...saved, decisionId, contractId: contract.id, addendumId: null };
}

/** A line that follows from the bundle rule has its reason from the rule, each time anew. */
function withoutReasonOfAdmitted({ lines, ...proposal }: StandingProposal): StandingProposal {
  return { ...proposal, lines: lines.map((line) => (line.admitted ? { ...line, reason: undefined } : line)) };
}
