import type { ScanState } from '@openhuis/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document with which an organisation proves something. The row never changes, except that it is scanned and withdrawn. */
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** What it proves, in the words of the procedures: 'UEA', 'KVK'. */
  @Column('text')
  kind: string;

  @Column('date', { name: 'issued_on' })
  issuedOn: string;

  /** Its last valid day; null when it does not expire by itself. */
  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn: string | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text', { name: 'file_hash' })
  fileHash: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('int', { name: 'size_bytes' })
  sizeBytes: number;

  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt: Date;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  /** What a scanner said of the file. */
  @Column('text', { name: 'scan_state' })
  scanState: ScanState;

  /** What was found in an infected file, in the scanner's words; its bytes are gone. */
  @Column('text', { name: 'scan_finding', nullable: true })
  scanFinding: string | null;

  /** The older document that it stands in for. */
  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId: string | null;
}
