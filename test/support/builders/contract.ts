import { contractDeadlineHandlers, Contracts, type SigningResult } from '@openhuis/contracts';
import { type DueDeadline, systemScope, takeDueDeadlines } from '@openhuis/platform';
import { type ProcedureLine, Procedures, type PublishedProcedure } from '@openhuis/procedures';
import type { TestDatabase } from '../database.js';
import { anOrganisation, type TestOrganisation } from './organisation.js';
import { onDay } from './person.js';
import { aLine } from './procedure.js';
import type { Region } from './region.js';

/** How far a contract of a test has come. */
export interface ContractTraits {
  organisation?: TestOrganisation;
  /** Default: basic and complex in Lochem. */
  lines?: ProcedureLine[];
  formedOn?: string;
  /** True: both sides sign on the day it is formed. */
  signed?: boolean;
}

export interface TestContract {
  id: string;
  number: string;
  organisation: TestOrganisation;
  lines: ProcedureLine[];
}

export function contractsOf(database: TestDatabase): Contracts {
  return new Contracts(database.app, new Procedures(database.app));
}

/** What an admission leaves behind: a decided enrolment. Answers the id of the decision. */
export async function aDecision(
  database: TestDatabase,
  region: Region,
  procedure: PublishedProcedure,
  organisation: TestOrganisation,
): Promise<string> {
  const [row] = await database.asOwner<{ id: string }>(
    `with enrolment as (
       insert into enrolment (region_id, procedure_id, organisation_id, status, created_at, created_by, edited_at, procedure_version, submitted_at)
       values ($1, $2, $3, 'admitted', now(), $4, now(), $5, now()) returning id)
     insert into decision (enrolment_id, region_id, organisation_id, outcome, reason, decided_by, decided_at)
     select id, $1, $3, 'admitted', 'Voldoet aan alle voorwaarden', $6, now() from enrolment returning id`,
    [
      region.id,
      procedure.id,
      organisation.id,
      organisation.signatory.person?.id,
      procedure.number,
      region.manager.person?.id,
    ],
  );
  if (row === undefined) throw new Error('no decision was made');
  return row.id;
}

/** A contract, formed as an admission forms it and, where asked, signed by both sides. */
export async function aContract(
  database: TestDatabase,
  region: Region,
  procedure: PublishedProcedure,
  traits: ContractTraits = {},
): Promise<TestContract> {
  const contracts = contractsOf(database);
  const organisation = traits.organisation ?? (await anOrganisation(database, region));
  const lines = traits.lines ?? [aLine(procedure, 'BG-BASIS', '0262'), aLine(procedure, 'BG-COMPLEX', '0262')];
  const formedOn = traits.formedOn ?? '2025-11-03';
  const decisionId = await aDecision(database, region, procedure, organisation);
  const formed = await database.app.command(region.manager.scope, (manager) =>
    contracts.form(manager, region.manager, onDay(formedOn), {
      decisionId,
      regionId: region.id,
      procedureId: procedure.id,
      procedureVersion: procedure.number,
      organisationId: organisation.id,
      lines,
    }),
  );
  const contract = { ...formed, organisation, lines };
  if (traits.signed === true) await signedByBoth(database, region, contract, formedOn);
  return contract;
}

/** Both sides sign on one day, the provider first. */
export async function signedByBoth(
  database: TestDatabase,
  region: Region,
  contract: TestContract,
  signedOn: string,
): Promise<void> {
  for (const side of ['provider', 'region'] as const) await signedBy(database, region, contract, side, signedOn);
}

/** One side signs the text as it is stored. */
export async function signedBy(
  database: TestDatabase,
  region: Region,
  contract: TestContract,
  side: 'provider' | 'region',
  signedOn: string,
): Promise<SigningResult> {
  const [row] = await database.asOwner<{ hash: string }>(`select text_hash as hash from contract where id = $1`, [
    contract.id,
  ]);
  const signer = side === 'provider' ? contract.organisation.signatory : region.manager;
  return await contractsOf(database).sign(signer, onDay(signedOn), contract.id, {
    side,
    authorityStatement: 'Ik ben bevoegd',
    role: 'bestuurder',
    textHash: row?.hash ?? '',
  });
}

/**
 * Does what the deadlines of contracts in a region ask for up to and including a day, as the sweep does: until
 * nothing is left.
 *
 * @param batch how many in one transaction
 * @returns the deadlines that were handed to contracts, in their order
 */
export async function letTimePass(
  database: TestDatabase,
  region: Region,
  today: string,
  batch = 1,
): Promise<DueDeadline[]> {
  const handlers = contractDeadlineHandlers(contractsOf(database));
  const handled: DueDeadline[] = [];
  for (;;) {
    const taken = await database.app.command(systemScope(region.id), async (manager) => {
      const due = await takeDueDeadlines(manager, region.id, today, batch);
      for (const deadline of due) {
        if (!(deadline.kind in handlers)) throw new Error(`no deadline of contracts: ${deadline.kind}`);
        await handlers[deadline.kind as keyof typeof handlers](manager, deadline, onDay(today));
      }
      return due;
    });
    if (taken.length === 0) return handled;
    handled.push(...taken);
    if (handled.length > 1000) throw new Error('a deadline is not settled');
  }
}

/** More lines for a contract that runs, as an admission adds them: an addendum that waits for its signatures. */
export async function anAddition(
  database: TestDatabase,
  region: Region,
  procedure: PublishedProcedure,
  contract: TestContract,
  today: string,
  lines: ProcedureLine[],
): Promise<{ id: string; number: number }> {
  const decisionId = await aDecision(database, region, procedure, contract.organisation);
  return await database.app.command(region.manager.scope, (manager) =>
    contractsOf(database).add(manager, region.manager, onDay(today), {
      contractId: contract.id,
      decisionId,
      procedureVersion: procedure.number,
      lines,
    }),
  );
}
