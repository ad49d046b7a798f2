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
}
