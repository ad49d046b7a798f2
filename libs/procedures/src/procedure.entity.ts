import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ProcedureDefinition } from './procedure-definition.js';

/** The states of a procedure. A draft is the region's own; everything else is for everyone to read. */
export type ProcedureStatus = 'draft' | 'published' | 'paused' | 'closed';

/** An open-house procedure with the draft of its next version. */
@Entity('procedure')
export class Procedure {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('text')
  slug: string;

  @Column('text')
  status: ProcedureStatus;

  /** What the next publication freezes; after a publication equal to what it froze until it is edited. */
  @Column('jsonb')
  draft: ProcedureDefinition;

  /** Number of the version that holds now; null while nothing was published. */
  @Column('int', { name: 'current_version', nullable: true })
  currentVersion: number | null;

  /** Recipients, offsets and texts of notices, as libs/notices reads them; empty: its built-in policy. */
  @Column('jsonb', { name: 'notice_policy' })
  noticePolicy: unknown[];

  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt: Date | null;

  /** Counts edits of the row (optimistic locking); not the number of a published version. */
  @Column('int')
  version: number;
}
