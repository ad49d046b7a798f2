import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Permitted } from '../../../session/signed-in.js';
import { ExtendForm } from './extend-form.js';
import { type ExtendSearch, previewExtensions } from './extend-queries.js';
import './contracts.css';

const route = getRouteApi('/desk/contracts/extend');

/** Offers the next extension of many contracts: what will happen, a reason, and what became of each. */
export function Page(): ReactNode {
  const intl = useIntl();
  const search = route.useSearch();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'contracts.extend.title' })}
      trail={[
        <Link key="contracts" to="/desk/contracts" search={listOf(search)}>
          <FormattedMessage id="contracts.title" />
        </Link>,
      ]}
    >
      <Permitted permission="extension.offer" role={<FormattedMessage id="contracts.extend.roleNeeded" />}>
        <Extend search={search} />
      </Permitted>
    </PageFrame>
  );
}

function Extend({ search }: { search: ExtendSearch }): ReactNode {
  const [count, setCount] = useState(0);
  const preview = useQuery({
    queryKey: ['extension-previews', search],
    queryFn: ({ signal }) => previewExtensions(search, setCount, signal),
    // What was looked at stands until somebody asks anew: rows must not move under a confirmation.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Loaded
      query={preview}
      skeleton={
        <>
          <p role="status">
            <FormattedMessage id="contracts.extend.looking" values={{ count }} />
          </p>
          <Skeleton lines={10} height="2rem" />
        </>
      }
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState title={<FormattedMessage id="contracts.noneFound" />}>
          <Link className={buttonClass()} to="/desk/contracts" search={listOf(search)}>
            <FormattedMessage id="contracts.extend.back" />
          </Link>
        </EmptyState>
      }
    >
      {({ items, isWhole }) => (
        <div className="stack contracts">
          {!isWhole && (
            <Alert
              tone="warning"
              title={<FormattedMessage id="contracts.extend.tooMany" values={{ count: items.length }} />}
            >
              <p>
                <FormattedMessage id="contracts.extend.tooManyText" />
              </p>
            </Alert>
          )}
          <ExtendForm
            key={preview.dataUpdatedAt}
            items={items}
            search={search}
            lookAgain={() => void preview.refetch()}
          />
        </div>
      )}
    </Loaded>
  );
}

/** Back to the list from which one came. */
function listOf(search: ExtendSearch): ExtendSearch {
  return { ...search, ids: undefined, answerDueOn: undefined };
}
