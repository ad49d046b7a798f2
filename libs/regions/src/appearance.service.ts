import { Injectable } from '@nestjs/common';
import { type Actor, Database, recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { AppearanceBody } from './appearance.dto.js';
import { type Logo, readLogo } from './logo.js';
import { refuseForeignRegion } from './region-access.js';
import { brandColourFaults } from './rules/theme.js';

/** What an administrator may set besides the logo, by the column in which it stands. */
const columns = {
  displayName: 'display_name',
  brandColour: 'brand_colour',
  contactEmail: 'contact_email',
  phone: 'phone',
  postalAddress: 'postal_address',
  openingHours: 'opening_hours',
  complaintsText: 'complaints_text',
  complaintsUrl: 'complaints_url',
  privacyContact: 'privacy_contact',
  privacyUrl: 'privacy_url',
} as const satisfies Partial<Record<keyof AppearanceBody, string>>;
type Field = keyof typeof columns;
const fields = Object.keys(columns) as Field[];

type Stored = Record<Field, string | null> & { version: number; logoHash: string | null };

/** How regions show themselves: set by their administrators. */
@Injectable()
export class Appearances {
  constructor(private readonly database: Database) {}

  /**
   * Sets everything about the appearance of a region at once.
   *
   * @returns the new version
   * @throws RuleViolation `not-found` for a region that is not the actor's; `colour-too-light`, with the nearest colour that
   *   can be used; `file-type` and `body-too-large` of the logo; `stale-version`
   */
  async set(actor: Actor, regionId: number, body: AppearanceBody): Promise<number> {
    refuseForeignRegion(actor, regionId);
    if (body.brandColour !== undefined && body.brandColour !== null) {
      refuseOn(brandColourFaults(body.brandColour, 'brandColour'));
    }
    const logo = body.logo === undefined || body.logo === null ? null : await readLogo(body.logo.data, 'logo/data');
    return await this.database.command(actor.scope, async (manager) => {
      const before = await lockAppearance(manager, regionId, body.version);
      const values = fields.map((field) => body[field] ?? null);
      await manager.query(
        `update region_appearance set version = version + 1, ${fields.map((field, at) => `${columns[field]} = $${at + 2}`).join(', ')}
         where region_id = $1`,
        [regionId, ...values],
      );
      if (body.logo !== undefined) await putLogo(manager, regionId, logo, body.logo?.alternative ?? null);
      await recordChange(manager, actor, {
        action: 'region.appearanceSet',
        subjectKind: 'region',
        subjectId: String(regionId),
        regionId,
        change: changeOf(before, body, logo),
      });
      return body.version + 1;
    });
  }
}

/** The appearance as it stands, locked; an empty one is made where there was none. @throws RuleViolation `stale-version` */
async function lockAppearance(manager: EntityManager, regionId: number, expected: number): Promise<Stored> {
  await manager.query(
    `insert into region_appearance (region_id, version) values ($1, 0) on conflict (region_id) do nothing`,
    [regionId],
  );
  const [stored] = await manager.query<[Stored]>(
    `select version, logo_hash as "logoHash", ${fields.map((field) => `${columns[field]} as "${field}"`).join(', ')}
     from region_appearance where region_id = $1 for update`,
    [regionId],
  );
  if (stored.version !== expected) {
    throw RuleViolation.of('stale-version', { yours: expected, current: stored.version });
  }
  return stored;
}

async function putLogo(
  manager: EntityManager,
  regionId: number,
  logo: Logo | null,
  alternative: string | null,
): Promise<void> {
  await manager.query(
    `update region_appearance set logo = $2, logo_media_type = $3, logo_hash = $4, logo_alternative = $5 where region_id = $1`,
    [regionId, logo?.bytes ?? null, logo?.mediaType ?? null, logo?.hash ?? null, alternative],
  );
}

function changeOf(before: Stored, body: AppearanceBody, logo: Logo | null): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  for (const field of fields) {
    const to = body[field] ?? null;
    // It may name a person, and the trail is kept when the person is long gone.
    if (before[field] !== to) change[field] = field === 'privacyContact' ? 'changed' : { from: before[field], to };
  }
  if (body.logo !== undefined && before.logoHash !== (logo?.hash ?? null)) {
    change['logo'] = { from: before.logoHash, to: logo?.hash ?? null };
  }
  return change;
}
