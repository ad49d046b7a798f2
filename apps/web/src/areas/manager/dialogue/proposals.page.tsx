import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { buttonClass } from '../../../components/button.js';
import { type Proposal, ProposalBadge, ProposalLine } from '../../../components/dialogue/proposal-words.js';
import { SelectField } from '../../../components/field.js';
import { TypedFilter } from '../../../components/list/filter-fields.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { useFilter } from '../notices/notice-filters.js';
import { useOwnProcedures } from '../procedures-query.js';

const route = getRouteApi('/desk/proposals');
const states = ['open', 'submitted', 'onAgenda', 'answered', 'withdrawn'] as const;

/** What providers and the region propose: first what waits for an answer, the oldest first. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'dialogueDesk.proposals' })}
      tools={
        <>
          <Link className={buttonClass()} to="/desk/dialogue-tables">
            <FormattedMessage id="dialogueDesk.tables" />
          </Link>
          {may(session, 'proposal.make') && (
            <Link className={buttonClass()} to="/desk/proposals/new">
              <FormattedMessage id="dialogueDesk.propose" />
            </Link>
          )}
        </>
      }
    >
      <Permitted permission="proposal.read" role={<FormattedMessage id="dialogueDesk.role" />}>
        <Inbox />
      </Permitted>
    </PageFrame>
  );
}

function Inbox(): ReactNode {
  const search = route.useSearch();
  const { cursor, procedureId, text } = search;
  const state = states.find((one) => one === search.state) ?? (search.state === 'all' ? undefined : 'open');
  const query = {
    limit: 50,
    order:
      state === 'open' || state === 'submitted' || state === 'onAgenda' ? ('oldest' as const) : ('newest' as const),
    ...(state !== undefined && { state }),
    ...(procedureId !== undefined && { procedureId }),
    ...(text !== undefined && text.length > 1 && { text }),
    ...(cursor !== undefined && { cursor }),
  };
  const proposals = useQuery({
    queryKey: ['proposals', query],
    queryFn: ({ signal }) => answered(api.GET('/proposals', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="stack">
      <Filters state={state ?? 'all'} procedureId={procedureId} text={text ?? ''} />
      <Loaded
        query={proposals}
        skeleton={<Skeleton lines={8} height="3rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="dialogueDesk.proposals.none" />}>
            <p>
              <FormattedMessage id="dialogueDesk.proposals.noneText" />
            </p>
            {state !== undefined && (
              <Link className={buttonClass()} to="/desk/proposals" search={{ state: 'all' }}>
                <FormattedMessage id="dialogueDesk.proposals.showAll" />
              </Link>
            )}
          </EmptyState>
        }
      >
        {({ items, next }) => (
          <div className="stack" aria-busy={proposals.isPlaceholderData}>
            <ProposalTable items={items} />
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
  text,
}: {
  state: string;
  procedureId: string | undefined;
  text: string;
}): ReactNode {
  const intl = useIntl();
  const change = useFilter();
  return (
    <div className="filters not-in-print">
      <SelectField
        label={<FormattedMessage id="dialogueDesk.filter.state" />}
        value={state}
        onChange={(event) => change('state', event.target.value === 'open' ? '' : event.target.value)}
        options={[...states, 'all' as const].map((value) => ({
          value,
          label: intl.formatMessage({ id: `dialogueDesk.filter.state.${value}` }),
        }))}
      />
      <ProcedureFilter value={procedureId} />
      <TypedFilter
        label={<FormattedMessage id="dialogueDesk.filter.text" />}
        value={text}
        onChoose={(value) => change('text', value)}
      />
    </div>
  );
}

/** One of the procedures of the region; nothing where there is one only. */
export function ProcedureFilter({ value }: { value: string | undefined }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const change = useFilter();
  const procedures = useOwnProcedures();
  if (procedures.length < 2) return null;
  return (
    <SelectField
      label={<FormattedMessage id="dialogueDesk.filter.procedure" />}
      value={value ?? ''}
      onChange={(event) => change('procedureId', event.target.value)}
      options={[
        { value: '', label: intl.formatMessage({ id: 'dialogueDesk.filter.procedure.all' }) },
        ...procedures.map(({ id, title }) => ({ value: id, label: written(title) })),
      ]}
    />
  );
}

function ProposalTable({ items }: { items: readonly Proposal[] }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const label = (column: string): { 'data-label': string } => ({
    'data-label': intl.formatMessage({ id: `dialogueDesk.column.${column}` }),
  });
  return (
    <Table caption={<FormattedMessage id="dialogueDesk.proposals" />} captionHidden cards>
      <thead>
        <tr>
          {(['subject', 'procedure', 'received', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`dialogueDesk.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((proposal) => (
          <tr key={proposal.id}>
            <th scope="row">
              <Link to="/desk/proposals/$proposalId" params={{ proposalId: proposal.id }}>
                {proposal.subject}
              </Link>
              <div>
                <ProposalLine proposal={proposal} />
              </div>
            </th>
            <td {...label('procedure')}>{written(proposal.procedureTitle)}</td>
            <td {...label('received')}>
              <Instant at={proposal.submittedAt} short />
            </td>
            <td {...label('state')}>
              <ProposalBadge {...proposal} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
