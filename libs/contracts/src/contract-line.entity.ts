import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One product in one municipality for one period of a contract. An extension adds a row; none is ever changed. */
@Entity('contract_line')
export class ContractLine {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'product_id' })
  productId: string;

  /** Municipality code, '0262'. */
  @Column('text')
  municipality: string;

  /** Half-open, as PostgreSQL writes it: '[2026-01-01,2031-01-01)'. */
  @Column('daterange')
  validity: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt: Date | null;

  /** The change that brought this row. */
  @Column('uuid', { name: 'source_change_id' })
  sourceChangeId: string;
}
