import { Injectable } from '@nestjs/common';
import { proposalsBecame } from '@openhuis/dialogue';
import { type Actor, Database, type Moment, recordChange, RuleViolation } from '@openhuis/platform';

interface AnnouncedRow {
  regionId: number;
  procedureId: string;
  number: number;
  state: string;
}

/** From which proposals an amendment came. */
@Injectable()
export class AmendmentProposals {
  constructor(private readonly database: Database) {}

  /**
   * Records of which proposals an announced amendment came: who reads them finds it. Only what the region took over, in
   * whole or in part, becomes an amendment.
   *
   * @returns the ids of the proposals that were marked now; those that were marked before stay so
   * @throws RuleViolation `not-found` for an amendment of another region; `wrong-state` before it is announced;
   *   `invalid-input` for a proposal of another procedure, or one that was not taken over
   */
  async takeOver(actor: Actor, moment: Moment, id: string, proposalIds: readonly string[]): Promise<string[]> {
    return await this.database.command(actor.scope, async (manager) => {
      const [amendment] = await manager.query<AnnouncedRow[]>(
        `select region_id as "regionId", procedure_id as "procedureId", number, state from amendment
         where id = $1 and region_id = any ($2::int[]) for no key update`,
        [id, actor.scope.regionIds],
      );
      if (amendment === undefined) throw RuleViolation.of('not-found');
      const { regionId, procedureId, number, state } = amendment;
      if (state !== 'announced' && state !== 'effective') throw RuleViolation.of('wrong-state', { state });
      const takenOver = await manager.query<{ id: string }[]>(
        `select id from proposal
         where id = any ($1::uuid[]) and procedure_id = $2 and outcome in ('takenOver', 'partly')`,
        [proposalIds, procedureId],
      );
      const wrong = proposalIds.findIndex((proposalId) => !takenOver.some((one) => one.id === proposalId));
      if (wrong >= 0) {
        throw RuleViolation.of('invalid-input', { rule: 'a proposal that was taken over' }, `proposalIds/${wrong}`);
      }
      const marked = await proposalsBecame({ manager, actor, moment }, { id, procedureId, number }, proposalIds);
      for (const proposalId of marked) {
        await recordChange(manager, actor, {
          action: 'proposal.becameAmendment',
          subjectKind: 'proposal',
          subjectId: proposalId,
          regionId,
          change: { amendmentId: id, number },
        });
      }
      return marked;
    });
  }
}
