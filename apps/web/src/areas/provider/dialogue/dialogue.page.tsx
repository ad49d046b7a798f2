import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { buttonClass } from '../../../components/button.js';
import { type DialogueTable, MeetingTime, TableBadge } from '../../../components/dialogue/meeting-words.js';
import { ProposalBadge, ProposalLine } from '../../../components/dialogue/proposal-words.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { useWritten } from '../../../i18n/written.js';
import { OfOrganisation } from '../of-organisation.js';

const route = getRouteApi('/portal/dialogue');

/** The dialogue about the own contracts: the tables to come, what is proposed, and the minutes. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'dialoguePortal.title' })}
      tools={
        <Link className={buttonClass('primary')} to="/portal/proposals/new">
          <FormattedMessage id="dialoguePortal.propose" />
        </Link>
      }
    >
      <OfOrganisation permission="proposal.read">
        {({ id }) => (
          <div className="stack" key={id}>
            <p className="lead">
              <FormattedMessage id="dialoguePortal.intro" />
            </p>
            <Tables when="ahead" organisationId={id} />
            <Proposals organisationId={id} />
            <Tables when="past" organisationId={id} />
          </div>
        )}
      </OfOrganisation>
    </PageFrame>
  );
}

function Tables({ when, organisationId }: { when: 'ahead' | 'past'; organisationId: string }): ReactNode {
  const query = { when, limit: 20 } as const;
  const tables = useQuery({
    queryKey: ['dialogue-tables', query],
    queryFn: ({ signal }) => answered(api.GET('/dialogue-tables', { params: { query }, signal })),
  });
  return (
    <section aria-labelledby={`tables-${when}`}>
      <h2 id={`tables-${when}`}>
        <FormattedMessage id={`dialoguePortal.tables.${when}`} />
      </h2>
      <Loaded
        query={tables}
        skeleton={<Skeleton lines={2} height="4rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <p className="subtle">
            <FormattedMessage id={`dialoguePortal.tables.${when}.none`} />
          </p>
        }
      >
        {({ items }) => (
          <ul className="items">
            {items.map((table) => (
              <TableItem key={table.id} table={table} organisationId={organisationId} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function TableItem({ table, organisationId }: { table: DialogueTable; organisationId: string }): ReactNode {
  const written = useWritten();
  const { id, title, procedureTitle, startsAt, endsAt, state, coming, notComing } = table;
  return (
    <li>
      <div className="items__main">
        <Link to="/portal/dialogue-tables/$tableId" params={{ tableId: id }} search={{ organisation: organisationId }}>
          {title}
        </Link>
        <div className="small subtle">
          {written(procedureTitle)}
          {' · '}
          <MeetingTime startsAt={startsAt} endsAt={endsAt} />
        </div>
        {state === 'invited' && (
          <div className="small">
            <FormattedMessage
              id={`dialoguePortal.reply.${coming > 0 ? 'coming' : notComing > 0 ? 'notComing' : 'none'}`}
            />
          </div>
        )}
      </div>
      {state !== 'invited' && <TableBadge state={state} />}
    </li>
  );
}

function Proposals({ organisationId }: { organisationId: string }): ReactNode {
  const { cursor } = route.useSearch();
  const query = { limit: 20, ...(cursor !== undefined && { cursor }) };
  const proposals = useQuery({
    queryKey: ['proposals', query],
    queryFn: ({ signal }) => answered(api.GET('/proposals', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">
        <FormattedMessage id="dialoguePortal.proposals" />
      </h2>
      <Loaded
        query={proposals}
        skeleton={<Skeleton lines={3} height="4rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="dialoguePortal.proposals.none" />}>
            <p>
              <FormattedMessage id="dialoguePortal.proposals.noneText" />
            </p>
          </EmptyState>
        }
      >
        {({ items, next }) => (
          <div className="stack" aria-busy={proposals.isPlaceholderData}>
            <ul className="items">
              {items.map((proposal) => (
                <li key={proposal.id}>
                  <div className="items__main">
                    <Link
                      to="/portal/proposals/$proposalId"
                      params={{ proposalId: proposal.id }}
                      search={{ organisation: organisationId }}
                    >
                      {proposal.subject}
                    </Link>
                    <div>
                      <ProposalLine proposal={proposal} />
                    </div>
                  </div>
                  <ProposalBadge {...proposal} />
                </li>
              ))}
            </ul>
            <Pager cursor={cursor} next={next} />
          </div>
        )}
      </Loaded>
    </section>
  );
}
