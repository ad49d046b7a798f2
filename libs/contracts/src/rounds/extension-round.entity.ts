import type { CalendarDate } from '@openhuis/calendar';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RoundChoice } from './rules/round-choice.js';
import type { RoundState } from './rules/round-state.js';

/** One decision of two people to offer the next extension to many contracts of a procedure. */
@Entity('extension_round')
export class ExtensionRound {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'procedure_id' })
  procedureId: string;

  /** 1 is the first extension. */
  @Column('int')
  number: number;

  @Column('text')
  state: RoundState;

  @Column('jsonb')
  choice: RoundChoice;

  /** Why the region wants to go on; each provider reads it. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** The last day for the answers; until it is approved null means the latest possible. */
  @Column('date', { name: 'answer_due_on', nullable: true })
  answerDueOn: CalendarDate | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Null: the calendar proposed it. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  /** How many contracts are offered an extension, and how many are passed by, as it was submitted. */
  @Column('int', { nullable: true })
  offers: number | null;

  @Column('int', { nullable: true })
  skipped: number | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** The second person, who approved it. */
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt: Date | null;

  @Column('uuid', { name: 'returned_by', nullable: true })
  returnedBy: string | null;

  @Column('text', { name: 'return_reason', nullable: true })
  returnReason: string | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  @Column('uuid', { name: 'cancelled_by', nullable: true })
  cancelledBy: string | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  /** When the last of its offers had gone out. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('int')
  version: number;
}
