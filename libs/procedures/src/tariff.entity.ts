import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The price of a product in a period, as it was recorded. What no longer holds is superseded, never changed. */
@Entity('tariff')
export class Tariff {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'product_id' })
  productId: string;

  /** Half-open: '[2026-01-01,2027-01-01)'. */
  @Column('daterange')
  validity: string;

  /** Euros per unit as a decimal text: '87.15'. */
  @Column('numeric', { precision: 10, scale: 2 })
  amount: string;

  /** True: an example, not the region's real price. */
  @Column('boolean')
  example: boolean;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt: Date | null;
}
