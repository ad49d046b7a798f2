import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, changeVersion, Database, recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import { Organisation } from './organisation.entity.js';
import { requireOwnOrganisation } from './own-organisation.js';
import { organisationFaults } from './rules/organisation-faults.js';
import { reportedOnly } from './rules/reported-only.js';

/** What an organisation may change about itself. Null takes an optional identifier away. */
export type OrganisationChange = Pick<Organisation, 'name' | 'legalForm' | 'rsin' | 'agbCode' | 'iban' | 'email'>;

/** The organisation as it describes itself. */
@Injectable()
export class Providers {
  constructor(private readonly database: Database) {}

  /**
   * An organisation that the actor acts for, or one that enrolled in the actor's region.
   *
   * @throws RuleViolation `not-found`
   */
  async read(actor: Actor, id: string): Promise<Organisation & { hasContract: boolean }> {
    return await this.database.command(actor.scope, async (manager) => {
      const organisation = await manager.findOneBy(Organisation, { id });
      if (organisation === null) throw RuleViolation.of('not-found');
      return Object.assign(organisation, { hasContract: await hasContract(manager, id) });
    });
  }

  /**
   * Changes what an organisation says about itself. Its number in the trade register stays, and where it has a contract so
   * does what that contract knows of it: such a change is reported.
   *
   * @param version the version the user saw
   * @returns the new version
   * @throws RuleViolation every wrong identifier at once; `change-to-report`, `stale-version`, `not-found`
   */
  async edit(actor: Actor, id: string, version: number, change: OrganisationChange): Promise<number> {
    requireOwnOrganisation(actor, id);
    return await this.database.command(actor.scope, async (manager) => {
      const before = await manager.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (before === null) throw RuleViolation.of('not-found');
      const { kvkNumber, naturalPerson } = before;
      refuseOn([
        ...organisationFaults({ kvkNumber, naturalPerson, ...change }),
        // Who saw an older version is told so first: what differs may be somebody else's.
        ...(before.version === version && (await hasContract(manager, id)) ? reportedOnly(before, change) : []),
      ]);
      const next = await changeVersion(manager, Organisation, id, version, change);
      const changed = (Object.keys(change) as (keyof OrganisationChange)[]).filter(
        (field) => before[field] !== change[field],
      );
      await recordChange(manager, actor, {
        action: 'organisation.edited',
        subjectKind: 'organisation',
        subjectId: id,
        organisationId: id,
        change: { fields: changed, ...fromTo(before, change, changed) },
      });
      return next;
    });
  }
}

/** Whether a contract of the organisation runs, as far as who asks may see. */
async function hasContract(manager: EntityManager, id: string): Promise<boolean> {
  const [row] = await manager.query<[{ found: boolean }]>(
    `select exists (select from contract
       where organisation_id = $1 and signed_on is not null and ended_on is null) as found`,
    [id],
  );
  return row.found;
}

/** What the trail may tell from what to what: of a natural person the name is a person's, and an RSIN does not exist. */
const TOLD_OF_LEGAL_PERSONS: readonly (keyof OrganisationChange)[] = ['name', 'legalForm', 'rsin'];

/**
 * What changed, from what to what. An address may be a person's, a personal AGB code is one's, and an account is nobody
 * else's: of these the trail names the field and not what it holds.
 */
function fromTo(
  before: Organisation,
  change: OrganisationChange,
  changed: readonly (keyof OrganisationChange)[],
): Record<string, { from: unknown; to: unknown }> {
  const told = changed.filter((field) => !before.naturalPerson && TOLD_OF_LEGAL_PERSONS.includes(field));
  return Object.fromEntries(told.map((field) => [field, { from: before[field], to: change[field] }]));
}
