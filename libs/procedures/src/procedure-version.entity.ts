import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProcedureDefinition } from './procedure-definition.js';

/** A published version: never changes, and what enrolments and contracts refer to. */
@Entity('procedure_version')
export class ProcedureVersion {
  @PrimaryColumn('uuid', { name: 'procedure_id' })
  procedureId: string;

  @PrimaryColumn('int')
  number: number;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('jsonb')
  definition: ProcedureDefinition;

  /** SHA-256 (hexadecimal) of the canonical JSON of the definition. */
  @Column('text', { name: 'definition_hash' })
  definitionHash: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;

  @Column('uuid', { name: 'published_by' })
  publishedBy: string;

  @Column('text')
  reason: string;
}
