import { hashOfToken, newToken } from '@openhuis/people';
import type { Actor, OrganisationRole, RegionRole, Scope } from '@openhuis/platform';
import type { Logo } from '@openhuis/regions';
import type { EntityManager } from 'typeorm';
import type { ProviderEntry, RegionFile } from './load-demo-files.js';

/** A person of the demo, as the actor that a signed-in person would be. */
export interface DemoPerson {
  id: string;
  name: string;
  language: 'nl' | 'en';
  /** What the person is, for the list of tokens. */
  role: string;
  /** Region or organisation that the person works for. */
  works: string;
}

/** An organisation of the demo with those of its people whom the loading acts for. */
export interface DemoOrganisation {
  id: string;
  entry: ProviderEntry;
  administrator: DemoPerson;
  signatory: DemoPerson;
  staff: DemoPerson[];
}

/** Where loading acts before a region exists: row-level security lets only the system write these rows. */
export const foundingScope: Scope = { kind: 'system', regionIds: [], organisationIds: [], municipalityCodes: [] };

/** The actor that a person of the region is. */
export function regionActor(person: DemoPerson, regionId: number): Actor {
  return actorOf(person, { regionIds: [regionId], organisationIds: [] });
}

/** The actor that a member of staff is. */
export function providerActor(person: DemoPerson, organisationId: string): Actor {
  return actorOf(person, { regionIds: [], organisationIds: [organisationId] });
}

function actorOf({ id, name, language }: DemoPerson, tenants: Pick<Scope, 'regionIds' | 'organisationIds'>): Actor {
  return {
    scope: { kind: 'person', personId: id, municipalityCodes: [], ...tenants },
    person: { id, name, language },
  };
}

/** Adds the region with its municipalities, unless it is there. @returns its id */
export async function writeRegion(manager: EntityManager, region: RegionFile): Promise<number> {
  await manager.query(
    `insert into region (slug, name, contact_email) values ($1, $2, $3) on conflict (slug) do nothing`,
    [region.slug, region.name, region.contactEmail],
  );
  const [row] = await manager.query<[{ id: number }]>(`select id from region where slug = $1`, [region.slug]);
  await manager.query(
    `insert into region_municipality (region_id, code, name, validity)
     select $1, m."code", m."name", daterange(m."since", null)
     from jsonb_to_recordset($2::jsonb) as m("code" text, "name" text, "since" date)
     where not exists (select from region_municipality r where r.region_id = $1 and r.code = m."code")`,
    [row.id, JSON.stringify(region.municipalities)],
  );
  return row.id;
}

/** Sets how the region shows itself, unless that was done: an administrator may have changed it since. */
export async function writeAppearance(
  manager: EntityManager,
  regionId: number,
  { appearance }: RegionFile,
  logo: Logo | undefined,
): Promise<void> {
  if (appearance === undefined || logo === undefined) return;
  await manager.query(
    `insert into region_appearance (region_id, display_name, brand_colour, logo, logo_media_type, logo_hash, logo_alternative,
       phone, postal_address, opening_hours, complaints_text, complaints_url, privacy_contact, privacy_url)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (region_id) do nothing`,
    [
      regionId,
      appearance.displayName,
      appearance.brandColour,
      logo.bytes,
      logo.mediaType,
      logo.hash,
      appearance.logoAlternative,
      appearance.phone,
      appearance.postalAddress,
      appearance.openingHours,
      appearance.complaintsText,
      appearance.complaintsUrl,
      appearance.privacyContact,
      appearance.privacyUrl,
    ],
  );
}

/** Adds the people of the region with their roles. */
export async function writeRegionPeople(
  manager: EntityManager,
  region: RegionFile,
  regionId: number,
): Promise<Map<RegionRole, DemoPerson[]>> {
  const ids = await writePeople(manager, region.people);
  await manager.query(
    `insert into region_role (person_id, region_id, role, since_on, municipality_codes)
     select r."personId", $1, r."role", '2015-01-01', r."municipalities"
     from jsonb_to_recordset($2::jsonb) as r("personId" uuid, "role" text, "municipalities" text[])
     on conflict do nothing`,
    [
      regionId,
      JSON.stringify(
        region.people.map(({ email, role, municipalities = [] }) => ({
          personId: idOf(ids, email),
          role,
          municipalities,
        })),
      ),
    ],
  );
  const people = new Map<RegionRole, DemoPerson[]>();
  for (const { role, name, email, language } of region.people) {
    const person = { id: idOf(ids, email), name, language, role, works: region.name };
    people.set(role, [...(people.get(role) ?? []), person]);
  }
  return people;
}

/** Adds the organisations, each once for all regions by its KvK number, with their staff. */
export async function writeOrganisations(
  manager: EntityManager,
  providers: readonly ProviderEntry[],
): Promise<DemoOrganisation[]> {
  await manager.query(
    `insert into organisation (kvk_number, name, legal_form, natural_person, rsin, agb_code, iban, email)
     select o."kvkNumber", o."name", o."legalForm", coalesce(o."naturalPerson", false), o."rsin", o."agbCode", o."iban", o."email"
     from jsonb_to_recordset($1::jsonb) as o("kvkNumber" text, "name" text, "legalForm" text, "naturalPerson" boolean,
       "rsin" text, "agbCode" text, "iban" text, "email" text)
     on conflict (kvk_number) do nothing`,
    [JSON.stringify(providers)],
  );
  const rows = await manager.query<{ id: string; kvkNumber: string }[]>(
    `select id, kvk_number as "kvkNumber" from organisation where kvk_number = any ($1)`,
    [providers.map(({ kvkNumber }) => kvkNumber)],
  );
  const organisationIds = new Map(rows.map(({ id, kvkNumber }) => [kvkNumber, id]));
  const personIds = await writePeople(
    manager,
    providers.flatMap(({ staff }) => staff.map(({ name, email }) => ({ name, email, language: 'nl' as const }))),
  );
  const roles = providers.flatMap(({ kvkNumber, staff }) =>
    staff.flatMap((member) =>
      member.roles.map((role) => ({
        organisationId: idOf(organisationIds, kvkNumber),
        personId: idOf(personIds, member.email),
        role,
      })),
    ),
  );
  await manager.query(
    `insert into organisation_role (organisation_id, person_id, role, since_on)
     select r."organisationId", r."personId", r."role", '2015-01-01'
     from jsonb_to_recordset($1::jsonb) as r("organisationId" uuid, "personId" uuid, "role" text)
     on conflict do nothing`,
    [JSON.stringify(roles)],
  );
  return providers.map((entry) => {
    const staff = entry.staff.map(({ roles: ofMember, name, email }) => ({
      id: idOf(personIds, email),
      name,
      language: 'nl' as const,
      role: ofMember.join(' + '),
      works: entry.name,
    }));
    const holder = (role: OrganisationRole): DemoPerson => {
      const found = staff[entry.staff.findIndex((member) => member.roles.includes(role))];
      if (found === undefined) throw new Error(`${entry.name} has no ${role}`);
      return found;
    };
    return {
      id: idOf(organisationIds, entry.kvkNumber),
      entry,
      administrator: holder('provider_administrator'),
      signatory: holder('provider_signatory'),
      staff,
    };
  });
}

/**
 * Makes a personal API token for each; the database keeps its hash only.
 *
 * @returns a line for each: role, name, region or organisation, token
 */
export async function writeTokens(manager: EntityManager, people: readonly DemoPerson[]): Promise<string[]> {
  const tokens = people.map((person) => ({ person, token: newToken() }));
  await manager.query(
    `insert into api_token (person_id, label, token_hash)
     select t."personId", 'demo', decode(t."hash", 'hex') from jsonb_to_recordset($1::jsonb) as t("personId" uuid, "hash" text)`,
    [
      JSON.stringify(
        tokens.map(({ person, token }) => ({
          personId: person.id,
          hash: hashOfToken(token).toString('hex'),
        })),
      ),
    ],
  );
  return tokens.map(({ person, token }) =>
    [person.role.padEnd(45), person.name.padEnd(28), person.works.padEnd(40), token].join(' '),
  );
}

/**
 * Notes by which identity people of providers are known: their sign-in tells no address by which they could be found.
 *
 * @param issuer the local identity provider's
 */
export async function writeIdentities(
  manager: EntityManager,
  issuer: string,
  people: readonly { subject: string; email: string }[],
): Promise<void> {
  await manager.query(
    `insert into identity (issuer, subject, door, person_id)
     select $1, i."subject", 'provider', p.id
     from jsonb_to_recordset($2::jsonb) as i("subject" text, "email" text) join person p on p.email = i."email"
     on conflict do nothing`,
    [issuer, JSON.stringify(people.map(({ subject, email }) => ({ subject, email })))],
  );
}

async function writePeople(
  manager: EntityManager,
  people: readonly { name: string; email: string; language: 'nl' | 'en' }[],
): Promise<Map<string, string>> {
  await manager.query(
    `insert into person (name, email, language)
     select p."name", p."email", p."language" from jsonb_to_recordset($1::jsonb) as p("name" text, "email" text, "language" text)
     on conflict (email) do nothing`,
    [JSON.stringify(people)],
  );
  const rows = await manager.query<{ id: string; email: string }[]>(
    `select id, email from person where email = any ($1)`,
    [people.map(({ email }) => email)],
  );
  return new Map(rows.map(({ id, email }) => [email, id]));
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`${key} was not stored`);
  return id;
}
