import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Door,
  type Moment,
  publicScope,
  recordChange,
  systemWideScope,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { ReadClaims } from './rules/read-claims.js';

/** A person whom an identity provider named, and who is known here. */
export interface KnownPerson {
  id: string;
  language: 'nl' | 'en';
}

/**
 * Which person an identity provider speaks of. Asked before anybody is known, so in the scope of the system: it answers
 * for one identity, or for one verified address, and for nothing else.
 */
@Injectable()
export class Identities {
  constructor(private readonly database: Database) {}

  /**
   * Somebody who comes from the municipality's identity provider: by the identity, and the first time by the verified
   * e-mail address under which a region gave a role. Once linked, the address no longer counts: it may go to somebody
   * else, who is then refused.
   *
   * @returns undefined for who is not known or has no role in any region today; nothing has been linked then
   */
  async ofStaff(
    issuer: string,
    claims: ReadClaims,
    moment: Moment,
    requestId: string,
  ): Promise<KnownPerson | undefined> {
    return await this.database.command(systemWideScope, async (manager) => {
      const known = await personOf(manager, issuer, claims.subject);
      const person = known ?? (await this.personToLink(manager, issuer, claims, moment));
      if (person === undefined || !(await hasRegionRole(manager, person.id, moment))) return undefined;
      if (known === undefined) await link(manager, issuer, claims.subject, 'staff', person, requestId);
      await noteSignIn(manager, issuer, claims.subject, moment);
      return person;
    });
  }

  /** Somebody who comes from a broker of eHerkenning; undefined for who is not registered here yet. */
  async ofProvider(issuer: string, claims: ReadClaims, moment: Moment): Promise<KnownPerson | undefined> {
    return await this.database.command(systemWideScope, async (manager) => {
      const known = await personOf(manager, issuer, claims.subject);
      if (known !== undefined) await noteSignIn(manager, issuer, claims.subject, moment);
      return known;
    });
  }

  /** The organisation with a KvK number, when the person has a role there today. */
  async organisationOf(personId: string, kvkNumber: string, moment: Moment): Promise<string | undefined> {
    const [row] = await this.database.read<{ id: string }>(
      systemWideScope,
      `select o.id from organisation o
       where o.kvk_number = $2 and exists (select from organisation_role r
         where r.organisation_id = o.id and r.person_id = $1
           and r.since_on <= $3 and (r.ended_on is null or r.ended_on >= $3))`,
      [personId, kvkNumber, moment.today],
    );
    return row?.id;
  }

  /** By a verified address, when exactly one natural person has it who has no identity at this issuer yet. */
  private async personToLink(
    manager: EntityManager,
    issuer: string,
    claims: ReadClaims,
    moment: Moment,
  ): Promise<KnownPerson | undefined> {
    if (claims.email === undefined || claims.emailVerified !== true) return undefined;
    // Who merely stated the address when registering may be somebody else. Locked, so that two who come at once with one
    // address cannot both be linked.
    const found = await manager.query<KnownPerson[]>(
      `select id, language from person
       where lower(email) = $1 and kind = 'natural' and not email_unconfirmed for update`,
      [claims.email],
    );
    const [person, another] = found;
    if (person === undefined || another !== undefined) return undefined;
    const others = await manager.query<unknown[]>(
      `select from identity where person_id = $1 and issuer = $2 and subject <> $3 limit 1`,
      [person.id, issuer, claims.subject],
    );
    return others.length === 0 && (await hasRegionRole(manager, person.id, moment)) ? person : undefined;
  }
}

async function personOf(manager: EntityManager, issuer: string, subject: string): Promise<KnownPerson | undefined> {
  const [person] = await manager.query<KnownPerson[]>(
    `select p.id, p.language from identity i join person p on p.id = i.person_id
     where i.issuer = $1 and i.subject = $2 and p.kind = 'natural'`,
    [issuer, subject],
  );
  return person;
}

async function hasRegionRole(manager: EntityManager, personId: string, { today }: Moment): Promise<boolean> {
  const held = await manager.query<unknown[]>(
    `select from region_role where person_id = $1 and since_on <= $2 and (ended_on is null or ended_on >= $2) limit 1`,
    [personId, today],
  );
  return held.length > 0;
}

async function link(
  manager: EntityManager,
  issuer: string,
  subject: string,
  door: Door,
  person: KnownPerson,
  requestId: string,
): Promise<void> {
  const [row] = await manager.query<{ id: string }[]>(
    `insert into identity (issuer, subject, door, person_id) values ($1, $2, $3, $4) on conflict do nothing returning id`,
    [issuer, subject, door, person.id],
  );
  // The same person in a second window, at the same moment.
  if (row === undefined) return;
  const actor: Actor = { scope: { ...publicScope, kind: 'person', personId: person.id }, requestId };
  await recordChange(manager, actor, {
    action: 'identity.linked',
    subjectKind: 'identity',
    subjectId: row.id,
    change: { personId: { from: null, to: person.id }, door, issuer, by: 'verified e-mail address' },
  });
}

async function noteSignIn(manager: EntityManager, issuer: string, subject: string, { now }: Moment): Promise<void> {
  await manager.query(`update identity set last_signed_in_at = $3 where issuer = $1 and subject = $2`, [
    issuer,
    subject,
    now,
  ]);
}
