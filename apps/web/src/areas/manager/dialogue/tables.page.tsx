import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { buttonClass } from '../../../components/button.js';
import { type DialogueTable, MeetingTime, TableBadge } from '../../../components/dialogue/meeting-words.js';
import { SelectField } from '../../../components/field.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { useFilter } from '../notices/notice-filters.js';
import { ProcedureFilter } from './proposals.page.js';

const route = getRouteApi('/desk/dialogue-tables');

/** The meetings with contracted providers: those to come, the first one first, or those that were. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'dialogueDesk.tables' })}
      tools={
        <>
          <Link className={buttonClass()} to="/desk/proposals">
            <FormattedMessage id="dialogueDesk.proposals" />
          </Link>
          {may(session, 'dialogue-table.plan') && (
            <Link className={buttonClass('primary')} to="/desk/dialogue-tables/new">
              <FormattedMessage id="dialogueDesk.plan" />
            </Link>
          )}
        </>
      }
    >
      <Permitted permission="dialogue-table.read" role={<FormattedMessage id="dialogueDesk.role" />}>
        <Tables />
      </Permitted>
    </PageFrame>
  );
}

function Tables(): ReactNode {
  const intl = useIntl();
  const change = useFilter();
  const { when: asked, procedureId, cursor } = route.useSearch();
  const when = asked === 'past' ? 'past' : 'ahead';
  const query = {
    when,
    limit: 50,
    ...(procedureId !== undefined && { procedureId }),
    ...(cursor !== undefined && { cursor }),
  } as const;
  const tables = useQuery({
    queryKey: ['dialogue-tables', query],
    queryFn: ({ signal }) => answered(api.GET('/dialogue-tables', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="stack">
      <div className="filters not-in-print">
        <SelectField
          label={<FormattedMessage id="dialogueDesk.filter.when" />}
          value={when}
          onChange={(event) => change('when', event.target.value === 'ahead' ? '' : event.target.value)}
          options={(['ahead', 'past'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `dialogueDesk.filter.when.${value}` }),
          }))}
        />
        <ProcedureFilter value={procedureId} />
      </div>
      <Loaded
        query={tables}
        skeleton={<Skeleton lines={5} height="3rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="dialogueDesk.tables.none" />}>
            <p>
              <FormattedMessage id="dialogueDesk.tables.noneText" />
            </p>
          </EmptyState>
        }
      >
        {({ items, next }) => (
          <div className="stack" aria-busy={tables.isPlaceholderData}>
            <TableOfTables items={items} />
            <Pager cursor={cursor} next={next} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function TableOfTables({ items }: { items: readonly DialogueTable[] }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const label = (column: string): { 'data-label': string } => ({
    'data-label': intl.formatMessage({ id: `dialogueDesk.column.${column}` }),
  });
  return (
    <Table caption={<FormattedMessage id="dialogueDesk.tables" />} captionHidden cards>
      <thead>
        <tr>
          {(['table', 'when', 'points', 'replies', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`dialogueDesk.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((table) => (
          <tr key={table.id}>
            <th scope="row">
              <Link to="/desk/dialogue-tables/$tableId" params={{ tableId: table.id }}>
                <FormattedMessage id="dialogue.tableTitle" values={{ number: table.number, title: table.title }} />
              </Link>
              <div className="small subtle">{written(table.procedureTitle)}</div>
            </th>
            <td {...label('when')}>
              <MeetingTime startsAt={table.startsAt} endsAt={table.endsAt} />
            </td>
            <td {...label('points')}>{table.points}</td>
            <td {...label('replies')}>
              <FormattedMessage
                id="dialogueDesk.replies"
                values={{ coming: table.coming, notComing: table.notComing }}
              />
            </td>
            <td {...label('state')}>
              <TableBadge state={table.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
