import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { AmendmentState } from '../../../components/amendment/amendment-days.js';
import { buttonClass } from '../../../components/button.js';
import { SelectField } from '../../../components/field.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { useFilter } from '../notices/notice-filters.js';
import { useOwnProcedures } from '../procedures-query.js';

const route = getRouteApi('/desk/amendments');
const states = ['draft', 'proposed', 'announced', 'effective', 'withdrawn'] as const;
type Item = Answer<'AmendmentItemAnswer'>;

/** The amendments of the region's procedures, the newest first. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'deskAmendment.listTitle' })}
      tools={
        may(session, 'amendment.edit') && (
          <Link className={buttonClass('primary')} to="/desk/amendments/new">
            <FormattedMessage id="deskAmendment.new" />
          </Link>
        )
      }
    >
      <Permitted permission="amendment.read">
        <Amendments />
      </Permitted>
    </PageFrame>
  );
}

function Amendments(): ReactNode {
  const search = route.useSearch();
  const state = states.find((one) => one === search.state);
  const { cursor, procedureId } = search;
  const query = {
    limit: 50,
    ...(state !== undefined && { state }),
    ...(procedureId !== undefined && { procedureId }),
    ...(cursor !== undefined && { cursor }),
  };
  const amendments = useQuery({
    queryKey: ['amendments', query],
    queryFn: ({ signal }) => answered(api.GET('/amendments', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="stack">
      <Filters state={state} procedureId={procedureId} />
      <Loaded
        query={amendments}
        skeleton={<Skeleton lines={6} height="3rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="deskAmendment.none" />}>
            <p>
              <FormattedMessage id="deskAmendment.none.what" />
            </p>
          </EmptyState>
        }
      >
        {({ items, next }) => (
          <div className="stack" aria-busy={amendments.isPlaceholderData}>
            <AmendmentTable items={items} />
            <Pager cursor={cursor} next={next} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Filters({
  state,
  procedureId,
}: {
  state: (typeof states)[number] | undefined;
  procedureId: string | undefined;
}): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const change = useFilter();
  const procedures = useOwnProcedures();
  return (
    <div className="filters not-in-print">
      <SelectField
        label={<FormattedMessage id="amendmentPart.stateName" />}
        value={state ?? ''}
        onChange={(event) => change('state', event.target.value)}
        options={[
          { value: '', label: intl.formatMessage({ id: 'deskAmendment.allStates' }) },
          ...states.map((value) => ({ value, label: intl.formatMessage({ id: `amendmentPart.state.${value}` }) })),
        ]}
      />
      {procedures.length > 1 && (
        <SelectField
          label={<FormattedMessage id="deskAmendment.procedure" />}
          value={procedureId ?? ''}
          onChange={(event) => change('procedureId', event.target.value)}
          options={[
            { value: '', label: intl.formatMessage({ id: 'deskAmendment.allProcedures' }) },
            ...procedures.map(({ id, title }) => ({ value: id, label: written(title) })),
          ]}
        />
      )}
    </div>
  );
}

function AmendmentTable({ items }: { items: readonly Item[] }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const label = (column: string): { 'data-label': string } => ({
    'data-label': intl.formatMessage({ id: `deskAmendment.column.${column}` }),
  });
  return (
    <Table caption={<FormattedMessage id="deskAmendment.listTitle" />} captionHidden cards>
      <thead>
        <tr>
          {(['amendment', 'procedure', 'state', 'effective', 'answers'] as const).map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`deskAmendment.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, number, subject, procedureTitle, state, effectiveOn, counts }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/desk/amendments/$amendmentId" params={{ amendmentId: id }}>
                {number !== null && `${number}. `}
                {subject}
              </Link>
            </th>
            <td {...label('procedure')}>{written(procedureTitle)}</td>
            <td {...label('state')}>
              <AmendmentState state={state} />
            </td>
            <td {...label('effective')}>
              <CalendarDay date={effectiveOn} short />
            </td>
            <td {...label('answers')}>
              {counts.told > 0 && <FormattedMessage id="deskAmendment.counts" values={counts} />}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
