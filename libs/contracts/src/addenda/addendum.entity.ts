import type { CalendarDate } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AddendumEnd } from './rules/addendum.js';

/**
 * A further agreement under a contract: what its provider was admitted to while it ran, which holds once both sides have
 * signed; or an extension, which offer and answer have agreed.
 */
@Entity('addendum')
export class Addendum {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'procedure_id' })
  procedureId: string;

  /** The version by which the enrolment was judged. */
  @Column('int', { name: 'procedure_version' })
  procedureVersion: number;

  /** 1 is the first addendum of its contract. */
  @Column('int')
  number: number;

  /** lines: an addition that both sign; extension: an option that was exercised, agreed by offer and answer. */
  @Column('text')
  kind: 'lines' | 'extension';

  /** The admission that formed it; null for an extension. */
  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;

  /** The offer that an extension exercises; null for a tacit one. */
  @Column('uuid', { name: 'extension_offer_id', nullable: true })
  extensionOfferId: string | null;

  @Column('jsonb')
  lines: ProcedureLine[];

  /** The canonical text that both sides sign, and its SHA-256 (hexadecimal). */
  @Column('text')
  text: string;

  @Column('text', { name: 'text_hash' })
  textHash: string;

  @Column('date', { name: 'formed_on' })
  formedOn: CalendarDate;

  /** The day on which the second side signed. */
  @Column('date', { name: 'signed_on', nullable: true })
  signedOn: CalendarDate | null;

  /** The first day of its lines; of an extension the first day of the new term. */
  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: CalendarDate | null;

  /** Of an extension: the new last day, inclusive. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: CalendarDate | null;

  /** Set when it ended before both had signed. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDate | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: AddendumEnd | null;
}
