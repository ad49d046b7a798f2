import { asRegion, type Moment, type Violation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { ContractWork } from '../contract-work.js';
import type { Contract } from '../contract.entity.js';

const KIND = 'contract-unsignable';

/** A contract of which lines left before both had signed is a task of its region, once: it withdraws it, and its provider enrols anew. */
export async function openUnsignableTask(
  manager: EntityManager,
  contractId: string,
  violations: readonly Violation[],
  moment: Moment,
): Promise<void> {
  await manager.query(
    `insert into task (region_id, organisation_id, kind, subject_kind, subject_id, detail, created_at)
     select region_id, organisation_id, $2, 'contract', id, $3, $4 from contract
     where id = $1 and signed_on is null and ended_on is null for share
     on conflict (region_id, kind, subject_id) where done_at is null do nothing`,
    [contractId, KIND, JSON.stringify({ violations }), moment.now],
  );
}

/** It has ended, or both have signed after all: there is nothing left to do. */
export async function closeUnsignableTask(
  { manager, actor, moment }: ContractWork,
  { id, regionId }: Contract,
): Promise<void> {
  await asRegion(manager, actor.scope, regionId, () =>
    manager.query(
      `update task set done_at = $3, done_by = $4 where kind = $2 and subject_id = $1 and done_at is null`,
      [id, KIND, moment.now, actor.person?.id ?? null],
    ),
  );
}
