import type { CalendarDate } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OfferState } from '../rules/deadlines.js';

/** The region's offer to extend a contract, and what became of it. */
@Entity('extension_offer')
export class ExtensionOffer {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** 1 is the first extension. */
  @Column('int')
  number: number;

  /** The lines offered: the whole contract or a part of it. */
  @Column('jsonb')
  lines: ProcedureLine[];

  @Column('date', { name: 'starts_on' })
  startsOn: CalendarDate;

  @Column('date', { name: 'ends_on' })
  endsOn: CalendarDate;

  @Column('text')
  reason: string;

  /** Only of a late extension: when it was proposed, and who approved it when. */
  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt: Date | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  /** When it went to the provider; null as long as it is only proposed. */
  @Column('timestamptz', { name: 'offered_at', nullable: true })
  offeredAt: Date | null;

  /** Who made it; of a late extension who proposed it. */
  @Column('uuid', { name: 'offered_by' })
  offeredBy: string;

  /** The last day on which the answer must have been received, inclusive. */
  @Column('date', { name: 'answer_due_on' })
  answerDueOn: CalendarDate;

  @Column('text')
  state: OfferState;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('text', { name: 'answer_statement', nullable: true })
  answerStatement: string | null;

  @Column('text', { name: 'answer_reason', nullable: true })
  answerReason: string | null;

  /** The round that made it; null for an offer to one contract. */
  @Column('uuid', { name: 'round_id', nullable: true })
  roundId: string | null;

  /** The lines that go on where the provider accepted a part; null: all that were offered. */
  @Column('jsonb', { name: 'accepted_lines', nullable: true })
  acceptedLines: ProcedureLine[] | null;

  /** When its receipt is not known on this day, a registered letter is to be sent. */
  @Column('date', { name: 'receipt_due_on', nullable: true })
  receiptDueOn: CalendarDate | null;

  /** When somebody of the provider opened it or answered, or the day of the registered letter's delivery. */
  @Column('timestamptz', { name: 'received_at', nullable: true })
  receivedAt: Date | null;

  @Column('uuid', { name: 'received_by', nullable: true })
  receivedBy: string | null;

  @Column('text', { name: 'received_how', nullable: true })
  receivedHow: 'portal' | 'answer' | 'registeredLetter' | null;

  /** The day on which a registered letter was sent, with its track and trace. */
  @Column('date', { name: 'letter_sent_on', nullable: true })
  letterSentOn: CalendarDate | null;

  @Column('text', { name: 'letter_reference', nullable: true })
  letterReference: string | null;

  @Column('uuid', { name: 'letter_recorded_by', nullable: true })
  letterRecordedBy: string | null;

  /** The last day on which somebody of the region had the provider reminded. */
  @Column('date', { name: 'reminded_on', nullable: true })
  remindedOn: CalendarDate | null;
}
