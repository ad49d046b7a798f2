import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type ActingDeadlineKind,
  Database,
  type DueDeadline,
  type Moment,
  RuleViolation,
  systemActor,
  systemScope,
} from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { endContract, lapseOffer, lapseOption, startContract } from './act-on-deadline.js';
import { type AnsweredExtension, answerExtension, type ExtensionAnswer } from './extensions/answer-extension.js';
import type { ContractWork } from './contract-work.js';
import { declineAddendum, type EndedAddendum, lapseAddenda, withdrawAddendum } from './addenda/end-addendum.js';
import { declineContract, type EndedUnsigned, lapseContract, withdrawContract } from './signing/end-unsigned.js';
import { applyPartyChanges } from './party-changes/apply-party-change.js';
import { lapseEndings } from './endings/answer-ending.js';
import { prepareTermEnd } from './endings/plan-term-end.js';
import { type Addition, formAddendum } from './addenda/form-addendum.js';
import { type Admission, formContract } from './form-contract.js';
import { approveExtension, proposeLateExtension } from './extensions/late-extension.js';
import {
  type ExtensionRequest,
  offerExtension,
  type OfferedExtension,
  withdrawOffer,
} from './extensions/offer-extension.js';
import { type AddendumSigningResult, signAddendum } from './addenda/sign-addendum.js';
import { proposeRound } from './rounds/prepare-round.js';
import { signContract, type SigningRequest, type SigningResult } from './signing/sign-contract.js';

/** Commands on contracts. Each locks the contract first, judges the facts, and records what it did in one transaction. */
@Injectable()
export class Contracts {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Forms the contract of an admission in the caller's transaction; see {@link formContract}. */
  async form(
    manager: EntityManager,
    actor: Actor,
    moment: Moment,
    admission: Admission,
  ): Promise<{ id: string; number: string }> {
    return await formContract({ manager, procedures: this.procedures, actor, moment }, admission);
  }

  /** Forms the addendum of an admission in the caller's transaction; see {@link formAddendum}. */
  async add(
    manager: EntityManager,
    actor: Actor,
    moment: Moment,
    addition: Addition,
  ): Promise<{ id: string; contractId: string; number: number }> {
    return await formAddendum({ manager, procedures: this.procedures, actor, moment }, addition);
  }

  /** Signs an addendum for one side; see {@link signAddendum}. */
  async signAddendum(
    actor: Actor,
    moment: Moment,
    addendumId: string,
    request: SigningRequest,
  ): Promise<AddendumSigningResult> {
    return await this.command(actor, moment, (work) => signAddendum(work, addendumId, request));
  }

  /** Withdraws an addendum that is not signed by both; see {@link withdrawAddendum}. */
  async withdrawAddendum(actor: Actor, moment: Moment, addendumId: string, reason: string): Promise<EndedAddendum> {
    return await this.command(actor, moment, (work) => withdrawAddendum(work, addendumId, reason));
  }

  /** Declines to sign an addendum; see {@link declineAddendum}. */
  async declineAddendum(actor: Actor, moment: Moment, addendumId: string, reason: string): Promise<EndedAddendum> {
    return await this.command(actor, moment, (work) => declineAddendum(work, addendumId, reason));
  }

  /** Signs for one side; see {@link signContract}. */
  async sign(actor: Actor, moment: Moment, contractId: string, request: SigningRequest): Promise<SigningResult> {
    const result = await this.command(actor, moment, (work) => signContract(work, contractId, request));
    // The renewed text is kept, whoever read the old one reads it again.
    if (result === 'renewed') throw RuleViolation.of('text-changed');
    return result;
  }

  /** Withdraws a contract that is not signed by both; see {@link withdrawContract}. */
  async withdraw(actor: Actor, moment: Moment, contractId: string, reason: string): Promise<EndedUnsigned> {
    return await this.command(actor, moment, (work) => withdrawContract(work, contractId, reason));
  }

  /** Declines to sign; see {@link declineContract}. */
  async decline(actor: Actor, moment: Moment, contractId: string, reason: string): Promise<EndedUnsigned> {
    return await this.command(actor, moment, (work) => declineContract(work, contractId, reason));
  }

  /** Proposes an extension after the latest notice date; see {@link proposeLateExtension}. */
  async proposeLateExtension(
    actor: Actor,
    moment: Moment,
    contractId: string,
    request: ExtensionRequest,
  ): Promise<OfferedExtension> {
    return await this.command(actor, moment, (work) => proposeLateExtension(work, contractId, request));
  }

  /** Approves a late extension as the second person; see {@link approveExtension}. */
  async approveExtension(actor: Actor, moment: Moment, offerId: string): Promise<OfferedExtension> {
    return await this.command(actor, moment, (work) => approveExtension(work, offerId));
  }

  /** Offers the next extension; see {@link offerExtension}. */
  async offerExtension(
    actor: Actor,
    moment: Moment,
    contractId: string,
    request: ExtensionRequest,
  ): Promise<OfferedExtension> {
    return await this.command(actor, moment, (work) => offerExtension(work, contractId, request));
  }

  /** Answers an offer; see {@link answerExtension}. */
  async answerExtension(
    actor: Actor,
    moment: Moment,
    offerId: string,
    request: ExtensionAnswer,
  ): Promise<AnsweredExtension> {
    return await this.command(actor, moment, (work) => answerExtension(work, offerId, request));
  }

  /** Withdraws an open offer; see {@link withdrawOffer}. */
  async withdrawOffer(actor: Actor, moment: Moment, offerId: string, reason: string): Promise<void> {
    await this.command(actor, moment, (work) => withdrawOffer(work, offerId, reason));
  }

  /** What the calendar does, in the transaction of the sweep: the scope is the region's. */
  async act(
    manager: EntityManager,
    deadline: DueDeadline,
    moment: Moment,
    step: (work: ContractWork, deadline: DueDeadline) => Promise<void>,
  ): Promise<void> {
    const actor = systemActor(systemScope(deadline.regionId));
    await step({ manager, procedures: this.procedures, actor, moment }, deadline);
  }

  private async command<Result>(
    actor: Actor,
    moment: Moment,
    verb: (work: ContractWork) => Promise<Result>,
  ): Promise<Result> {
    return await this.database.command(actor.scope, (manager) =>
      verb({ manager, procedures: this.procedures, actor, moment }),
    );
  }
}

/** Acts on one deadline whose day has come, in the transaction of the sweep, and settles it. */
export type DeadlineHandler = (manager: EntityManager, deadline: DueDeadline, moment: Moment) => Promise<void>;

/** What contracts do on the days on which the system acts. */
export function contractDeadlineHandlers(
  contracts: Contracts,
): Pick<
  Record<ActingDeadlineKind, DeadlineHandler>,
  | 'offer-validity'
  | 'addendum-validity'
  | 'contract-start'
  | 'option-lapse'
  | 'client-transfer'
  | 'contract-end'
  | 'party-change'
  | 'end-approval'
  | 'end-answer'
  | 'extension-round'
  | 'extension-approval'
  | 'extension-answer'
> {
  return {
    'offer-validity': (manager, deadline, moment) => contracts.act(manager, deadline, moment, lapseContract),
    'addendum-validity': (manager, deadline, moment) => contracts.act(manager, deadline, moment, lapseAddenda),
    'contract-start': (manager, deadline, moment) => contracts.act(manager, deadline, moment, startContract),
    'option-lapse': (manager, deadline, moment) => contracts.act(manager, deadline, moment, lapseOption),
    'extension-round': (manager, deadline, moment) => contracts.act(manager, deadline, moment, proposeRound),
    'client-transfer': (manager, deadline, moment) => contracts.act(manager, deadline, moment, prepareTermEnd),
    'contract-end': (manager, deadline, moment) => contracts.act(manager, deadline, moment, endContract),
    'party-change': (manager, deadline, moment) => contracts.act(manager, deadline, moment, applyPartyChanges),
    'end-approval': (manager, deadline, moment) => contracts.act(manager, deadline, moment, lapseEndings),
    'end-answer': (manager, deadline, moment) => contracts.act(manager, deadline, moment, lapseEndings),
    'extension-approval': (manager, deadline, moment) => contracts.act(manager, deadline, moment, lapseOffer),
    'extension-answer': (manager, deadline, moment) => contracts.act(manager, deadline, moment, lapseOffer),
  };
}
