import type { ContractWork } from '../contract-work.js';
import type { Contract } from '../contract.entity.js';
import type { EndReason } from '../rules/transitions.js';

/**
 * Why a contract ends on its last day: what was planned for that day, the latest plan first; else its term is over. A contract
 * that ended part by part is told by the part that was last.
 */
export async function endReasonOf({ manager }: ContractWork, contract: Contract): Promise<EndReason> {
  const [ending] = await manager.query<{ ground: EndReason }[]>(
    `select ground from contract_ending
     where contract_id = $1 and state = 'planned' and ground <> 'term' and ends_on = $2
     order by planned_on desc, requested_at desc limit 1`,
    [contract.id, contract.endsOn],
  );
  return ending?.ground ?? 'termEnded';
}
