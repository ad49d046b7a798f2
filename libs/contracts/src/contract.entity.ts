import type { CalendarDate } from '@openhuis/calendar';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EndReason } from './rules/transitions.js';

/**
 * The framework contract of one provider under one procedure: its parties, text, term and version. What it holds stands
 * in its lines; prices and articles are common to all and stand in the procedure.
 */
@Entity('contract')
export class Contract {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'procedure_id' })
  procedureId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** The party as the text names it. */
  @Column('text', { name: 'organisation_name' })
  organisationName: string;

  /** Unique within the region: '2026-000042'. */
  @Column('text')
  number: string;

  /** The admission that formed it. */
  @Column('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('int', { name: 'procedure_version' })
  procedureVersion: number;

  /** The canonical text that both sides sign, and its SHA-256 (hexadecimal). */
  @Column('text')
  text: string;

  @Column('text', { name: 'text_hash' })
  textHash: string;

  @Column('date', { name: 'formed_on' })
  formedOn: CalendarDate;

  /** Since when both sides are asked to sign anew: the text was renewed after one had signed; null when it never was. */
  @Column('date', { name: 'signing_again_since', nullable: true })
  signingAgainSince: CalendarDate | null;

  /** The day on which the second side signed. */
  @Column('date', { name: 'signed_on', nullable: true })
  signedOn: CalendarDate | null;

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: CalendarDate | null;

  @Column('timestamptz', { name: 'activated_at', nullable: true })
  activatedAt: Date | null;

  /** The last day of its longest line, inclusive. */
  @Column('date', { name: 'ends_on' })
  endsOn: CalendarDate;

  /** Extensions in `endsOn`, with the rounds that were exercised before a late joiner signed. */
  @Column('int', { name: 'extensions_exercised' })
  extensionsExercised: number;

  /** The next extension can still be agreed: not exercised out, not lapsed, not declined. */
  @Column('boolean', { name: 'option_open' })
  optionOpen: boolean;

  /** Its last day, once it is over. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDate | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: EndReason | null;

  @Column('int')
  version: number;
}
