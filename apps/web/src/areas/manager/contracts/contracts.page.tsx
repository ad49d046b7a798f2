import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { ExportMenu } from '../../../components/list/export-menu.js';
import { ChosenBar, type RowChoice, useRowChoice } from '../../../components/list/row-choice.js';
import { NO_VIEW } from '../../../components/list/saved-view-queries.js';
import { SavedViews } from '../../../components/list/saved-views.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { ColumnMenu } from './column-menu.js';
import { ContractFilters } from './contract-filters.js';
import { columnsOf, type ContractsSearch, filterOf, sortOf } from './contracts-search.js';
import { contractsQuery } from './filter-queries.js';
import { ContractsTable } from './contracts-table.js';
import './contracts.css';

const route = getRouteApi('/desk/contracts');
/** As many ids as an address holds without trouble. */
const MOST_CHOSEN = 100;

/** The contracts of the region: to find one, to look through many, and to do something with many at once. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'contracts.title' })}>
      <Permitted permission="contract.read" role={<FormattedMessage id="contracts.roleNeeded" />}>
        <Contracts />
      </Permitted>
    </PageFrame>
  );
}

function Contracts(): ReactNode {
  const search = route.useSearch();
  const { data: session } = useSession();
  const choice = useRowChoice(MOST_CHOSEN);
  const filter = filterOf(search);
  return (
    <div className="stack contracts">
      <ContractFilters search={search} />
      <div className="list-tools">
        <SavedViews page="contracts" search={search} />
        <ColumnMenu search={search} />
        <ExportMenu
          path="/contracts/file"
          parameters={{ ...(filter as ContractsSearch), sort: sortOf(search), columns: columnsOf(search).join(',') }}
        />
        <a className={buttonClass('secondary', true)} href={archiveAddress(filter)} download>
          <FormattedMessage id="contracts.documents" />
        </a>
        {may(session, 'extension-round.read') && (
          <Link
            className={buttonClass('secondary', true)}
            to="/desk/rounds"
            search={{ procedureId: filter['procedureId'] }}
          >
            <FormattedMessage id="contracts.extendAll" />
          </Link>
        )}
      </div>
      <FoundContracts search={search} choice={may(session, 'extension.offer') ? choice : undefined} />
      <ChosenBar choice={choice}>
        <Link
          className={buttonClass('primary', true)}
          to="/desk/rounds"
          search={{ ids: choice.ids.join(','), procedureId: filter['procedureId'] }}
        >
          <FormattedMessage id="contracts.extendChosen" />
        </Link>
      </ChosenBar>
    </div>
  );
}

/** What the filters find. It asks by itself: when the answer comes, nothing but its rows is drawn anew. */
function FoundContracts({ search, choice }: { search: ContractsSearch; choice: RowChoice | undefined }): ReactNode {
  const contracts = useQuery({
    ...contractsQuery(search),
    // What is shown stays while another filter is answered.
    placeholderData: keepPreviousData,
  });
  return (
    <div className="stack" aria-busy={contracts.isPlaceholderData || undefined}>
      <Loaded
        query={contracts}
        skeleton={<Skeleton lines={15} height="2rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={<NothingFound isFiltered={Object.keys(filterOf(search)).length > 0} />}
      >
        {({ items, next }) => (
          <>
            <ContractsTable items={items} search={search} choice={choice} />
            <div className="row row--between">
              <p className="small subtle" role="status">
                <FormattedMessage
                  id="contracts.shown"
                  values={{ count: items.length, more: String(next !== null || search.cursor !== undefined) }}
                />
              </p>
              <Pager cursor={search.cursor} next={next} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The browser itself takes the ZIP, piece by piece: it may be larger than a page can hold. */
function archiveAddress(filter: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  const asked = query.toString();
  return `/v1/contracts/document-archive${asked === '' ? '' : `?${asked}`}`;
}

function NothingFound({ isFiltered }: { isFiltered: boolean }): ReactNode {
  return (
    <EmptyState title={<FormattedMessage id={isFiltered ? 'contracts.noneFound' : 'contracts.none'} />}>
      <p>
        <FormattedMessage id={isFiltered ? 'contracts.noneFoundText' : 'contracts.noneText'} />
      </p>
      {isFiltered && (
        <Link className={buttonClass()} to="/desk/contracts" search={{ view: NO_VIEW }}>
          <FormattedMessage id="contracts.withoutFilters" />
        </Link>
      )}
    </EmptyState>
  );
}
