import type { CalendarDate } from '@openhuis/calendar';
import type { Scope } from '@openhuis/platform';
import type { BilingualText, CommonContent, PartOrigin, ProcedureLine } from '@openhuis/procedures';
import type { ContractParty } from '../rules/contract-party.js';
import type { ContractHistory, ContractSource, RecordedTariff, TermsOfDay } from './rules/contract-history.js';
import type { ChangedContractor } from './rules/contractor-on-date.js';
import { lineRuns, tariffRuns } from './rules/runs.js';

/**
 * Everything that a contract on some days is told from, in one statement: the common terms of those days alone, with their
 * origins, however many amendments there were. `$1` the contract, `$2` the days, `$3` whether a day before its first
 * is to be that first day. A contract that is over is told with the text of its last day.
 */
export const HISTORY = `select c.id, c.region_id as "regionId", c.number, c.procedure_id as "procedureId", c.version,
  c.organisation_id as "organisationId", c.organisation_name as "organisationName", o.kvk_number as "kvkNumber",
  r.name as region, v.definition -> 'title' as "procedureTitle",
  c.formed_on as "formedOn", c.signed_on as "signedOn", c.starts_on as "startsOn", c.ends_on as "endsOn", c.ended_on as "endedOn",
  (select coalesce(json_agg(json_build_object('role', p.role, 'name', p.name, 'kvkNumber', p.kvk_number,
      'legalForm', p.legal_form, 'delivers', p.delivers) order by p.position), '[]')
    from contract_party p where p.contract_id = c.id) as others,
  (select coalesce(json_agg(json_build_object('since', x.since, 'name', x.name, 'kvkNumber', x.kvk)), '[]') from (
      select h.effective_on as since, nullif(h.detail -> 'name', 'null') as name, nullif(h.detail -> 'kvkNumber', 'null') as kvk
      from contract_change h where h.contract_id = c.id and h.kind = 'partyChanged'
      union all
      select greatest(w.effective_on, (w.accepted_at at time zone 'Europe/Amsterdam')::date),
        case when w.content ? 'name' then jsonb_build_object('from', null, 'to', w.content -> 'name') end,
        case when w.content ? 'kvkNumber' then jsonb_build_object('from', null, 'to', w.content -> 'kvkNumber') end
      from organisation_change w where w.organisation_id = c.organisation_id and w.state = 'accepted' and c.ended_on is null
        and not exists (select from contract_change h where h.contract_id = c.id and h.source_id = w.id)) x
    where x.name is not null or x.kvk is not null) as "contractorChanges",
  (select coalesce(json_agg(json_build_object('startsOn', lower(t.validity), 'endsOn', upper(t.validity) - 1,
      'content', case when shown.any then t.content end, 'origins', case when shown.any then t.origins end)
      order by t.validity), '[]')
    from common_terms t cross join lateral (
      select exists (select from unnest($2::date[]) as d(day)
        where t.validity @> greatest(least(d.day, coalesce(c.ended_on, c.ends_on)),
          case when $3 then coalesce(c.starts_on, c.formed_on) end)) as any) shown
    where t.procedure_id = c.procedure_id and t.superseded_at is null) as terms,
  (select coalesce(json_agg(json_build_array(l.product_id, l.municipality, lower(l.validity), upper(l.validity) - 1,
      l.superseded_at is not null, h.sequence) order by h.sequence), '[]')
    from contract_line l join contract_change h on h.id = l.source_change_id where l.contract_id = c.id) as rows,
  (select coalesce(json_object_agg(h.sequence, json_build_object('kind', h.kind, 'sourceId', h.source_id,
      'number', case h.kind when 'linesAdded' then h.detail -> 'addendum' else h.detail -> 'number' end,
      'agreedOn', coalesce((select a.signed_on from addendum a where h.kind = 'linesAdded' and a.id = h.source_id),
        c.signed_on))), '{}')
    from contract_change h where h.contract_id = c.id
      and exists (select from contract_line l where l.contract_id = c.id and l.source_change_id = h.id)) as sources,
  case when c.signed_on is null or exists (select from unnest($2::date[]) as d(day) where d.day < c.signed_on) then
    (select h.detail -> 'lines' from contract_change h where h.contract_id = c.id and h.kind = 'formed') end as "formedLines",
  (select coalesce(json_agg(json_build_array(t.product_id, lower(t.validity), upper(t.validity) - 1, t.amount::text,
      t.example, t.source_kind, coalesce(t.source_id, c.procedure_id))), '[]')
    from tariff t join product p on p.id = t.product_id
    where p.procedure_id = c.procedure_id and t.superseded_at is null) as tariffs,
  (select coalesce(json_object_agg(p.id, json_build_object('code', p.code, 'name', p.name, 'unit', p.unit)), '{}')
    from product p where p.procedure_id = c.procedure_id) as products,
  (select coalesce(json_object_agg(m.code, m.name order by m.validity), '{}')
    from region_municipality m where m.region_id = c.region_id) as municipalities,
  (select coalesce(json_object_agg(a.id, a.number), '{}')
    from amendment a where a.procedure_id = c.procedure_id and a.announced_at is not null) as amendments
from contract c
join region r on r.id = c.region_id
join procedure_version v on v.procedure_id = c.procedure_id and v.number = c.procedure_version
left join organisation o on o.id = c.organisation_id
where c.id = $1`;

/** A contract as {@link HISTORY} selects it. */
export interface HistoryRow extends Pick<ContractHistory, 'formedOn' | 'signedOn' | 'startsOn' | 'endsOn' | 'endedOn'> {
  [column: string]: unknown;
  id: string;
  regionId: number;
  number: string;
  procedureId: string;
  procedureTitle: BilingualText;
  organisationId: string;
  organisationName: string;
  version: number;
  kvkNumber: string | null;
  region: string;
  others: ContractParty[];
  contractorChanges: ChangedContractor[];
  terms: {
    startsOn: CalendarDate;
    endsOn: CalendarDate | null;
    content: CommonContent | null;
    origins: PartOrigin[] | null;
  }[];
  /** Each row of its lines: product, municipality, first and last day, whether it is superseded, by which change it came. */
  rows: [string, string, CalendarDate, CalendarDate, boolean, number][];
  /** Of the changes that brought lines, by their numbers. */
  sources: Record<
    number,
    { kind: string; sourceId: string; number: number | null; agreedOn: CalendarDate } | undefined
  >;
  formedLines: ProcedureLine[] | null;
  /** Product, first and last day, amount, whether it is an example, and what it came from. */
  tariffs: [string, CalendarDate, CalendarDate | null, string, boolean, RecordedTariff['source']['kind'], string][];
  products: Record<string, { code: string; name: BilingualText; unit: string } | undefined>;
  /** Names by codes. */
  municipalities: Record<string, string | undefined>;
  /** The numbers of the amendments of the procedure, by their ids. */
  amendments: Record<string, number | undefined>;
}

/** The row as the rules take it. A municipal manager is shown the lines in the own municipalities. */
export function historyOf(row: HistoryRow, scope: Scope): ContractHistory {
  const { formedOn, signedOn, startsOn, endsOn, endedOn, region, others, organisationName, kvkNumber } = row;
  const isShown = ownLines(row, scope);
  const sources = new Map(
    Object.entries(row.sources).map(([sequence, change]) => [Number(sequence), lineSource(change)] as const),
  );
  return {
    formedOn,
    signedOn,
    startsOn,
    endsOn,
    endedOn,
    parties: { region, contractor: { name: organisationName, kvkNumber }, others },
    contractorChanges: row.contractorChanges,
    formedLines: (row.formedLines ?? []).filter(isShown),
    runs: lineRuns(
      row.rows
        .map(([productId, municipality, from, until, isSuperseded, sequence]) => ({
          productId,
          municipality,
          startsOn: from,
          endsOn: until,
          isSuperseded,
          isPutBack: row.sources[sequence]?.kind === 'endCancelled',
          source: sources.get(sequence) ?? lineSource(undefined),
          agreedOn: row.sources[sequence]?.agreedOn ?? from,
        }))
        .filter(isShown),
    ),
    tariffs: tariffRuns(
      row.tariffs.map(([productId, from, until, amount, example, kind, id]) => ({
        productId,
        startsOn: from,
        endsOn: until,
        amount,
        example,
        source: { kind, id, number: row.amendments[id] ?? null },
      })),
    ),
    products: Object.fromEntries(Object.entries(row.products).map(([id, product]) => [id, product?.code])),
    termsChangeOn: row.terms.map((terms) => terms.startsOn),
  };
}

/** The common terms of a day of which the row was asked for; null where there were none yet. */
export function termsOn({ terms, amendments }: HistoryRow, day: CalendarDate): TermsOfDay | null {
  const found = terms.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
  if (found === undefined || found.content === null) return null;
  return { content: found.content, origins: found.origins ?? [], numbers: new Map(Object.entries(amendments)) };
}

function lineSource(change: HistoryRow['sources'][number]): ContractSource {
  const { kind, sourceId: id, number } = change ?? { kind: '', sourceId: '', number: null };
  switch (kind) {
    case 'extended':
      return { kind: 'extension', id, number };
    case 'linesAdded':
      return { kind: 'addendum', id, number };
    case 'formed':
    case 'concluded':
      return { kind: 'contract', id, number: null };
    default:
      return { kind: 'ending', id, number: null };
  }
}

function ownLines(
  { regionId, organisationId }: HistoryRow,
  { regionIds, organisationIds, municipalityCodes }: Scope,
): (line: ProcedureLine) => boolean {
  if (regionIds.includes(regionId) || organisationIds.includes(organisationId)) return () => true;
  return ({ municipality }) => municipalityCodes.includes(municipality);
}
