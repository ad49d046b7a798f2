import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorKind, bySystem, guarded, ofRegion } from './row-level-security.js';

/** How a region shows itself on its pages: colour, logo, and where people reach it. A region without a row has the house's. */
export class RegionAppearance1790000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region_appearance (
        region_id int primary key references region,
        version int not null default 1,
        display_name text,
        brand_colour text check (brand_colour ~ '^#[0-9a-f]{6}$'),
        logo bytea check (octet_length(logo) <= 262144),
        logo_media_type text check (logo_media_type in ('image/png', 'image/jpeg', 'image/webp')),
        logo_hash text check (logo_hash ~ '^[0-9a-f]{64}$'),
        logo_alternative text,
        contact_email text,
        phone text,
        postal_address text,
        opening_hours text,
        complaints_text text,
        complaints_url text check (complaints_url ~ '^https://'),
        privacy_contact text,
        privacy_url text check (privacy_url ~ '^https://'),
        constraint region_appearance_logo_whole check (num_nulls(logo, logo_media_type, logo_hash, logo_alternative) in (0, 4))
      );
      comment on column region_appearance.brand_colour is 'null: the colour of the house; what the web shows is computed from it';
      comment on column region_appearance.logo_alternative is 'what the logo says, for who does not see it';
      -- For everyone to read, as the region is.
      ${guarded('region_appearance', `${actorKind} is not null`, `${ofRegion} or ${bySystem}`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table region_appearance`);
  }
}
