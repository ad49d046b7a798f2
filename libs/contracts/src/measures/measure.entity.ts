import type { CalendarDate } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MeasureKind, MeasureState } from './rules/measure.js';

/** What a region does when a provider does not do what its contract asks: proposed, heard, decided by a second person. */
@Entity('measure')
export class Measure {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  kind: MeasureKind;

  @Column('text')
  reason: string;

  /** The last day on which the provider can respond, inclusive. */
  @Column('date', { name: 'hearing_until' })
  hearingUntil: CalendarDate;

  /** What ends; only of a termination of a part. */
  @Column('jsonb', { nullable: true })
  lines: ProcedureLine[] | null;

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: CalendarDate | null;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: CalendarDate | null;

  /** Per cent as a decimal text, '2.50'. */
  @Column('numeric', { nullable: true })
  discount: string | null;

  @Column('text')
  state: MeasureState;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  /** What the provider says about it. */
  @Column('text', { nullable: true })
  view: string | null;

  @Column('timestamptz', { name: 'viewed_at', nullable: true })
  viewedAt: Date | null;

  @Column('uuid', { name: 'viewed_by', nullable: true })
  viewedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy: string | null;

  @Column('text', { name: 'close_reason', nullable: true })
  closeReason: string | null;
}
