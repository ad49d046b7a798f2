import type { CalendarDate } from '@openhuis/calendar';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AmendedPart } from './rules/amended-parts.js';
import type { AmendmentChange } from './rules/amendment-change.js';
import type { AmendmentBasis } from './rules/amendment-dates.js';
import type { AmendmentState } from './rules/transitions.js';

/** A price of a product as it stood before an amendment replaced it. */
export interface FormerTariff {
  productId: string;
  /** A half-open range of PostgreSQL, '[2027-01-01,)'. */
  validity: string;
  amount: string;
  example: boolean;
  sourceKind: string;
  sourceId: string | null;
}

/** A change of what binds every contract of a procedure, from a day on. */
@Entity('amendment')
export class Amendment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'procedure_id' })
  procedureId: string;

  /** Within the procedure; null until it is announced. */
  @Column('int', { nullable: true })
  number: number | null;

  @Column('text')
  subject: string;

  @Column('text')
  reason: string;

  @Column('text')
  basis: AmendmentBasis;

  /** The law, the table or the decision it follows from, in words. */
  @Column('text', { name: 'basis_reference' })
  basisReference: string;

  /** Proposals of the dialogue that it takes over. */
  @Column('uuid', { name: 'proposal_ids', array: true, default: [] })
  proposalIds: string[];

  @Column('jsonb')
  changes: AmendmentChange[];

  /** What each change replaces, frozen when it was announced. */
  @Column('jsonb', { nullable: true })
  before: AmendedPart[] | null;

  @Column('jsonb', { name: 'former_tariffs', nullable: true })
  formerTariffs: FormerTariff[] | null;

  /** The first day on which it holds. */
  @Column('date', { name: 'effective_on' })
  effectiveOn: CalendarDate;

  @Column('text')
  state: AmendmentState;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt: Date | null;

  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedBy: string | null;

  @Column('text', { name: 'return_reason', nullable: true })
  returnReason: string | null;

  @Column('timestamptz', { name: 'announced_at', nullable: true })
  announcedAt: Date | null;

  @Column('uuid', { name: 'announced_by', nullable: true })
  announcedBy: string | null;

  @Column('date', { name: 'announced_on', nullable: true })
  announcedOn: CalendarDate | null;

  @Column('text', { name: 'conflict_reason', nullable: true })
  conflictReason: string | null;

  @Column('text', { nullable: true })
  silence: 'refusal' | 'acceptance' | null;

  @Column('date', { name: 'response_due_on', nullable: true })
  responseDueOn: CalendarDate | null;

  @Column('date', { name: 'last_term_due_on', nullable: true })
  lastTermDueOn: CalendarDate | null;

  @Column('date', { name: 'last_term_opened_on', nullable: true })
  lastTermOpenedOn: CalendarDate | null;

  @Column('date', { name: 'settled_on', nullable: true })
  settledOn: CalendarDate | null;

  @Column('timestamptz', { name: 'became_effective_at', nullable: true })
  becameEffectiveAt: Date | null;

  /** The version of the procedure that it published. */
  @Column('int', { name: 'procedure_version', nullable: true })
  procedureVersion: number | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @Column('text', { name: 'withdraw_reason', nullable: true })
  withdrawReason: string | null;

  @Column('int')
  version: number;
}
