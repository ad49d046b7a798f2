import { regionContact } from '@openhuis/regions';
import type { DocumentSource } from './rules/document-facts.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const signatures = (table: string, of: string): string => `(select coalesce(jsonb_agg(jsonb_build_object('side', s.side,
    'personName', s.person_name, 'role', s.role, 'authorityStatement', s.authority_statement, 'textHash', s.text_hash,
    'signedAt', to_char(s.signed_at at time zone 'UTC', ${INSTANT}), 'method', s.method,
    'assuranceLevel', s.assurance_level, 'authenticationMethods', s.authentication_methods) order by s.signed_at, s.side), '[]')
  from ${table} s where ${of})`;

/** A source as {@link DOCUMENT_SOURCE} selects it. */
export type StoredSource = DocumentSource & {
  regionId: number;
  organisationId: string;
  logoBytes: Buffer | null;
};

/**
 * Everything that the documents of a contract are made of, as it stands now: `$1` is the contract, `$2` the addendum or null, `$3`
 * the day from which tariffs are shown. Nobody has signed: the lines are those with which it was formed, and have no days yet.
 * Articles and conditions are those of the day on which its text was drawn up, amendments until then in them.
 */
export const DOCUMENT_SOURCE = `
  with held as (
    select product_id, municipality, min(lower(validity)) as starts_on, max(upper(validity)) - 1 as ends_on
    from contract_line where contract_id = $1 and superseded_at is null group by product_id, municipality
    union all
    select (line ->> 'productId')::uuid, line ->> 'municipality', null, null
    from contract_change h cross join jsonb_array_elements(h.detail -> 'lines') line
    where h.contract_id = $1 and h.kind = 'formed'
      and not exists (select from contract_line where contract_id = $1)
  )
  select c.region_id as "regionId", c.organisation_id as "organisationId", a.logo as "logoBytes",
    ${regionContact} as contact, a.brand_colour as "brandColour",
    case when a.logo_hash is not null then jsonb_build_object('hash', a.logo_hash, 'alternative', a.logo_alternative) end as logo,
    jsonb_build_object('number', c.number, 'organisationName', c.organisation_name, 'kvkNumber', o.kvk_number,
      'text', c.text, 'textHash', c.text_hash) as contract,
    case when d.id is not null then jsonb_build_object('number', d.number, 'text', d.text, 'textHash', d.text_hash,
      'isAgreed', d.kind = 'extension') end as addendum,
    jsonb_build_object('title', v.definition -> 'title' ->> 'nl', 'version', v.number,
      'clauses', coalesce(b.content, v.definition) -> 'clauses',
      'executionConditions', coalesce(b.content -> 'executionConditions',
        (select coalesce(jsonb_agg(e.condition order by e.position), '[]')
          from jsonb_array_elements(v.definition -> 'conditions') with ordinality as e(condition, position)
          where e.condition ->> 'kind' = 'execution'))) as procedure,
    case when d.id is null then ${signatures('signature', 's.contract_id = c.id and s.text_hash = c.text_hash')}
      else ${signatures('addendum_signature', 's.addendum_id = d.id')} end as signatures,
    (select coalesce(jsonb_agg(jsonb_build_object('product', p.code, 'productName', p.name ->> 'nl',
        'municipality', l.municipality, 'municipalityName', coalesce(m.name, l.municipality),
        'startsOn', l.starts_on, 'endsOn', l.ends_on) order by p.code, l.municipality), '[]')
      from held l join product p on p.id = l.product_id
      left join lateral (select name from region_municipality m
        where m.region_id = c.region_id and m.code = l.municipality order by m.validity desc limit 1) m on true) as lines,
    (select coalesce(jsonb_agg(jsonb_build_object('product', p.code, 'productName', p.name ->> 'nl', 'unit', p.unit,
        'amount', t.amount::text, 'startsOn', lower(t.validity), 'endsOn', upper(t.validity) - 1, 'example', t.example)
        order by p.code, t.validity), '[]')
      from tariff t join product p on p.id = t.product_id
      where p.id in (select product_id from held) and t.superseded_at is null
        and (upper_inf(t.validity) or upper(t.validity) > $3::date)) as tariffs
  from contract c
  join region r on r.id = c.region_id
  left join region_appearance a on a.region_id = c.region_id
  join organisation o on o.id = c.organisation_id
  left join addendum d on d.id = $2 and d.contract_id = c.id
  join procedure_version v on v.procedure_id = c.procedure_id and v.number = coalesce(d.procedure_version, c.procedure_version)
  left join lateral (select t.content from common_terms t
    where t.procedure_id = c.procedure_id and t.superseded_at is null and t.source_kind = 'amendment'
      and t.validity @> coalesce((select max(h.effective_on) from contract_change h
        where h.contract_id = c.id and h.kind = 'textRenewed'), c.formed_on)) b on true
  where c.id = $1`;
