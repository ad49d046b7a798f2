import type { CalendarDate } from '@openhuis/calendar';
import { asOrganisation, type DueDeadline, settleDeadline } from '@openhuis/platform';
import { changeContract, recordContractChange } from '../contract-record.js';
import { type ContractWork, lockContract } from '../contract-work.js';
import { countsFrom, type PartyChangeContent, type PartyChangeKind } from './rules/party-change.js';
import { isNewTo } from './write-party-change-deadlines.js';

interface DueChange {
  id: string;
  kind: PartyChangeKind;
  content: PartyChangeContent;
  effectiveOn: CalendarDate;
  /** The day on which the last region agreed. */
  acceptedOn: CalendarDate;
  /** What the organisation was until it took effect; null before that. */
  former: FormerOrganisation | null;
}

/** What stands in the register of an organisation that may become another. */
interface FormerOrganisation {
  name: string;
  legalForm: string;
  kvkNumber: string;
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
    `select c.id, c.kind, c.content, c.former, c.effective_on as "effectiveOn",
       (c.accepted_at at time zone 'Europe/Amsterdam')::date as "acceptedOn"
     from organisation_change c
     where c.organisation_id = $1 and $4 = any (c.region_ids) and c.state in ('accepted', 'effective') and c.effective_on <= $2
       and ${isNewTo('$3::uuid')}
     order by c.effective_on, c.reported_at, c.id`,
    [contract.organisationId, moment.today, contract.id, contract.regionId],
  );
  for (const change of changes) {
    const former = change.former ?? (await makeEffective(work, contract.organisationId, change));
    const { name, kvkNumber } = change.content;
    await recordContractChange(work, contract, {
      kind: 'partyChanged',
      effectiveOn: countsFrom(change.effectiveOn, change.acceptedOn),
      source: { kind: 'organisationChange', id: change.id },
      detail: {
        change: change.kind,
        // An account is nobody else's: the history names the field and not what it holds.
        fields: Object.keys(change.content),
        ...(name !== undefined && { name: { from: contract.organisationName, to: name } }),
        ...(kvkNumber !== undefined && { kvkNumber: { from: former?.kvkNumber ?? null, to: kvkNumber } }),
      },
    });
    await changeContract(work, contract, { organisationName: name ?? contract.organisationName });
  }
}

/**
 * The first contract whose turn it is changes the organisation itself; the others find it done.
 *
 * @returns what the organisation was before
 */
async function makeEffective(
  { manager, moment, actor }: ContractWork,
  organisationId: string,
  { id, content }: DueChange,
): Promise<FormerOrganisation | null> {
  return await asOrganisation(manager, actor.scope, organisationId, async () => {
    const [rows] = await manager.query<[{ former: FormerOrganisation }[], number]>(
      `update organisation_change c set state = 'effective', effective_at = $2,
         former = jsonb_build_object('name', o.name, 'legalForm', o.legal_form, 'kvkNumber', o.kvk_number)
       from organisation o where c.id = $1 and c.state = 'accepted' and o.id = c.organisation_id
       returning c.former`,
      [id, moment.now],
    );
    const [done] = rows;
    if (done === undefined) {
      const [found] = await manager.query<{ former: FormerOrganisation | null }[]>(
        `select former from organisation_change where id = $1`,
        [id],
      );
      return found?.former ?? null;
    }
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
    return done.former;
  });
}
