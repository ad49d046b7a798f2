import { parseDateRange } from '@openhuis/calendar';
import { bindingProcedure, type ProcedureLine, type PublishedProcedure } from '@openhuis/procedures';
import { In } from 'typeorm';
import { Contract } from './contract.entity.js';
import {
  type ContractWork,
  type LoadedContract,
  PREPARED_END,
  preparedEnd,
  type PreparedEndRow,
} from './contract-work.js';
import { ExtensionOffer } from './extensions/extension-offer.entity.js';
import type { Side } from './rules/transitions.js';

/**
 * Many contracts with everything that their rules ask for, in a number of statements that depends on how many procedures
 * they are of. Nothing is locked: this is to say what a command would do, and the command looks again.
 *
 * @returns those that the actor sees, by their ids
 */
export async function lookAtContracts(
  work: ContractWork,
  ids: readonly string[],
): Promise<Map<string, LoadedContract>> {
  const { manager, procedures } = work;
  const contracts = await manager.findBy(Contract, { id: In([...ids]) });
  const lines = await grouped(work, ids, 'contract_line', 'superseded_at is null', [
    'product_id as "productId"',
    'municipality',
    'validity::text',
  ]);
  const signatures = await grouped(work, ids, 'signature', SIGNED_AS_IT_IS, ['side']);
  const ends = await grouped(work, ids, 'contract_ending', `state = 'planned'`, [PREPARED_END]);
  const offers = new Map(
    (await manager.findBy(ExtensionOffer, { contractId: In([...ids]), state: In(['proposed', 'open']) })).map(
      (offer) => [offer.contractId, offer],
    ),
  );
  const published = new Map<string, PublishedProcedure>();
  for (const { procedureId, procedureVersion } of contracts) {
    const key = `${procedureId} ${procedureVersion}`;
    if (published.has(key)) continue;
    const version = await procedures.published(manager, procedureId, procedureVersion);
    published.set(key, await bindingProcedure(manager, version, work.moment.today));
  }
  return new Map(
    contracts.flatMap((contract) => {
      const procedure = published.get(`${contract.procedureId} ${contract.procedureVersion}`);
      if (procedure === undefined) return [];
      const loaded: LoadedContract = {
        contract,
        procedure,
        lines: ((lines.get(contract.id) ?? []) as unknown as (ProcedureLine & { validity: string })[]).map(
          ({ productId, municipality, validity }) => ({
            productId,
            municipality,
            ...parseDateRange(validity),
            supersededAt: null,
          }),
        ),
        signatures: ((signatures.get(contract.id) ?? []) as unknown as { side: Side }[]).map(({ side }) => side),
        waitingOffer: offers.get(contract.id) ?? null,
        preparedEnds: ((ends.get(contract.id) ?? []) as unknown as PreparedEndRow[]).map(preparedEnd),
      };
      return [[contract.id, loaded]];
    }),
  );
}

/** What was signed of a text that was renewed since counts no longer. */
const SIGNED_AS_IT_IS = 'text_hash = (select c.text_hash from contract c where c.id = signature.contract_id)';

/** Rows of a table by their contract. */
async function grouped(
  { manager }: ContractWork,
  ids: readonly string[],
  table: 'contract_line' | 'signature' | 'contract_ending',
  condition: string,
  columns: string[],
): Promise<Map<string, Record<string, unknown>[]>> {
  const rows = await manager.query<(Record<string, unknown> & { contractId: string })[]>(
    `select contract_id as "contractId", ${columns.join(', ')} from ${table} where contract_id = any($1::uuid[]) and ${condition}`,
    [ids],
  );
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const row of rows) {
    const group = groups.get(row.contractId);
    if (group === undefined) groups.set(row.contractId, [row]);
    else group.push(row);
  }
  return groups;
}
