import type { CalendarDate } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OfferState } from './rules/deadlines.js';

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

  @Column('timestamptz', { name: 'offered_at' })
  offeredAt: Date;

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
}
