import type { EnrolmentForm } from '@openhuis/procedures';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EnrolmentStatus } from './rules/transitions.js';

/** The request of one organisation to be admitted to one procedure, for one or more products. */
@Entity('enrolment')
export class Enrolment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'procedure_id' })
  procedureId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  status: EnrolmentStatus;

  /** Alone, or together with others: its parties. */
  @Column('text')
  form: EnrolmentForm;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'edited_at' })
  editedAt: Date;

  /** The version of the procedure that the submission froze; null for a draft, which follows the one that holds. */
  @Column('int', { name: 'procedure_version', nullable: true })
  procedureVersion: number | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  /** SHA-256 of `submittedText`. */
  @Column('text', { name: 'content_hash', nullable: true })
  contentHash: string | null;

  /** The date by which the region promised to decide. */
  @Column('date', { name: 'decision_due_on', nullable: true })
  decisionDueOn: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('int')
  version: number;
}
