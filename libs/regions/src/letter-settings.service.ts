import { Injectable } from '@nestjs/common';
import { type Actor, Database, recordChange, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { LetterSettingsAnswer, LetterSettingsBody } from './letter-settings.dto.js';
import { refuseForeignRegion } from './region-access.js';
import { housePassages, type RegionContact, type SetPassages } from './rules/letter-passages.js';

/** Each passage by the column in which it stands. */
const columns = {
  returnAddress: 'return_address',
  signedFor: 'signed_for',
  complaintAddress: 'complaint_address',
  court: 'court',
  disputesCommittee: 'disputes_committee',
  closing: 'closing',
} as const satisfies Record<keyof SetPassages, string>;
type Passage = keyof typeof columns;
const passages = Object.keys(columns) as Passage[];
/** An object of the passages as they are set; `s` is the row. */
const setPassages = `jsonb_build_object(${passages.map((name) => `'${name}', s.${columns[name]}`).join(', ')})`;

/** How a region is reached, of `region r` and `region_appearance a`, as an object in SQL. */
export const regionContact = `jsonb_build_object('displayName', coalesce(a.display_name, r.name),
  'contactEmail', coalesce(a.contact_email, r.contact_email), 'phone', a.phone, 'postalAddress', a.postal_address)`;
/** What a region set of its letters, of `region_letter_setting s`; null when it set nothing. */
export const letterSettings = `case when s.region_id is not null then ${setPassages} end`;

/** The standing passages of the letters of regions. */
@Injectable()
export class LetterSettings {
  constructor(private readonly database: Database) {}

  /** What a region set, and the words that stand where it set nothing. @throws RuleViolation `not-found` */
  async read(actor: Actor, regionId: number): Promise<LetterSettingsAnswer> {
    refuseForeignRegion(actor, regionId);
    const [row] = await this.database.read<{ version: number; set: SetPassages; contact: RegionContact }>(
      actor.scope,
      `select coalesce(s.version, 0) as version, ${setPassages} as set, ${regionContact} as contact
       from region r left join region_appearance a on a.region_id = r.id left join region_letter_setting s on s.region_id = r.id
       where r.id = $1`,
      [regionId],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return { version: row.version, set: row.set, house: housePassages(row.contact) };
  }

  /**
   * Sets all passages at once; letters that were written keep theirs.
   *
   * @returns the new version
   * @throws RuleViolation `not-found` for a region that is not the actor's; `stale-version` with both versions
   */
  async set(actor: Actor, regionId: number, body: LetterSettingsBody): Promise<number> {
    refuseForeignRegion(actor, regionId);
    return await this.database.command(actor.scope, async (manager) => {
      const before = await lockSettings(manager, regionId, body.version);
      await manager.query(
        `update region_letter_setting set version = version + 1, ${passages.map((name, at) => `${columns[name]} = $${at + 2}`).join(', ')}
         where region_id = $1`,
        [regionId, ...passages.map((name) => body[name] ?? null)],
      );
      await recordChange(manager, actor, {
        action: 'region.letterSettingsSet',
        subjectKind: 'region',
        subjectId: String(regionId),
        regionId,
        // Which, not what: a passage may name a person, and the trail is kept when the person is long gone.
        change: { passages: passages.filter((name) => before[name] !== (body[name] ?? null)) },
      });
      return body.version + 1;
    });
  }
}

/** The settings as they stand, locked; empty ones are made where there were none. */
async function lockSettings(manager: EntityManager, regionId: number, expected: number): Promise<SetPassages> {
  await manager.query(
    `insert into region_letter_setting (region_id, version) values ($1, 0) on conflict (region_id) do nothing`,
    [regionId],
  );
  const [stored] = await manager.query<[{ version: number; set: SetPassages }]>(
    `select s.version, ${setPassages} as set from region_letter_setting s where s.region_id = $1 for update`,
    [regionId],
  );
  if (stored.version !== expected) {
    throw RuleViolation.of('stale-version', { yours: expected, current: stored.version });
  }
  return stored.set;
}
