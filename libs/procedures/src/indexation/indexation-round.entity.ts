import type { CalendarDate } from '@openhuis/calendar';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { IndexedTariff } from './rules/indexed-tariffs.js';
import type { IndexationFormula, IndexationPercentage, IndexFigure } from './rules/percentage.js';
import type { IndexationState } from './rules/round.js';

/** The indexation of the tariffs of a procedure for one year. */
@Entity('indexation_round')
export class IndexationRound {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'procedure_id' })
  procedureId: string;

  @Column('int')
  year: number;

  /** First day of the new tariffs. */
  @Column('date', { name: 'starts_on' })
  startsOn: CalendarDate;

  /** True: the first year of the contract, in which nothing is corrected. */
  @Column('boolean', { name: 'is_first_year' })
  isFirstYear: boolean;

  @Column('jsonb')
  formula: IndexationFormula;

  @Column('jsonb')
  figures: IndexFigure[];

  @Column('text')
  state: IndexationState;

  /** Frozen when it was proposed; null before that. */
  @Column('jsonb', { nullable: true })
  outcome: { percentage: IndexationPercentage; tariffs: IndexedTariff[] } | null;

  /** By what it was decided: told to everyone. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt: Date | null;

  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedBy: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;
}
