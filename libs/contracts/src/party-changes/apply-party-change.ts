import { asOrganisation, type DueDeadline, settleDeadline } from '@openhuis/platform';
import { changeContract, recordContractChange } from '../contract-record.js';
import { type ContractWork, lockContract } from '../contract-work.js';
import type { PartyChangeContent, PartyChangeKind } from './rules/party-change.js';

interface DueChange {
  id: string;
  kind: PartyChangeKind;
  content: PartyChangeContent;
}

/**
 * The day of a change has come that every region agreed to: the organisation has it from now on, and so has this contract.
 * Its text stays what was signed; the list and the register show the new name.
 */
export async function applyPartyChanges(work: ContractWork, deadline: DueDeadline): Promise<void> {
  const { manager, moment } = work;
  if (deadline.dueOn > moment.today) return;
  const { contract } = await lockContract(work, deadline.subjectId);
  await settleDeadline(manager, deadline.id);
  if (contract.endedOn !== null) return;
  const changes = await manager.query<DueChange[]>(
    `select c.id, c.kind, c.content from organisation_change c
     where c.organisation_id = $1 and c.state in ('accepted', 'effective') and c.effective_on <= $2
       and not exists (select from contract_change h where h.contract_id = $3 and h.source_id = c.id)
     order by c.effective_on, c.reported_at, c.id`,
    [contract.organisationId, moment.today, contract.id],
  );
  for (const change of changes) {
    await makeEffective(work, contract.organisationId, change);
    const { name } = change.content;
    await recordContractChange(work, contract, {
      kind: 'partyChanged',
      effectiveOn: moment.today,
      source: { kind: 'organisationChange', id: change.id },
      detail: {
        change: change.kind,
        // An account is nobody else's: the history names the field and not what it holds.
        fields: Object.keys(change.content),
        ...(name !== undefined && { name: { from: contract.organisationName, to: name } }),
      },
    });
    await changeContract(work, contract, { organisationName: name ?? contract.organisationName });
  }
}

/** The first contract whose turn it is changes the organisation itself; the others find it done. */
async function makeEffective(
  { manager, moment, actor }: ContractWork,
  organisationId: string,
  { id, content }: DueChange,
): Promise<void> {
  await asOrganisation(manager, actor.scope, organisationId, async () => {
    const [, done] = await manager.query<[unknown[], number]>(
      `update organisation_change set state = 'effective', effective_at = $2 where id = $1 and state = 'accepted'`,
      [id, moment.now],
    );
    if (done === 0) return;
    await manager.query(
      `update organisation set name = coalesce($2, name), legal_form = coalesce($3, legal_form),
         kvk_number = coalesce($4, kvk_number), iban = coalesce($5, iban), version = version + 1
       where id = $1`,
      [
        organisationId,
        content.name ?? null,
        content.legalForm ?? null,
        content.kvkNumber ?? null,
        content.iban ?? null,
      ],
    );
  });
}
