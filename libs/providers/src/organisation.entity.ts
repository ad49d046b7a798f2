import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A care organisation, or a sole trader. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  /** Its number in the trade register identifies it and never changes. */
  @Column('text', { name: 'kvk_number' })
  kvkNumber: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'legal_form' })
  legalForm: string;

  @Column('boolean', { name: 'natural_person' })
  naturalPerson: boolean;

  @Column('text', { nullable: true })
  rsin: string | null;

  @Column('text', { name: 'agb_code', nullable: true })
  agbCode: string | null;

  @Column('text', { nullable: true })
  iban: string | null;

  @Column('text')
  email: string;

  @Column('int')
  version: number;
}
