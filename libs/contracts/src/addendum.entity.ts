import type { CalendarDate } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AddendumEnd } from './rules/addendum.js';

/** What a provider was admitted to while its contract ran: its lines hold once both sides have signed its text. */
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

  /** The admission that formed it. */
  @Column('uuid', { name: 'decision_id' })
  decisionId: string;

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

  /** The first day of its lines. */
  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: CalendarDate | null;

  /** Set when it ended before both had signed. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDate | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: AddendumEnd | null;
}
