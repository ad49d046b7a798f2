import type pg from 'pg';

/** Numbers that look random and are the same for the same seed (mulberry32). @returns a number in [0, 1) at each call */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a forger picks from: one chain of the trail and a place in it before its last exported head. */
export interface Target {
  scope: string;
  sequence: number;
  /** The last exported sequence of this chain. */
  end: number;
  /** Another place of the same chain. */
  other: number;
  /** A head of the same chain, by its number. */
  head: number;
  random: () => number;
}

/** One thing that somebody with all rights does to the trail: the statements of one transaction. */
export type Forgery = (target: Target, columns: TrailColumns) => string[];

export type TrailColumns = Record<'audit_entry' | 'audit_head' | 'audit_seal', Column[]>;
interface Column {
  name: string;
  type: string;
  nullable: boolean;
}

/** The columns of the trail as the catalogue names them, so that a column that is added later is tampered with too. */
export async function trailColumns(
  query: <Row extends pg.QueryResultRow>(text: string) => Promise<Row[]>,
): Promise<TrailColumns> {
  const rows = await query<Column & { table: keyof TrailColumns }>(
    `select table_name as "table", column_name as name, data_type as type, is_nullable = 'YES' as nullable
     from information_schema.columns
     where table_schema = 'public' and table_name in ('audit_entry', 'audit_seal', 'audit_head') order by 1, ordinal_position`,
  );
  const of = (table: keyof TrailColumns): Column[] => rows.filter((row) => row.table === table);
  return { audit_entry: of('audit_entry'), audit_seal: of('audit_seal'), audit_head: of('audit_head') };
}

const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};
const digits = (random: () => number): number => 1 + Math.floor(random() * 1_000_000);
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const sealAt = ({ scope }: Target, sequence: number): string => `scope = ${quoted(scope)} and sequence = ${sequence}`;
const entryAt = (target: Target, sequence: number): string =>
  `id = (select entry_id from audit_seal where ${sealAt(target, sequence)})`;

/** Another value than the column has, by its type. */
function otherValue({ name, type, nullable }: Column, random: () => number): string {
  if (nullable && random() < 0.3) return `case when ${name} is null then ${fresh(type, random)} end`;
  switch (type) {
    case 'timestamp with time zone':
      return `${name} + interval '1 microsecond' * ${digits(random)} * (case when random() < 0.5 then 1 else -1 end)`;
    case 'jsonb':
      return `case when random() < 0.5 then jsonb_set(${name}, '{to}', '${digits(random) + 5000}') else ${name} || '{"extra": ${digits(random)}}' end`;
    case 'integer':
    case 'bigint':
      return `coalesce(${name}, 0) + ${10_000 + digits(random)}`;
    case 'uuid':
      return 'gen_random_uuid()';
    default:
      return `case when length(coalesce(${name}, '')) < 2 or random() < 0.5 then coalesce(${name}, '') || 'x' else reverse(${name}) || 'y' end`;
  }
}

function fresh(type: string, random: () => number): string {
  switch (type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'integer':
    case 'bigint':
      return String(digits(random));
    default:
      return quoted(`forged-${digits(random)}`);
  }
}

const sealed = ({ scope }: Target, from: number): string => `scope = ${quoted(scope)} and sequence >= ${from}`;
/** Anybody who can read the code can make the hashes, for they need no key: see `forgersTools`. */
const rehash = ({ scope }: Target, from: number): string => `select hash_anew(${quoted(scope)}, ${from})`;
/** Moves the seals from a place on by one, without two ever having the same number. */
const move = (target: Target, from: number, by: 1 | -1): string[] => [
  `update audit_seal set sequence = sequence + 1000000 where ${sealed(target, from)}`,
  `update audit_seal set sequence = sequence - 1000000 + ${by} where ${sealed(target, 900_000)}`,
];
const FORGED_ID = 900_000_001;
const insertCopy = (target: Target, sequence = target.sequence, scope = 'scope'): string =>
  `insert into audit_entry (id, scope, region_id, organisation_id, at, actor_kind, person_id, action, subject_kind, subject_id, change)
   overriding system value
   select ${FORGED_ID}, ${scope}, region_id, organisation_id, at + interval '1 second', actor_kind, person_id, 'forged.entry', subject_kind, subject_id, change
   from audit_entry where ${entryAt(target, sequence)}`;
const removeEntry = (target: Target): string => `delete from audit_entry where ${entryAt(target, target.sequence)}`;
const removeSeal = (target: Target): string => `delete from audit_seal where ${sealAt(target, target.sequence)}`;
const cutOff = (target: Target): string[] => [
  `delete from audit_entry where id in (select entry_id from audit_seal where ${sealed(target, target.sequence)})`,
  `delete from audit_seal where ${sealed(target, target.sequence)}`,
];
const changed = (table: string, { name, type, nullable }: Column, place: string, random: () => number): string =>
  `update ${table} set ${name} = ${name === 'scope' ? `'region:99999'` : otherValue({ name, type, nullable }, random)} where ${place}`;
/** Exchanges the ids in a column of both places. */
const exchange = (table: string, column: string, target: Target): string[] => {
  const both = `select entry_id from audit_seal where scope = ${quoted(target.scope)} and sequence in (${target.sequence}, ${target.other})`;
  return [
    `create temp table exchanged on commit drop as ${both}`,
    `update ${table} set ${column} = -${column} where ${column} in (table exchanged)`,
    `update ${table} set ${column} = (select sum(entry_id) from exchanged) + ${column} where ${column} < 0`,
  ];
};

/** Everything that is tried, one after the other, each time at another place. */
export const forgeries: Record<string, Forgery> = {
  'a column of an entry changed': (target, { audit_entry }) => [
    changed('audit_entry', pick(audit_entry, target.random), entryAt(target, target.sequence), target.random),
  ],
  'an entry changed and everything after it hashed anew': (target, { audit_entry }) => {
    const kept = audit_entry.filter(({ name }) => !['id', 'scope'].includes(name));
    const change = changed('audit_entry', pick(kept, target.random), entryAt(target, target.sequence), target.random);
    return [change, rehash(target, target.sequence)];
  },
  'an entry removed': (target) => [removeEntry(target)],
  'an entry and its seal removed': (target) => [removeEntry(target), removeSeal(target)],
  'an entry taken out, the others moved up and hashed anew': (target) => [
    removeEntry(target),
    removeSeal(target),
    ...move(target, target.sequence + 1, -1),
    rehash(target, target.sequence),
  ],
  'an entry put between, the others moved down and hashed anew': (target) => [
    insertCopy(target),
    ...move(target, target.sequence + 1, 1),
    `insert into audit_seal values (${quoted(target.scope)}, ${target.sequence + 1}, ${FORGED_ID}, '')`,
    rehash(target, target.sequence + 1),
  ],
  // The sealer takes what it finds; only the date of such an entry gives it away.
  'an entry put between without a seal': (target) => [insertCopy(target, Math.min(target.sequence, target.end - 5))],
  'an entry put before the chain': (target) => [
    insertCopy(target),
    `insert into audit_seal values (${quoted(target.scope)}, ${-Math.floor(target.random() * 3)}, ${FORGED_ID}, repeat('0', 64))`,
  ],
  'an entry in a chain of its own': (target) => [
    insertCopy(target, target.sequence, `'region:77777'`),
    `insert into audit_seal values ('region:77777', 1, ${FORGED_ID}, '')`,
    rehash({ ...target, scope: 'region:77777' }, 1),
  ],
  'the contents of two entries exchanged': (target) => exchange('audit_entry', 'id', target),
  'two entries exchanged under their seals': (target) => exchange('audit_seal', 'entry_id', target),
  'two entries exchanged and hashed anew': (target) => [
    ...exchange('audit_seal', 'entry_id', target),
    rehash(target, Math.min(target.sequence, target.other)),
  ],
  'the hashes of two seals exchanged': (target) => [
    `update audit_seal s set hash = o.hash from audit_seal o where s.scope = ${quoted(target.scope)} and o.scope = s.scope
     and (s.sequence, o.sequence) in ((${target.sequence}, ${target.other}), (${target.other}, ${target.sequence}))`,
  ],
  'a chain cut off': cutOff,
  'a chain cut off with its heads': (target) => [
    ...cutOff(target),
    `delete from audit_head where ${sealed(target, target.sequence)}`,
  ],
  'the seals of a chain taken off': (target) => [
    `delete from audit_seal where ${sealed(target, target.sequence)}`,
    `delete from audit_head where ${sealed(target, target.sequence)}`,
  ],
  'a chain emptied': ({ scope }) =>
    ['audit_entry', 'audit_seal', 'audit_head'].map((table) => `delete from ${table} where scope = ${quoted(scope)}`),
  'everything truncated': () => ['truncate audit_entry, audit_seal, audit_head'],
  'a column of a seal changed': (target, { audit_seal }) => [
    changed('audit_seal', pick(audit_seal, target.random), sealAt(target, target.sequence), target.random),
  ],
  'a column of a head changed': (target, { audit_head }) => [
    changed('audit_head', pick(audit_head, target.random), `number = ${target.head}`, target.random),
  ],
  'a head removed': ({ head }) => [`delete from audit_head where number = ${head}`],
  'a head put in that is not ours': (target) => [
    `insert into audit_head (scope, sequence, hash, signature) select scope, sequence, hash, encode(sha256(hash::bytea), 'hex')
     from audit_seal where ${sealAt(target, target.sequence)}`,
  ],
  'a head signed with another key': ({ head, random }) => [
    `update audit_head set signature = encode(sha256(convert_to(hash || ${digits(random)}, 'UTF8')), 'hex') where number = ${head}`,
  ],
};

/**
 * What somebody with all rights makes first: identities that can be overwritten, no checks in the way, a copy to put
 * everything back from, and a function that hashes a chain anew as the sealer does.
 *
 * @param entryText the canonical text of the audit_entry `e`, in SQL
 */
export const forgersTools = (entryText: string): string => `
  alter table audit_entry alter id set generated by default;
  alter table audit_head alter number set generated by default;
  do $$ declare name text; begin
    for name in select conname from pg_constraint where conrelid = 'audit_entry'::regclass and contype = 'c' loop
      execute format('alter table audit_entry drop constraint %I', name);
    end loop;
  end $$;
  create table kept_entry as select * from audit_entry;
  create table kept_seal as select * from audit_seal;
  create table kept_head as select * from audit_head;
  create function hash_anew(chain text, start bigint) returns void language plpgsql as $$
  declare
    link record;
    previous text := coalesce((select hash from audit_seal where scope = chain and sequence < start order by sequence desc limit 1), repeat('0', 64));
  begin
    for link in select s.sequence, ${entryText} as text from audit_seal s join audit_entry e on e.id = s.entry_id
      where s.scope = chain and s.sequence >= start order by s.sequence
    loop
      previous := encode(sha256(convert_to(previous || E'\\n' || link.text, 'UTF8')), 'hex');
      update audit_seal set hash = previous where scope = chain and sequence = link.sequence;
    end loop;
    update audit_head h set hash = s.hash from audit_seal s
    where h.scope = chain and s.scope = h.scope and s.sequence = h.sequence and h.sequence >= start;
  end $$`;

/** One transaction in which no trigger and no reference stands in the way, as a superuser can have it. */
export const asSuperuser = (statements: readonly string[]): string =>
  [`select set_config('session_replication_role', 'replica', true)`, ...statements].join(';\n');

const put = (table: string, kept: string, key: string): string[] => [
  `delete from ${table} t where not exists (select from ${kept} k where ${key} and k::text = t::text)`,
  `insert into ${table} overriding system value select * from ${kept} k where not exists (select from ${table} t where ${key})`,
];

/** Puts everything back as it was. */
export const restoration: readonly string[] = [
  ...put('audit_entry', 'kept_entry', 'k.id = t.id'),
  ...put('audit_seal', 'kept_seal', 'k.scope = t.scope and k.sequence = t.sequence'),
  ...put('audit_head', 'kept_head', 'k.number = t.number'),
];
