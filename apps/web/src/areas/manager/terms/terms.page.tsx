import { amsterdamDate } from '@openhuis/calendar';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { memo, type ReactNode, useDeferredValue, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Button, buttonClass } from '../../../components/button.js';
import { Gantt } from '../../../components/gantt/gantt.js';
import type { GanttLink } from '../../../components/gantt/gantt-line-row.js';
import { zooms, type Zoom } from '../../../components/gantt/gantt-model.js';
import { PrintButton } from '../../../components/contract/print-button.js';
import { InnerLink } from '../../../components/inner-link.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, ProblemState, Skeleton } from '../../../components/states.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { EndTotals } from './end-totals.js';
import { filterOf, groups, type Group, sorts, type TermsSearch } from './terms-search.js';
import { TermFilters } from './term-filters.js';
import { TermsTable } from './terms-table.js';
import { type ContractTerms, useGanttContracts } from './use-gantt-contracts.js';
import './terms.css';

const route = getRouteApi('/desk/terms');
const PAGE = 500;

/** The terms of all contracts: when they end, what options are left, and by when each must be agreed. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'terms.title' })} tools={<TermTools />}>
      <Permitted permission="contract.read">
        <Terms />
      </Permitted>
    </PageFrame>
  );
}

function TermTools(): ReactNode {
  const { data: session } = useSession();
  return (
    <>
      {may(session, 'extension-round.read') && (
        <Link className={buttonClass()} to="/desk/rounds">
          <FormattedMessage id="terms.rounds" />
        </Link>
      )}
      <PrintButton />
    </>
  );
}

function Terms(): ReactNode {
  const search = route.useSearch();
  const filter = filterOf(search);
  const today = amsterdamDate(new Date());
  const totals = useQuery({
    queryKey: ['contract-totals', filter],
    queryFn: ({ signal }) => answered(api.GET('/contract-totals', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  const sort = sorts.find((known) => known === search.sort) ?? 'endsOn';
  const pages = useInfiniteQuery({
    queryKey: ['contract-terms', filter, sort],
    queryFn: ({ signal, pageParam }) =>
      answered(
        api.GET('/contract-terms', {
          params: { query: { ...filter, sort, limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const contracts = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  const all = totals.data?.contracts;
  // Hundreds of bars are drawn once the browser has time for it: the filter itself answers at once.
  const drawn = useDeferredValue(contracts);
  return (
    <div className="stack">
      <TermFilters search={search} />
      <EndTotals query={totals} search={search} />
      {pages.isPending ? (
        <Skeleton lines={10} height="2rem" />
      ) : pages.isError && contracts.length === 0 ? (
        <ProblemState problem={pages.error} retry={() => void pages.refetch()} />
      ) : contracts.length === 0 ? (
        <EmptyState title={<FormattedMessage id="terms.empty" />}>
          <p>
            <Link to="/desk/terms" search={{}}>
              <FormattedMessage id="terms.empty.action" />
            </Link>
          </p>
        </EmptyState>
      ) : (
        <div className="stack" aria-busy={pages.isPlaceholderData}>
          <div className="row row--between">
            <p role="status">
              <FormattedMessage id="terms.count" values={{ shown: contracts.length, all: all ?? contracts.length }} />
            </p>
            <Views search={search} />
          </div>
          <Shown
            contracts={drawn}
            isTable={search.view === 'table'}
            group={groups.find((known) => known === search.group) ?? 'none'}
            zoom={zooms.find((known) => known === search.zoom) ?? 'year'}
            today={today}
          />
          {pages.hasNextPage && (
            <p className="not-in-print">
              <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                <FormattedMessage id="terms.more" />
              </Button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** Not the router's own: each of those is looked at again whenever the address changes, and a zoom does. */
const contractLink: GanttLink = ({ id }, props, children) => (
  <InnerLink to={`/desk/contracts/${id}`} {...props}>
    {children}
  </InnerLink>
);

/** Remembered, so that a filter that was only just chosen draws nothing of it again. */
const Shown = memo(function Shown({
  contracts,
  isTable,
  group,
  zoom,
  today,
}: {
  contracts: readonly ContractTerms[];
  isTable: boolean;
  group: Group;
  zoom: Zoom;
  today: string;
}): ReactNode {
  const intl = useIntl();
  const lines = useGanttContracts(contracts, group);
  if (isTable) return <TermsTable contracts={contracts} />;
  return (
    <Gantt
      contracts={lines}
      today={today}
      zoom={zoom}
      label={intl.formatMessage({ id: 'terms.picture' })}
      link={contractLink}
    />
  );
});

/** Picture or table, and how far is zoomed in. */
function Views({ search }: { search: TermsSearch }): ReactNode {
  const intl = useIntl();
  const zoom = search.zoom ?? 'year';
  return (
    <div className="row not-in-print">
      {search.view !== 'table' && (
        <nav aria-label={intl.formatMessage({ id: 'terms.zoom' })} className="segments">
          {zooms.map((value) => (
            <Link
              key={value}
              to="."
              search={(now: TermsSearch) => ({ ...now, zoom: value })}
              replace
              aria-current={value === zoom ? 'true' : undefined}
            >
              <FormattedMessage id={`terms.zoom.${value}`} />
            </Link>
          ))}
        </nav>
      )}
      <nav aria-label={intl.formatMessage({ id: 'terms.view' })} className="segments">
        {(['gantt', 'table'] as const).map((value) => (
          <Link
            key={value}
            to="."
            search={(now: TermsSearch) => ({ ...now, view: value === 'gantt' ? undefined : value })}
            aria-current={(search.view ?? 'gantt') === value ? 'true' : undefined}
          >
            <FormattedMessage id={`terms.view.${value}`} />
          </Link>
        ))}
      </nav>
    </div>
  );
}
