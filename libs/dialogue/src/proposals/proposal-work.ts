import { type AuditActionOf, recordChange, RuleViolation } from '@openhuis/platform';
import type { DialogueWork } from '../dialogue-work.js';
import { proposalAfter, type ProposalCommand, type ProposalState } from '../rules/proposal-states.js';

/** A proposal as its commands see it. */
export interface StoredProposal {
  id: string;
  regionId: number;
  procedureId: string;
  /** Null: proposed by the region. */
  organisationId: string | null;
  number: number;
  version: number;
  state: ProposalState;
  confidential: boolean;
}

/** A proposal after a command. */
export interface ProposalStateAfter {
  id: string;
  version: number;
  state: ProposalState;
}

const PROPOSAL = `select p.id, p.region_id as "regionId", p.procedure_id as "procedureId", c.organisation_id as "organisationId",
    p.number, p.version, p.state, p.confidential
  from proposal p left join proposal_content c on c.proposal_id = p.id where p.id = $1`;

/** A proposal that the actor may read. @throws RuleViolation `not-found` */
export async function readProposal({ manager }: DialogueWork, id: string): Promise<StoredProposal> {
  const [row] = await manager.query<StoredProposal[]>(PROPOSAL, [id]);
  if (row === undefined) throw RuleViolation.of('not-found');
  return row;
}

/**
 * A proposal, locked, that the actor may change: of an own region, or of an own organisation.
 *
 * @throws RuleViolation `not-found`, also for one of another provider
 */
export async function lockProposal({ manager }: DialogueWork, id: string): Promise<StoredProposal> {
  const [row] = await manager.query<StoredProposal[]>(`${PROPOSAL} for update of p`, [id]);
  if (row === undefined) throw RuleViolation.of('not-found');
  return row;
}

/** The state after a command. @throws RuleViolation `wrong-state` */
export function moved({ state }: Pick<StoredProposal, 'state'>, command: ProposalCommand): ProposalState {
  const result = proposalAfter(state, command);
  if ('violation' in result) throw new RuleViolation([result.violation]);
  return result.state;
}

/** Lets through who made the proposal. @throws RuleViolation `not-found` */
export function requireProposer({ actor }: DialogueWork, { organisationId, regionId }: StoredProposal): void {
  const isOwn =
    organisationId === null
      ? actor.scope.regionIds.includes(regionId)
      : actor.scope.organisationIds.includes(organisationId);
  if (!isOwn) throw RuleViolation.of('not-found');
}

/** Records what happened to a proposal, without its words: they are commercial. */
export async function auditProposal(
  { manager, actor }: DialogueWork,
  { id, regionId, organisationId }: Pick<StoredProposal, 'id' | 'regionId' | 'organisationId'>,
  action: AuditActionOf<'proposal'>,
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, {
    action,
    subjectKind: 'proposal',
    subjectId: id,
    regionId,
    ...(organisationId !== null && { organisationId }),
    change,
  });
}
