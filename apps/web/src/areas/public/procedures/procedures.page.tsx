import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type Answer } from '../../../api/client.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Instant } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';
import { useNow } from '../../../now.js';
import { useRegionLook } from '../../../region/region-look.js';
import { useRegions } from '../../../region/regions.js';
import {
  ClearFilters,
  Downloads,
  LawChoice,
  MunicipalityChoice,
  ProductChoice,
  RegionChoice,
  useRegionOf,
  useSetFilter,
} from '../vocabulary/filters.js';
import '../vocabulary/public.css';
import { LawName, lawOf, Municipalities, Period, PhaseBadge, phaseOf } from '../vocabulary/words.js';

const route = getRouteApi('/public/procedures');
const phases = ['open', 'coming', 'closed'] as const;
type Phase = (typeof phases)[number];

/** What one can enrol for, now, soon and no more. */
export function Page(): ReactNode {
  const intl = useIntl();
  const search = route.useSearch();
  const { region: slug, law, product, municipality, cursor } = search;
  const region = useRegionOf(slug);
  const { data: regions } = useRegions();
  const set = useSetFilter();
  useRegionLook(region?.id);
  const phase = phases.find((known) => known === search.phase);
  const filter = {
    regionId: region?.id,
    law: lawOf(law),
    product,
    municipality,
    phase,
  };
  const query = { ...filter, cursor, limit: 50 };
  const procedures = useQuery({
    queryKey: ['procedures', query],
    queryFn: ({ signal }) => answered(api.GET('/procedures', { params: { query }, signal })),
    enabled: slug === undefined || regions !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'procedures.title' })}
      tools={
        <a href={feedAddress(intl.locale, region?.id)} type="application/atom+xml">
          <FormattedMessage id="procedures.feed" />
        </a>
      }
    >
      <p className="lead">
        <FormattedMessage id="procedures.what" />
      </p>
      <PhaseTabs search={search} chosen={phase} />
      <form
        className="filters"
        aria-label={intl.formatMessage({ id: 'vocabulary.filters' })}
        onSubmit={(event) => event.preventDefault()}
      >
        <RegionChoice value={slug} set={set} />
        <LawChoice value={law} set={set} />
        <ProductChoice value={product} region={region} law={law} set={set} />
        <MunicipalityChoice value={municipality} region={region} set={set} />
        <ClearFilters search={{ slug, law, product, municipality }} />
      </form>
      <div className="stack" aria-busy={procedures.isPlaceholderData}>
        <Loaded
          query={procedures}
          skeleton={<Skeleton lines={4} height="5.4rem" />}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState title={<FormattedMessage id="procedures.none" />}>
              <p>
                <FormattedMessage id="procedures.none.next" />
              </p>
            </EmptyState>
          }
        >
          {({ items, next }) => (
            <>
              <p role="status" className="small">
                <FormattedMessage id="procedures.found" values={{ count: items.length }} />
              </p>
              <ul className="items">
                {items.map((procedure) => (
                  <Procedure key={procedure.id} procedure={procedure} />
                ))}
              </ul>
              <Pager cursor={cursor} next={next} />
            </>
          )}
        </Loaded>
        <Downloads path="/register/procedures/file" query={filter} />
      </div>
    </PageFrame>
  );
}

/** Each phase is a list of its own, with an address of its own. */
function PhaseTabs({
  search,
  chosen,
}: {
  search: Record<string, string | undefined>;
  chosen: Phase | undefined;
}): ReactNode {
  const intl = useIntl();
  return (
    <nav aria-label={intl.formatMessage({ id: 'procedures.phases' })}>
      <ul className="tabs">
        {[undefined, ...phases].map((phase) => (
          <li key={phase ?? 'all'}>
            <Link
              to="/procedures"
              search={{ ...search, phase, cursor: undefined }}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={phase === chosen ? 'page' : undefined}
            >
              <FormattedMessage id={`procedures.phase.${phase ?? 'all'}`} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Procedure({ procedure }: { procedure: Answer<'ProcedureSummaryAnswer'> }): ReactNode {
  const intl = useIntl();
  const { data: regions } = useRegions();
  const phase = phaseOf(procedure, useNow());
  const { opensAt, closesAt } = procedure;
  return (
    <li>
      <div className="items__main">
        <Link to="/procedures/$procedureId" params={{ procedureId: procedure.id }}>
          {writtenIn(intl, procedure.title)}
        </Link>
        <div>
          <LawName law={procedure.law} />
          {' · '}
          {regions?.find(({ id }) => id === procedure.regionId)?.appearance.displayName}
        </div>
        <div className="small subtle">
          <Municipalities codes={procedure.municipalities} regionId={procedure.regionId} />
        </div>
      </div>
      <div className="stack procedure-state">
        <div>
          <PhaseBadge phase={phase} />
        </div>
        <div className="small">
          <FormattedMessage id="procedures.term" /> <Period startsOn={procedure.startsOn} endsOn={procedure.endsOn} />
        </div>
        {phase === 'coming' && opensAt != null && (
          <div className="small">
            <FormattedMessage id="procedures.opensAt" values={{ at: <Instant at={opensAt} /> }} />
          </div>
        )}
        {closesAt != null && (
          <div className="small">
            <FormattedMessage
              id={phase === 'open' ? 'procedures.closesAt' : 'procedures.closedAt'}
              values={{ at: <Instant at={closesAt} /> }}
            />
          </div>
        )}
      </div>
    </li>
  );
}

function feedAddress(locale: string, regionId: number | undefined): string {
  const region = regionId === undefined ? '' : `&regionId=${regionId}`;
  return `/v1/register/procedures/feed?language=${locale.slice(0, 2)}${region}`;
}
