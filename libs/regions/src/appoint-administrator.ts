import {
  type Database,
  isMailAddress,
  type Moment,
  publicScope,
  recordChange,
  RuleViolation,
  systemActor,
  systemScope,
} from '@openhuis/platform';
import { lockRegionRoles } from './region-access.js';

/** Two can confirm for each other; from then on nobody from outside is needed. */
const ENOUGH = 2;

/**
 * Makes a person region administrator on the word of whoever operates the installation: the first two of a region, or
 * when fewer are left. A region that has two gives its roles itself, with four eyes.
 *
 * @param slug of the region
 * @returns the id of the role
 * @throws RuleViolation 'not-found' for an unknown region; 'invalid-identifier' for what is no mail address; 'wrong-state'
 *   when the region has two; 'already-exists' when the person is one of them
 */
export async function appointAdministrator(
  database: Database,
  moment: Moment,
  { slug, name, email }: { slug: string; name: string; email: string },
): Promise<string> {
  if (!isMailAddress(email)) throw RuleViolation.of('invalid-identifier', {}, 'email');
  const [region] = await database.read<{ id: number }>(publicScope, `select id from region where slug = $1`, [slug]);
  if (region === undefined) throw RuleViolation.of('not-found', { region: slug });
  const scope = systemScope(region.id);
  return await database.command(scope, async (manager) => {
    await lockRegionRoles(manager, region.id);
    const standing = await manager.query<{ email: string | null }[]>(
      `select p.email from region_role r join person p on p.id = r.person_id and p.kind = 'natural'
       where r.region_id = $1 and r.role = 'region_administrator' and (r.ended_on is null or r.ended_on >= $2)`,
      [region.id, moment.today],
    );
    const mailbox = email.toLowerCase();
    if (standing.some((other) => other.email?.toLowerCase() === mailbox)) throw RuleViolation.of('already-exists');
    if (standing.length >= ENOUGH) throw RuleViolation.of('wrong-state', { administrators: standing.length });
    await manager.query(
      `insert into person (name, email) select $1, $2
       where not exists (select from person where lower(email) = $2) on conflict (email) do nothing`,
      [name, mailbox],
    );
    const [role] = await manager.query<[{ id: string; personId: string }]>(
      `insert into region_role (person_id, region_id, role, since_on, known_as)
       select id, $1, 'region_administrator', $3, $4 from person where lower(email) = $2 order by created_at limit 1
       returning id, person_id as "personId"`,
      [region.id, mailbox, moment.today, name],
    );
    await recordChange(manager, systemActor(scope), {
      action: 'role.given',
      subjectKind: 'regionRole',
      subjectId: role.id,
      regionId: region.id,
      change: { personId: role.personId, from: null, to: { role: 'region_administrator', since: moment.today } },
    });
    return role.id;
  });
}
