import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, recordChange, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';

/** Proof that a provider has seen a published indexation. */
@Injectable()
export class IndexationReceipts {
  constructor(private readonly database: Database) {}

  /**
   * Records who of each of the actor's organisations with a contract opened a published indexation first, and when.
   *
   * @throws RuleViolation `not-found` for one that is not published, or without a contract it is about
   */
  async receive(actor: Actor, { now }: Moment, roundId: string): Promise<void> {
    const personId = requirePerson(actor);
    await this.database.command(actor.scope, async (manager) => {
      const concerned = await manager.query<{ organisationId: string; regionId: number; received: boolean }[]>(
        `select distinct c.organisation_id as "organisationId", r.region_id as "regionId",
           exists (select from indexation_receipt t where t.round_id = r.id and t.organisation_id = c.organisation_id) as received
         from indexation_round r join contract c on c.procedure_id = r.procedure_id
         where r.id = $1 and r.state = 'published' and c.organisation_id = any ($2::uuid[])`,
        [roundId, actor.scope.organisationIds],
      );
      if (concerned.length === 0) throw RuleViolation.of('not-found');
      for (const { organisationId, regionId, received } of concerned) {
        if (received) continue;
        await manager.query(
          `insert into indexation_receipt (round_id, region_id, organisation_id, person_id, person_name, received_at)
           values ($1, $2, $3, $4, $5, $6) on conflict (round_id, organisation_id) do nothing`,
          [roundId, regionId, organisationId, personId, actor.person?.name ?? '', now],
        );
        await recordChange(manager, actor, {
          action: 'indexation.received',
          subjectKind: 'indexationRound',
          subjectId: roundId,
          regionId,
          organisationId,
          change: {},
        });
      }
    });
  }
}
