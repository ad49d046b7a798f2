import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { Permitted } from '../../../session/signed-in.js';
import { AnswerState } from './answer-state.js';

const route = getRouteApi('/portal/amendments');

/** The amendments of one's own contracts: what waits for an answer first. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'portalAmendment.listTitle' })}>
      <Permitted permission="amendment.acknowledge">
        <Amendments />
      </Permitted>
    </PageFrame>
  );
}

function Amendments(): ReactNode {
  const { cursor } = route.useSearch();
  const query = { limit: 50, ...(cursor !== undefined && { cursor }) };
  const amendments = useQuery({
    queryKey: ['amendment-answers', query],
    queryFn: ({ signal }) => answered(api.GET('/amendment-answers', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const intl = useIntl();
  const label = (column: string): { 'data-label': string } => ({
    'data-label': intl.formatMessage({ id: `portalAmendment.column.${column}` }),
  });
  return (
    <Loaded
      query={amendments}
      skeleton={<Skeleton lines={5} height="3rem" />}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={<FormattedMessage id="portalAmendment.none" />} />}
    >
      {({ items, next }) => (
        <div className="stack">
          <Table caption={<FormattedMessage id="portalAmendment.listTitle" />} captionHidden cards>
            <thead>
              <tr>
                {(['amendment', 'contract', 'effective', 'due', 'state'] as const).map((column) => (
                  <th key={column} scope="col">
                    <FormattedMessage id={`portalAmendment.column.${column}`} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row">
                    <Link to="/portal/amendments/$answerId" params={{ answerId: item.id }}>
                      {item.number}. {item.subject}
                    </Link>
                  </th>
                  <td {...label('contract')}>
                    <Link to="/portal/contracts/$contractId" params={{ contractId: item.contractId }}>
                      {item.contractNumber}
                    </Link>
                  </td>
                  <td {...label('effective')}>
                    <CalendarDay date={item.effectiveOn} short />
                  </td>
                  <td {...label('due')}>
                    <CalendarDay date={item.answerDueOn} short />
                  </td>
                  <td {...label('state')}>
                    <AnswerState answer={item} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
          <Pager cursor={cursor} next={next} />
        </div>
      )}
    </Loaded>
  );
}
