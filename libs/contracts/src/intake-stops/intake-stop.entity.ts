import type { CalendarDate } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Side } from '../rules/transitions.js';
import type { IntakeStopSignal, IntakeStopState } from './rules/intake-stop.js';

/** No new clients for some lines of a contract: asked by the provider, or imposed by the region. */
@Entity('intake_stop')
export class IntakeStop {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  side: Side;

  @Column('jsonb')
  lines: ProcedureLine[];

  @Column('text')
  reason: string;

  /** Only of one that the region imposed. */
  @Column('text', { nullable: true })
  signal: IntakeStopSignal | null;

  @Column('date', { name: 'starts_on' })
  startsOn: CalendarDate;

  /** Inclusive; null: until it is lifted. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: CalendarDate | null;

  @Column('text')
  state: IntakeStopState;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  /** The day from which new clients are taken again. */
  @Column('date', { name: 'lifted_on', nullable: true })
  liftedOn: CalendarDate | null;

  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt: Date | null;

  @Column('uuid', { name: 'lifted_by', nullable: true })
  liftedBy: string | null;

  @Column('text', { name: 'lift_reason', nullable: true })
  liftReason: string | null;
}
