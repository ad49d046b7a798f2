import type { CalendarDate } from '@openhuis/calendar';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What can happen to a contract, in the order of its life. */
export type ContractChangeKind =
  | 'formed'
  | 'textRenewed'
  | 'signedByProvider'
  | 'signedByRegion'
  | 'lapsed'
  | 'withdrawn'
  | 'declined'
  | 'concluded'
  | 'activated'
  | 'extensionOffered'
  | 'extended'
  | 'extensionDeclined'
  | 'offerWithdrawn'
  | 'offerLapsed'
  | 'optionLapsed'
  | 'addendumFormed'
  | 'addendumSignedByProvider'
  | 'addendumSignedByRegion'
  | 'addendumLapsed'
  | 'addendumWithdrawn'
  | 'addendumDeclined'
  | 'linesAdded'
  | 'amended'
  | 'endAsked'
  | 'endPlanned'
  | 'endDropped'
  | 'endCancelled'
  | 'intakeStopAsked'
  | 'intakeStopDecided'
  | 'intakeStopLifted'
  | 'measureProposed'
  | 'measureDecided'
  | 'measureClosed'
  | 'partyChanged'
  | 'ended';

/** What a change came from. */
export type ChangeSource =
  | 'decision'
  | 'signature'
  | 'extensionOffer'
  | 'deadline'
  | 'contract'
  | 'addendum'
  | 'addendumSignature'
  | 'ending'
  | 'amendment'
  | 'intakeStop'
  | 'measure'
  | 'organisationChange';

/** One step in the life of a contract: append-only, numbered within the contract. */
@Entity('contract_change')
export class ContractChange {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('int')
  sequence: number;

  @Column('text')
  kind: ContractChangeKind;

  /** The first day on which it counts. */
  @Column('date', { name: 'effective_on' })
  effectiveOn: CalendarDate;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('text', { name: 'source_kind' })
  sourceKind: ChangeSource;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('jsonb')
  detail: Record<string, unknown>;
}
