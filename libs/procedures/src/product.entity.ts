import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BilingualText } from './procedure-definition.js';

/** A product of a catalogue, with an id that contract lines keep while versions come and go. */
@Entity('product')
export class Product {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'procedure_id' })
  procedureId: string;

  @Column('text')
  code: string;

  @Column('text')
  category: string;

  @Column('text', { name: 'national_code', nullable: true })
  nationalCode: string | null;

  @Column('jsonb')
  name: BilingualText;

  @Column('text')
  unit: string;

  @Column('text', { name: 'execution_variant' })
  executionVariant: 'effort' | 'output' | 'task';

  @Column('text', { name: 'care_intensity', nullable: true })
  careIntensity: 'basic' | 'complex' | null;

  /** The day on which a version without this product was published; null while it is in the catalogue. */
  @Column('date', { name: 'retired_on', nullable: true })
  retiredOn: string | null;
}
