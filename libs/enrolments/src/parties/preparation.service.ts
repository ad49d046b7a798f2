import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { type EnrolmentForm, Procedures } from '@openhuis/procedures';
import type { EnrolmentState, EnrolmentWork } from '../enrolment-work.js';
import { type OfferedAnswer, offeredAnswers, reuseAnswers } from '../reuse-answers.js';
import type { DeclinedCompanion } from '../rules/companions.js';
import type { GivenAnswer } from '../rules/draft-violations.js';
import { answerForParty, bindByDocument, inviteMember } from './bind-party.js';
import { declineCompanions } from './decline-companions.js';
import { type NamedParty, replaceParties } from './edit-parties.js';

/**
 * How an applicant prepares a draft besides its lines and answers: who enrols, what is taken over from before, which
 * recommendations it declines. Each command takes the version the user saw and throws `not-found`, `stale-version` and, for
 * what is no draft any more, `wrong-state`.
 */
@Injectable()
export class EnrolmentPreparation {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Replaces the form and all parties. @throws RuleViolation everything that does not fit, at once */
  async replaceParties(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    form: EnrolmentForm,
    parties: readonly NamedParty[],
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => replaceParties(work, id, version, form, parties));
  }

  /** Asks a member to confirm its part itself. @throws RuleViolation `party-without-account` */
  async invite(actor: Actor, moment: Moment, id: string, version: number, partyId: string): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => inviteMember(work, id, version, partyId));
  }

  /** Binds a party by a signed document, or takes it back. @throws RuleViolation `invalid-input` */
  async bind(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    partyId: string,
    evidenceId: string | null,
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => bindByDocument(work, id, version, partyId, evidenceId));
  }

  /** Answers for a party without an account. @throws RuleViolation every answer that does not fit, at once */
  async answerFor(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    partyId: string,
    answers: readonly GivenAnswer[],
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => answerForParty(work, id, version, partyId, answers));
  }

  /** Replaces which recommended companions are declined. @throws RuleViolation everything that does not fit, at once */
  async decline(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    declines: readonly DeclinedCompanion[],
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => declineCompanions(work, id, version, declines));
  }

  /** What earlier enrolments can give to a draft; nothing for what is no draft. */
  async reusable(actor: Actor, moment: Moment, id: string): Promise<OfferedAnswer[]> {
    return await this.command(actor, moment, (work) => offeredAnswers(work, id));
  }

  /** Takes over answers of earlier enrolments. @throws RuleViolation `invalid-input` where there is nothing, at once */
  async reuse(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    conditionCodes: readonly string[],
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => reuseAnswers(work, id, version, conditionCodes));
  }

  private async command<Result>(
    actor: Actor,
    moment: Moment,
    run: (work: EnrolmentWork) => Promise<Result>,
  ): Promise<Result> {
    return await this.database.command(actor.scope, (manager) =>
      run({ manager, procedures: this.procedures, actor, moment }),
    );
  }
}
