import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicScope, type Scope } from '@openhuis/platform';
import { aDatabase, type TestDatabase } from '../support/database.js';

/** The record of what was migrated: nobody's data, and no application may touch it. */
const WITHOUT_POLICIES = ['migrations'];
/** For everyone to read once published; what is not published is the procedure's draft alone. */
const PUBLIC = [
  'amendment',
  'common_terms',
  'letter_logo',
  'region',
  'region_appearance',
  'region_letter_setting',
  'region_municipality',
  'planned_publication',
  'procedure_version',
  'product',
  'register_entry',
  'register_intake_stop',
  'register_line',
  'tariff',
];
/**
 * The relay's, the sealer's, the sign-in's and the rate limits' own: a person reads nothing of them, not even of one's own
 * region.
 */
const NOBODYS = ['organisation_search', 'outbox', 'audit_seal', 'audit_head', 'rate_limit', 'sign_in_attempt'];

interface Column {
  table: string;
  name: string;
  type: string;
}
interface Tenant {
  number: number;
  /** Stands for every id of the tenant that is a uuid, so that its rows refer to each other. */
  id: string;
}

/** Every table there is, also those that come later: no table without walls. */
describe('every table', () => {
  let database: TestDatabase;
  let tables: string[];
  const tenants: Tenant[] = [
    { number: 1, id: randomUUID() },
    { number: 2, id: randomUUID() },
  ];
  /** `table ctid` of each row, with the tenant whose it is. */
  const owners = new Map<string, number>();

  beforeAll(async () => {
    database = await aDatabase();
    const found = await database.asOwner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    tables = found.map(({ name }) => name).filter((name) => !WITHOUT_POLICIES.includes(name));
    await fill();
  });
  afterAll(() => database.close());

  /** One row a tenant in each table, made from the catalogue; this copy of the database does without checks. */
  async function fill(): Promise<void> {
    const checks = await database.asOwner<{ drop: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
       where contype = 'c' and connamespace = 'public'::regnamespace`,
    );
    const columns = await database.asOwner<Column>(
      `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
       from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relname = any ($1) and c.relnamespace = 'public'::regnamespace and a.attnum > 0
         and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
      [tables],
    );
    for (const { drop } of checks) await database.asOwner(drop);
    for (const table of tables) {
      const own = columns.filter((column) => column.table === table);
      const names = own.map(({ name }) => `"${name}"`).join(', ');
      for (const tenant of tenants) {
        const values = own.map((column) => valueOf(column, tenant)).join(', ');
        const [row] = await database.asOwner<{ ctid: string }>(
          `with settings as (select set_config('session_replication_role', 'replica', false))
           insert into ${table} (${names}) overriding system value select ${values} from settings returning ctid::text`,
        );
        owners.set(`${table} ${row?.ctid ?? ''}`, tenant.number);
      }
    }
  }

  function valueOf({ table, name, type }: Column, { number, id }: Tenant): string {
    if (table === 'procedure' && name === 'status') return `'draft'`;
    if (name === 'ended_on') return 'null';
    switch (type) {
      case 'uuid':
        return `'${id}'`;
      case 'integer':
      case 'bigint':
      case 'numeric':
      case 'smallint':
        return String(number);
      case 'text':
        return `'text ${number}'`;
      case 'boolean':
        return 'false';
      case 'jsonb':
        return `'{}'`;
      case 'date':
        return `'2026-01-0${number}'`;
      case 'daterange':
        return `'[2026-01-0${number},2027-01-01)'`;
      case 'timestamp with time zone':
        return `'2026-01-0${number}'`;
      case 'bytea':
        return `'\\x0${number}'`;
      case 'integer[]':
        return `'{${number}}'`;
      case 'text[]':
      case 'uuid[]':
        return `'{}'`;
      default:
        throw new Error(`${table}.${name}: what is a value of ${type}?`);
    }
  }

  async function seen(scope: Scope): Promise<{ table: string; owner: number | undefined }[]> {
    const found: { table: string; owner: number | undefined }[] = [];
    for (const table of tables) {
      const rows = await database.app.read<{ ctid: string }>(scope, `select ctid::text from ${table}`);
      found.push(...rows.map(({ ctid }) => ({ table, owner: owners.get(`${table} ${ctid}`) })));
    }
    return found;
  }

  const ofTenant = ({ number, id }: Tenant): Record<string, Scope> => ({
    region: { ...publicScope, kind: 'person', personId: randomUUID(), regionIds: [number] },
    provider: { ...publicScope, kind: 'person', personId: randomUUID(), organisationIds: [id] },
    person: { ...publicScope, kind: 'person', personId: id },
  });

  it('has row-level security, for its owner as well, and a policy', async () => {
    const bare = await database.asOwner<{ name: string }>(
      `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`,
    );
    expect(bare.map(({ name }) => name)).toEqual(WITHOUT_POLICIES);
  });

  it('that has no walls is out of reach of the applications', async () => {
    for (const table of WITHOUT_POLICIES) {
      for (const role of [database.app, database.worker]) {
        await expect(role.read(publicScope, `select * from ${table}`)).rejects.toThrow('permission denied');
      }
    }
  });

  it('shows nothing of another region, provider or person', async () => {
    for (const tenant of tenants) {
      for (const [name, scope] of Object.entries(ofTenant(tenant))) {
        const foreign = (await seen(scope)).filter(
          ({ table, owner }) => owner !== tenant.number && !PUBLIC.includes(table),
        );
        expect([name, foreign]).toEqual([name, []]);
      }
    }
  });

  it('shows the public only what is published, and a statement without a scope less still', async () => {
    expect([...new Set((await seen(publicScope)).map(({ table }) => table))]).toEqual(PUBLIC.toSorted());
    for (const table of tables.filter((name) => !['region', 'region_municipality'].includes(name))) {
      expect([table, await database.app.dataSource.query(`select from ${table}`)]).toEqual([table, []]);
    }
  });

  it('shows its own rows to somebody, so that the walls are not walls around nothing', async () => {
    const [tenant] = tenants as [Tenant];
    const visible = new Set<string>();
    for (const scope of Object.values(ofTenant(tenant))) {
      for (const { table, owner } of await seen(scope)) if (owner === tenant.number) visible.add(table);
    }
    expect(tables.filter((table) => !visible.has(table)).toSorted()).toEqual(NOBODYS.toSorted());
  });

  /** How many rows of a tenant a scope could delete, or make its own by an update; all is rolled back. */
  async function takes(scope: Scope, table: string, victim: Tenant): Promise<number> {
    const rows = [...owners].flatMap(([key, owner]) => {
      const [name, ctid] = key.split(' ');
      return name === table && owner === victim.number ? [ctid] : [];
    });
    let count = 0;
    const columns = await database.asOwner<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attname in ('region_id', 'organisation_id', 'person_id')`,
      [table],
    );
    const mine: Record<string, string> = {
      region_id: String(scope.regionIds[0] ?? 'region_id'),
      organisation_id: scope.organisationIds[0] === undefined ? 'organisation_id' : `'${scope.organisationIds[0]}'`,
      person_id: `'${scope.personId ?? ''}'`,
    };
    const steal = columns.map(({ name }) => `${name} = ${mine[name] ?? name}`).join(', ');
    for (const text of [`delete from ${table}`, ...(steal === '' ? [] : [`update ${table} set ${steal}`])]) {
      const attempt = database.app.command(scope, async (manager) => {
        const [, affected] = await manager.query<[unknown, number]>(`${text} where ctid = any ($1::tid[])`, [rows]);
        count += affected;
        throw new Error('rolled back');
      });
      await expect(attempt).rejects.toThrow();
    }
    return count;
  }

  it('lets nobody delete or take over what is of another tenant, public or not', async () => {
    const [one, two] = tenants as [Tenant, Tenant];
    await database.asOwner(`update procedure set status = 'published'`);
    const [moved] = await database.asOwner<{ ctid: string }>(`select ctid::text from procedure where region_id = 2`);
    owners.set(`procedure ${moved?.ctid ?? ''}`, two.number);
    for (const [name, scope] of Object.entries(ofTenant(one))) {
      for (const table of tables) expect([name, table, await takes(scope, table, two)]).toEqual([name, table, 0]);
    }
  });

  it('lets a region see an organisation and its people and documents, and delete none of them', async () => {
    const [tenant] = tenants as [Tenant];
    const { region } = ofTenant(tenant) as { region: Scope };
    for (const table of ['organisation', 'organisation_role', 'person', 'evidence', 'evidence_disclosure']) {
      const visible = (await database.app.read(region, `select from ${table}`)).length;
      expect([table, visible, await takes(region, table, tenant)]).toEqual([table, 1, 0]);
    }
  });
});
