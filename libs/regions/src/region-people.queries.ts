import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { ACCESS_ROWS, type AccessRow, pageOf, refuseForeignRegion } from './region-access.js';
import type {
  RegionPeopleAnswer,
  RegionPeopleQuery,
  RegionPersonAnswer,
  RoleProposalAnswer,
} from './region-people.dto.js';

/** Who works for a region. */
@Injectable()
export class RegionPeopleQueries {
  constructor(private readonly database: Database) {}

  /**
   * A page of the people of a region by name, each with all roles there; applications are among them.
   *
   * @throws RuleViolation 'not-found' for another region than the actor's
   */
  async list(actor: Actor, moment: Moment, regionId: number, query: RegionPeopleQuery): Promise<RegionPeopleAnswer> {
    refuseForeignRegion(actor, regionId);
    const rows = await this.database.read<AccessRow>(actor.scope, ACCESS_ROWS, [
      regionId,
      false,
      moment.today,
      query.state === 'ended',
    ]);
    return pageOf(peopleOf(rows), ({ id }) => id, query);
  }

  /** The roles that wait for a second person, the oldest first. */
  async proposals(actor: Actor, regionId: number): Promise<RoleProposalAnswer[]> {
    refuseForeignRegion(actor, regionId);
    return await this.database.read<RoleProposalAnswer & Record<string, unknown>>(
      actor.scope,
      `select id, name, email, role, since_on as since, ended_on as until, proposed_by as "proposedBy", proposed_at as "proposedAt"
       from role_proposal where region_id = $1 and outcome is null order by proposed_at, id limit 200`,
      [regionId],
    );
  }
}

/** One entry a person, under the name of its first role in the list; the latest use of any of them. */
function peopleOf(rows: readonly AccessRow[]): RegionPersonAnswer[] {
  const people = new Map<string, RegionPersonAnswer>();
  for (const row of rows) {
    const { roleId: id, role, municipalityCodes, since, until, endReason } = row;
    const held = { id, role, municipalityCodes, since, until, endReason };
    const person = people.get(row.personId);
    if (person === undefined) {
      const { personId, name, email, personKind: kind, lastSignedInAt, tokens, tokenLastUsedAt } = row;
      people.set(personId, { id: personId, name, email, kind, roles: [held], lastSignedInAt, tokens, tokenLastUsedAt });
    } else {
      person.roles.push(held);
      person.lastSignedInAt = latestOf(person.lastSignedInAt, row.lastSignedInAt);
    }
  }
  return [...people.values()];
}

function latestOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
