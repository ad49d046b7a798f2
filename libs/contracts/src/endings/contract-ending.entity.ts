import type { CalendarDate, Period } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Side } from '../rules/transitions.js';
import type { EndingGround, EndingState } from './rules/ending.js';

/**
 * What brought an ending: a request of its own, or something else that ends contracts. Of an end of the term 'deadline' is the
 * date on which it was prepared, and 'contract' the contract itself, whose lines were certain to end too late for that date.
 */
export type EndingSource = 'ending' | 'amendment' | 'measure' | 'extensionOffer' | 'deadline' | 'contract';

/** A row of a line as it was before an end shortened it. */
export type ShortenedRow = ProcedureLine & Period;

/** An end of a contract, or of a part of it: asked by one side, planned, or that of its term. */
@Entity('contract_ending')
export class ContractEnding {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  ground: EndingGround;

  /** The side that asked for it. */
  @Column('text')
  side: Side;

  /** What ends; null: the whole contract. */
  @Column('jsonb', { nullable: true })
  lines: ProcedureLine[] | null;

  /** The last day, inclusive. */
  @Column('date', { name: 'ends_on' })
  endsOn: CalendarDate;

  @Column('text')
  reason: string;

  /** What the signatory of the provider declared. */
  @Column('text', { nullable: true })
  statement: string | null;

  @Column('text')
  state: EndingState;

  @Column('text', { name: 'source_kind' })
  sourceKind: EndingSource;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  /** Null while the region only proposes it to itself. */
  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt: Date | null;

  /** The last day for the approval, the receipt or the consent, inclusive. */
  @Column('date', { name: 'answer_due_on', nullable: true })
  answerDueOn: CalendarDate | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('text', { name: 'answer_reason', nullable: true })
  answerReason: string | null;

  /** The day on which a notice was received: it counts from then. */
  @Column('date', { name: 'received_on', nullable: true })
  receivedOn: CalendarDate | null;

  @Column('text', { nullable: true })
  receipt: 'portal' | 'registeredLetter' | null;

  /** The number of the registered letter. */
  @Column('text', { name: 'receipt_reference', nullable: true })
  receiptReference: string | null;

  @Column('date', { name: 'planned_on', nullable: true })
  plannedOn: CalendarDate | null;

  /** The day on which it was over without an end. */
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: CalendarDate | null;

  /** The rows that it shortened, as they were. */
  @Column('jsonb', { nullable: true })
  restores: ShortenedRow[] | null;

  @Column('boolean', { name: 'option_was_open', nullable: true })
  optionWasOpen: boolean | null;
}
