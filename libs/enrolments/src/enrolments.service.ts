import { Injectable } from '@nestjs/common';
import { Contracts } from '@openhuis/contracts';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { assessEnrolment } from './assess-enrolment.js';
import type { EnrolmentDecision } from './decision-lines.js';
import { proposeDecision, returnProposal } from './decision-proposal.js';
import { answerConditions, replaceLines } from './edit-draft.js';
import type { EnrolmentState, EnrolmentWork } from './enrolment-work.js';
import type { ConditionAssessment } from './rules/assessment.js';
import type { GivenAnswer, RequestedLine } from './rules/draft-violations.js';
import { startEnrolment } from './start-enrolment.js';
import { submitEnrolment } from './submit-enrolment.js';
import { type DecidedEnrolment, takeDecision } from './take-decision.js';
import { withdrawEnrolment } from './withdraw-enrolment.js';

/**
 * Commands on enrolments. Those on an existing one take the version the user saw and throw `not-found`, `stale-version`
 * (with both versions) and `wrong-state`; each answers the new version.
 */
@Injectable()
export class Enrolments {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
    private readonly contracts: Contracts,
  ) {}

  /**
   * Starts a draft for an organisation of the actor.
   *
   * @throws RuleViolation `enrolment-exists` with the one that runs; `window-closed` for a procedure closed for good
   */
  async start(actor: Actor, moment: Moment, procedureId: string, organisationId: string): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => startEnrolment(work, procedureId, organisationId));
  }

  /**
   * Replaces all lines of a draft.
   *
   * @throws RuleViolation every unknown product and municipality at once
   */
  async replaceLines(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    lines: readonly RequestedLine[],
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => replaceLines(work, id, version, lines));
  }

  /**
   * Answers conditions of a draft. Each answer replaces the former one to its condition; the others stay.
   *
   * @throws RuleViolation every answer that does not fit its condition, at once
   */
  async answer(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    answers: readonly GivenAnswer[],
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => answerConditions(work, id, version, answers));
  }

  /**
   * Submits a draft; the version of the procedure is frozen from then on.
   *
   * @throws RuleViolation every missing part at once
   */
  async submit(actor: Actor, moment: Moment, id: string, version: number): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => submitEnrolment(work, id, version));
  }

  /** Withdraws an enrolment that is not decided yet. */
  async withdraw(actor: Actor, moment: Moment, id: string, version: number): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => withdrawEnrolment(work, id, version));
  }

  /**
   * Records findings on some or all conditions; assessed is what has one on every condition.
   *
   * @throws RuleViolation every unknown condition and missing reason at once
   */
  async assess(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    assessments: readonly ConditionAssessment[],
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => assessEnrolment(work, id, version, assessments));
  }

  /**
   * Proposes to admit or to refuse; another person takes the decision.
   *
   * @throws RuleViolation `assessment-incomplete`, `condition-unmet`, `refusal-without-condition`,
   *   `bundle-companion-missing`
   */
  async proposeDecision(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    decision: EnrolmentDecision,
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => proposeDecision(work, id, version, decision));
  }

  /** Gives a proposal back, with a reason, to be weighed anew. */
  async returnProposal(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    reason: string,
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => returnProposal(work, id, version, reason));
  }

  /**
   * Takes the decision that another person proposed. An admission forms the contract in the same transaction; a refusal is
   * announced, and final when the remedy term has passed.
   *
   * @throws RuleViolation `second-person-needed`, `contract-exists`, `too-late-to-start`, and what the proposal may throw
   */
  async takeDecision(actor: Actor, moment: Moment, id: string, version: number): Promise<DecidedEnrolment> {
    return await this.command(actor, moment, (work) => takeDecision(work, this.contracts, id, version));
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
