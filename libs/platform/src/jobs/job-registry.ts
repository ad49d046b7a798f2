import { IsInt, IsUUID, Min } from 'class-validator';

/** Work of one region. */
export class RegionPayload {
  @IsInt()
  @Min(1)
  regionId: number;
}

/** Work on one letter of a region. */
export class LetterPayload extends RegionPayload {
  @IsUUID()
  letterId: string;
}

/** Work on one contract of a region. */
export class ContractPayload extends RegionPayload {
  @IsUUID()
  contractId: string;
}

/** Work on what a side signs at a service outside. */
export class OutsideSigningPayload extends RegionPayload {
  @IsUUID()
  signingId: string;
}

/** Work on the contracts of a procedure. */
export class ProcedurePayload extends RegionPayload {
  @IsUUID()
  procedureId: string;
}

/** Work on the contracts of a procedure, after an amendment of it. */
export class AmendmentPayload extends ProcedurePayload {
  @IsUUID()
  amendmentId: string;
}

/** Work on one offer to extend of a region. */
export class OfferPayload extends RegionPayload {
  @IsUUID()
  offerId: string;
}

/** Work on one round of extensions of a region. */
export class RoundPayload extends RegionPayload {
  @IsUUID()
  roundId: string;
}

/** Work that has no parameter: the rows say what there is to do. */
export class EmptyPayload {
  declare readonly nothing?: never;
}

/**
 * Every job there is, with its queue and payload. A payload holds ids only: no personal data, no facts
 * (facts are read from the rows when the job runs). apps/worker must name one handler for each.
 */
export const jobs = {
  /** Does what is due: activation, lapse of an option, closing of a window, the end. */
  'deadlines.sweep': { queue: 'region', payload: RegionPayload },
  /** Tells whoever signed a contract of the amendments that were announced before. */
  'amendments.tell': { queue: 'region', payload: ProcedurePayload },
  /** Renews the texts that one side signed before an amendment took effect, so that both sign the new one. */
  'contracts.renew': { queue: 'region', payload: AmendmentPayload },
  /** Turns deadlines whose notice day has come into notices and deliveries. */
  'notices.plan': { queue: 'region', payload: RegionPayload },
  /** Stores what the coming days are expected to bring; the volume breaker holds a run against it. */
  'notices.forecast': { queue: 'region', payload: RegionPayload },
  /** Composes and sends what is due, until nothing is left. */
  'notices.send': { queue: 'sending', payload: EmptyPayload },
  /** Tells people about invitations and requests to join, and regions about handovers that were asked for. */
  'members.mail': { queue: 'sending', payload: EmptyPayload },
  /** Has held files of evidence scanned for malicious software. */
  'evidence.scan': { queue: 'platform', payload: EmptyPayload },
  /** Finds deliveries whose sender died and what has been due for over an hour. */
  'notices.reconcile': { queue: 'platform', payload: EmptyPayload },
  /** Makes the file of a letter and keeps it. */
  'letters.file': { queue: 'platform', payload: LetterPayload },
  /** Writes the letter with which an extension is offered or told. */
  'letters.extension': { queue: 'region', payload: OfferPayload },
  /** Makes the next offers of a round of extensions that two people decided. */
  'rounds.send': { queue: 'region', payload: RoundPayload },
  /** Makes the documents of a contract that both have signed, seals them and keeps them. */
  'documents.seal': { queue: 'platform', payload: ContractPayload },
  /** Sends a text to the signing service, or fetches what was signed there. Its own queue: a slow service holds up nothing. */
  'outside-signings.advance': { queue: 'outside', payload: OutsideSigningPayload },
  /** Looks at what is signed outside whose time has come: what could not be sent, and what was not heard of. */
  'outside-signings.look': { queue: 'outside', payload: EmptyPayload },
  /** Puts the region jobs of every region on the queue. */
  'regions.sweep': { queue: 'platform', payload: EmptyPayload },
  /** Stores the forecast of every region, once a day. */
  'regions.forecast': { queue: 'platform', payload: EmptyPayload },
  /** Links committed audit entries into their chains and signs the heads. */
  'audit.seal': { queue: 'platform', payload: EmptyPayload },
} as const satisfies Record<string, { queue: string; payload: new () => object }>;

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = InstanceType<(typeof jobs)[Name]['payload']>;
export type QueueName = (typeof jobs)[JobName]['queue'];

/** A handler for every job: the compiler refuses a missing one, a wrong payload and an unknown name. */
export type JobHandlers = { [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> };

export const queueNames = [...new Set(Object.values(jobs).map((job) => job.queue))];
