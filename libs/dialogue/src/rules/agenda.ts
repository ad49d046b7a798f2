import type { Violation } from '@openhuis/platform';
import type { ProposalState } from './proposal-states.js';

/** A point as it is put on an agenda: a proposal, or a subject of the region's own. */
export interface PlannedPoint {
  proposalId?: string | undefined;
  /** Of a proposal: its subject, when left out. */
  title?: string | undefined;
  explanation?: string | undefined;
}

/** A proposal as far as an agenda asks after it. */
export interface AgendaProposal {
  id: string;
  state: ProposalState;
  subject: string;
  /** False: it is confidential and has no summary, so that nobody at the table would know of it. */
  isShown: boolean;
}

/** A point with its title. */
export interface TitledPoint {
  proposalId: string | null;
  title: string;
  explanation: string | null;
}

/**
 * Everything that is wrong with an agenda: a point without a title, a proposal of another procedure, one that stands there
 * twice or on another agenda, one that was answered or withdrawn, one that the others do not know of.
 *
 * @param proposals those of the procedure that the points name
 * @param here the proposals that stand on this agenda already
 */
export function agendaViolations(
  points: readonly PlannedPoint[],
  proposals: readonly AgendaProposal[],
  here: readonly string[],
): Violation[] {
  const seen = new Set<string>();
  return points.flatMap(({ proposalId, title = '' }, index): Violation[] => {
    const path = `points/${index}`;
    if (proposalId === undefined) {
      return title.trim() === ''
        ? [{ code: 'invalid-input', path: `${path}/title`, details: { rule: 'a title' } }]
        : [];
    }
    const proposal = proposals.find(({ id }) => id === proposalId);
    const where = `${path}/proposalId`;
    if (proposal === undefined) {
      return [{ code: 'invalid-input', path: where, details: { rule: 'no proposal of this procedure' } }];
    }
    if (seen.has(proposalId)) return [{ code: 'invalid-input', path: where, details: { rule: 'each proposal once' } }];
    seen.add(proposalId);
    if (!proposal.isShown) return [{ code: 'summary-missing', path: where }];
    const isFree = proposal.state === 'submitted' || (proposal.state === 'onAgenda' && here.includes(proposalId));
    return isFree ? [] : [{ code: 'wrong-state', path: where, details: { state: proposal.state } }];
  });
}

/** The points of an agenda without faults, each with its title. */
export function titled(points: readonly PlannedPoint[], proposals: readonly AgendaProposal[]): TitledPoint[] {
  return points.map(({ proposalId, title = '', explanation = '' }) => {
    const own = title.trim();
    const subject = proposals.find(({ id }) => id === proposalId)?.subject ?? '';
    return {
      proposalId: proposalId ?? null,
      title: own === '' ? subject : own,
      explanation: explanation.trim() === '' ? null : explanation.trim(),
    };
  });
}
