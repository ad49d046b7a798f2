import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ViewSearch } from './rules/view-search.js';

/** The pages of which views are kept. */
export const viewPages = ['contracts', 'enrolments', 'notices', 'work'] as const;
export type ViewPage = (typeof viewPages)[number];

/** A list as somebody wants to find it again: the search in the address of its page, under a name. */
@Entity('saved_view')
export class SavedView {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  page: ViewPage;

  @Column('text')
  name: string;

  @Column('jsonb')
  search: ViewSearch;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
