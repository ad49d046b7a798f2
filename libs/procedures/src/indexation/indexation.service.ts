import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, refuseOn, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import { auditProcedure, lockProcedure } from '../procedure-work.js';
import type { Procedure } from '../procedure.entity.js';
import { refuseWaiting } from '../planned-publication.js';
import { refuseState } from '../procedure-state.js';
import { IndexationRound } from './indexation-round.entity.js';
import type { EditIndexationBody, IndexationStateAnswer } from './indexation.dto.js';
import { knownFigures, replaceVolumes, volumesOf } from './indexation-inputs.js';
import { publishIndexation } from './publish-indexation.js';
import { withStandingTariffs } from '../standing-tariffs.js';
import { tellContractors } from './tell-contractors.js';
import { indexedTariffs } from './rules/indexed-tariffs.js';
import { indexationPercentage, usualFormula } from './rules/percentage.js';
import {
  contentViolations,
  incompleteViolations,
  type IndexationCommand,
  type IndexationContent,
  indexationTransitions,
  roundViolations,
} from './rules/round.js';

/** What a command on a round works with. */
interface RoundWork {
  manager: EntityManager;
  personId: string;
  procedure: Procedure;
  round: IndexationRound;
}

/** The yearly indexation of the tariffs of a procedure: figures in, a simulation, and a publication by a second person. */
@Injectable()
export class Indexations {
  constructor(private readonly database: Database) {}

  /**
   * Starts a round for a year. It begins on 1 January with the usual formula and what the region filled in before.
   *
   * @throws RuleViolation `not-found`, `wrong-state` for a draft or closed procedure, `already-exists` while a round runs
   */
  async start(actor: Actor, { now }: Moment, procedureId: string, year: number): Promise<IndexationStateAnswer> {
    const personId = requirePerson(actor);
    return await this.database.command(actor.scope, async (manager) => {
      const procedure = await lockProcedure(manager, actor, procedureId);
      refuseState(procedure, ['published', 'paused']);
      const running = await manager.existsBy(IndexationRound, [
        { procedureId, state: 'draft' },
        { procedureId, state: 'proposed' },
      ]);
      if (running) throw RuleViolation.of('already-exists', {}, 'year');
      const formula = usualFormula();
      const round = manager.create(IndexationRound, {
        regionId: procedure.regionId,
        procedureId,
        year,
        startsOn: `${year}-01-01`,
        isFirstYear: Number(procedure.draft.term.startsOn.slice(0, 4)) === year - 1,
        formula,
        figures: await knownFigures(manager, procedure, formula, year),
        state: 'draft',
        outcome: null,
        version: 1,
        createdAt: now,
        createdBy: personId,
      });
      await manager.insert(IndexationRound, round);
      await auditProcedure(manager, actor, procedure, 'indexation.started', { roundId: round.id, year });
      return { id: round.id, state: 'draft', version: 1 };
    });
  }

  /**
   * Replaces what is filled in of a draft.
   *
   * @throws RuleViolation `not-found`, `stale-version`, `wrong-state`, or every fault with its place
   */
  async edit(actor: Actor, moment: Moment, id: string, body: EditIndexationBody): Promise<IndexationStateAnswer> {
    return await this.command(actor, id, body.version, 'edit', async ({ manager, procedure, round }) => {
      const { startsOn, isFirstYear, formula, figures, volumes } = body;
      const content: IndexationContent = {
        startsOn,
        isFirstYear,
        formula,
        figures: figures.map(({ index, year, prognosis, definitive }) => ({
          index,
          year,
          prognosis,
          definitive: definitive ?? null,
        })),
        volumes: Object.fromEntries(volumes.map(({ product, volume }) => [product, volume])),
      };
      refuseOn(
        contentViolations(
          content,
          procedure.draft.products.map(({ code }) => code),
          moment.today,
        ),
      );
      await replaceVolumes(manager, round, content.volumes);
      const change = { startsOn, isFirstYear, formula, figures: [...content.figures] };
      return { change, detail: change };
    });
  }

  /**
   * Proposes a round: what it makes of each tariff is frozen, by the tariffs that hold now.
   *
   * @throws RuleViolation as `edit`, and `invalid-input` for each figure that is lacking
   */
  async propose(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    reason: string,
  ): Promise<IndexationStateAnswer> {
    return await this.command(actor, id, version, 'propose', async ({ manager, personId, procedure, round }) => {
      const { startsOn, isFirstYear, formula, figures } = round;
      const content = { startsOn, isFirstYear, formula, figures, volumes: await volumesOf(manager, round.id) };
      const codes = procedure.draft.products.map(({ code }) => code);
      refuseOn([...contentViolations(content, codes, moment.today), ...incompleteViolations(content, round.year)]);
      const percentage = indexationPercentage(round.formula, round.figures, round.year, round.isFirstYear);
      const products = await withStandingTariffs(manager, procedure.id, procedure.draft.products);
      const tariffs = indexedTariffs(products, percentage, round.formula, round.startsOn);
      if (tariffs.length === 0) throw RuleViolation.of('invalid-input', { rule: 'a tariff on that day' }, 'startsOn');
      return {
        change: {
          outcome: { percentage, tariffs },
          reason: reason.trim(),
          proposedAt: moment.now,
          proposedBy: personId,
        },
        detail: { percentage: percentage.percentage, startsOn: round.startsOn, reason: reason.trim() },
      };
    });
  }

  /** Gives a proposal back to be changed. @throws RuleViolation `not-found`, `stale-version`, `wrong-state` */
  async giveBack(actor: Actor, id: string, version: number, reason: string): Promise<IndexationStateAnswer> {
    return await this.command(actor, id, version, 'giveBack', () =>
      Promise.resolve({
        change: { outcome: null, reason: null, proposedAt: null, proposedBy: null },
        detail: { reason: reason.trim() },
      }),
    );
  }

  /**
   * Publishes a proposal: the tariffs from its day on, a version of the procedure, and a word to every provider with a
   * contract.
   *
   * @throws RuleViolation `second-person-needed`, `not-found`, `stale-version`, `wrong-state` (also when a version of the
   *   procedure waits for its day, or a tariff changed since the proposal), or `invalid-input` when its day has come
   */
  async publish(actor: Actor, moment: Moment, id: string, version: number): Promise<IndexationStateAnswer> {
    return await this.command(actor, id, version, 'publish', async ({ manager, personId, procedure, round }) => {
      await refuseWaiting(manager, procedure.id);
      await publishIndexation(manager, actor, moment, procedure, round);
      const contracts = await tellContractors(manager, round, moment.today);
      return {
        change: { publishedAt: moment.now, publishedBy: personId },
        detail: { percentage: round.outcome?.percentage.percentage ?? '', startsOn: round.startsOn, contracts },
      };
    });
  }

  /** Withdraws a round that was not published. @throws RuleViolation `not-found`, `stale-version`, `wrong-state` */
  async withdraw(
    actor: Actor,
    { now }: Moment,
    id: string,
    version: number,
    reason: string,
  ): Promise<IndexationStateAnswer> {
    return await this.command(actor, id, version, 'withdraw', ({ personId }) =>
      Promise.resolve({
        change: { withdrawnAt: now, withdrawnBy: personId, withdrawalReason: reason.trim() },
        detail: { reason: reason.trim() },
      }),
    );
  }

  /** Locks the procedure and then the round, so that two commands follow each other; asks the table, and records. */
  private async command(
    actor: Actor,
    id: string,
    version: number,
    name: IndexationCommand,
    work: (work: RoundWork) => Promise<{ change: Partial<IndexationRound>; detail: Record<string, unknown> }>,
  ): Promise<IndexationStateAnswer> {
    const personId = requirePerson(actor);
    return await this.database.command(actor.scope, async (manager) => {
      const found = await manager.findOneBy(IndexationRound, { id });
      if (found === null) throw RuleViolation.of('not-found');
      const procedure = await lockProcedure(manager, actor, found.procedureId);
      // Read after the lock: another command may have come first.
      const round = await manager.findOneByOrFail(IndexationRound, { id });
      refuseOn(roundViolations(round, name, personId));
      if (round.version !== version) {
        throw RuleViolation.of('stale-version', { yours: version, current: round.version });
      }
      const { change, detail } = await work({ manager, personId, procedure, round });
      const { to } = indexationTransitions[name];
      await manager.update(IndexationRound, { id }, { ...change, state: to, version: version + 1 });
      await auditProcedure(manager, actor, procedure, `indexation.${name}`, {
        roundId: id,
        year: round.year,
        ...detail,
        ...(to !== round.state && { state: { from: round.state, to } }),
      });
      return { id, state: to, version: version + 1 };
    });
  }
}
