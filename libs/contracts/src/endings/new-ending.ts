import type { ContractWork, LoadedContract } from '../contract-work.js';
import type { ContractEnding } from './contract-ending.entity.js';
import { settlementItems } from './rules/settlement.js';

/** What every new ending of a contract has, before anything happened to it. */
export function blank({
  contract,
}: LoadedContract): Pick<
  ContractEnding,
  | 'contractId'
  | 'regionId'
  | 'organisationId'
  | 'statement'
  | 'approvedAt'
  | 'approvedBy'
  | 'answerDueOn'
  | 'answeredAt'
  | 'answeredBy'
  | 'answerReason'
  | 'receivedOn'
  | 'receipt'
  | 'receiptReference'
  | 'closedOn'
  | 'restores'
  | 'optionWasOpen'
> {
  return {
    contractId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    statement: null,
    approvedAt: null,
    approvedBy: null,
    answerDueOn: null,
    answeredAt: null,
    answeredBy: null,
    answerReason: null,
    receivedOn: null,
    receipt: null,
    receiptReference: null,
    closedOn: null,
    restores: null,
    optionWasOpen: null,
  };
}

/** What has to be settled after the end, each with its day and who does it. */
export async function writeSettlement(
  work: ContractWork,
  ending: Pick<ContractEnding, 'id' | 'contractId' | 'regionId' | 'organisationId' | 'endsOn'>,
): Promise<void> {
  await work.manager.query(
    `insert into settlement_item (ending_id, code, contract_id, region_id, organisation_id, side, due_on)
     select $1, i.code, $2, $3, $4, i.side, i."dueOn"
     from jsonb_to_recordset($5::jsonb) as i(code text, side text, "dueOn" date)
     on conflict (ending_id, code) do nothing`,
    [
      ending.id,
      ending.contractId,
      ending.regionId,
      ending.organisationId,
      JSON.stringify(settlementItems(ending.endsOn)),
    ],
  );
}

/** Nothing of an ending is to be settled any more; what was done already stays in the trail. */
export async function dropSettlement({ manager }: Pick<ContractWork, 'manager'>, endingId: string): Promise<void> {
  await manager.query(`delete from settlement_item where ending_id = $1`, [endingId]);
}
