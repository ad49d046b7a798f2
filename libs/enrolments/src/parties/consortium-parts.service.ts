import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { GivenAnswer } from '../rules/draft-violations.js';
import { answerOwnPart, confirmPart, declinePart, type OwnPartWork, type PartState } from './own-part.js';

/**
 * What a member of a consortium does in an enrolment of its lead member. Each command takes the version of the part that the
 * user saw and throws `not-found`, `stale-version` and, once it is submitted, `wrong-state`.
 */
@Injectable()
export class ConsortiumParts {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Confirms the part and the joint and several liability. */
  async confirm(actor: Actor, moment: Moment, id: string, version: number): Promise<PartState> {
    return await this.command(actor, moment, (work) => confirmPart(work, id, version));
  }

  /** Declines, with a reason for the lead member. */
  async decline(actor: Actor, moment: Moment, id: string, version: number, reason: string): Promise<PartState> {
    return await this.command(actor, moment, (work) => declinePart(work, id, version, reason));
  }

  /** Answers conditions that every member delivers. @throws RuleViolation every answer that does not fit, at once */
  async answer(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    answers: readonly GivenAnswer[],
  ): Promise<PartState> {
    return await this.command(actor, moment, (work) => answerOwnPart(work, id, version, answers));
  }

  private async command<Result>(
    actor: Actor,
    moment: Moment,
    run: (work: OwnPartWork) => Promise<Result>,
  ): Promise<Result> {
    return await this.database.command(actor.scope, (manager) =>
      run({ manager, procedures: this.procedures, actor, moment }),
    );
  }
}
