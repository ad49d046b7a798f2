import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../components/button.js';
import { SelectField } from '../../../components/field.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton, ViolationText } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay, Instant, shortDate } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { LetterForm } from './letter-form.js';
import { ContractBadge } from './round-badge.js';
import {
  type ContractState,
  contractsOfRoundQuery,
  type Round,
  type RoundContract,
  violationOf,
} from './round-queries.js';

const prepared: readonly ContractState[] = ['chosen', 'skipped'];
const followed: readonly ContractState[] = [
  'waiting',
  'unreceived',
  'accepted',
  'partly',
  'declined',
  'lapsed',
  'withdrawn',
  'failed',
  'chosen',
  'skipped',
];

/** The contracts of a round with what became of each, by what they wait for. */
export function ContractsOfRound({
  round,
  search,
}: {
  round: Round;
  search: { state?: string; cursor?: string };
}): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const states = round.state === 'submitted' ? prepared : followed;
  const state = states.find((one) => one === search.state);
  const contracts = useQuery(
    contractsOfRoundQuery(round.id, {
      ...(state !== undefined && { state }),
      ...(search.cursor !== undefined && { cursor: search.cursor }),
    }),
  );
  return (
    <section className="stack" aria-labelledby="rounds-contracts">
      <h2 id="rounds-contracts">
        <FormattedMessage id="rounds.contractsOf" />
      </h2>
      <div className="filters not-in-print">
        <SelectField
          label={<FormattedMessage id="rounds.column.state" />}
          value={state ?? ''}
          onChange={(event) => {
            const next = event.target.value;
            void navigate({ to: '.', search: next === '' ? {} : { state: next }, replace: true, resetScroll: false });
          }}
          options={[
            { value: '', label: intl.formatMessage({ id: 'rounds.everyState' }) },
            ...states.map((one) => ({ value: one, label: intl.formatMessage({ id: `rounds.contract.${one}` }) })),
          ]}
        />
      </div>
      <div className="stack" aria-busy={contracts.isPlaceholderData || undefined}>
        <Loaded
          query={contracts}
          skeleton={<Skeleton lines={8} height="2rem" />}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={<FormattedMessage id="rounds.noneOfState" />} />}
        >
          {({ items, next }) => (
            <>
              <ContractsTable items={items} />
              <Pager cursor={search.cursor} next={next} />
            </>
          )}
        </Loaded>
      </div>
    </section>
  );
}

function ContractsTable({ items }: { items: readonly RoundContract[] }): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const [letterOf, setLetterOf] = useState<string>();
  const label = (id: string): { 'data-label': string } => ({ 'data-label': intl.formatMessage({ id }) });
  const asked = items.find(({ offerId }) => offerId !== null && offerId === letterOf);
  return (
    <>
      <Table caption={<FormattedMessage id="rounds.contractsOf" />} captionHidden cards>
        <thead>
          <tr>
            {(['contract', 'provider', 'state', 'answer', 'receipt'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`rounds.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.contractId}>
              <th scope="row" {...label('rounds.column.contract')}>
                <Link to="/desk/contracts/$contractId" params={{ contractId: item.contractId }}>
                  {item.number}
                </Link>
              </th>
              <td {...label('rounds.column.provider')}>{item.organisationName}</td>
              <td {...label('rounds.column.state')}>
                <ContractBadge state={item.state} />
              </td>
              <td {...label('rounds.column.answer')}>
                <AnswerOf item={item} />
              </td>
              <td {...label('rounds.column.receipt')}>
                <ReceiptOf item={item} />{' '}
                {item.offerId !== null &&
                  item.receivedAt === null &&
                  item.letterSentOn === null &&
                  ['unreceived', 'accepted'].includes(item.state) &&
                  may(session, 'extension.offer') && (
                    <Button
                      small
                      aria-label={intl.formatMessage({ id: 'rounds.letterOne' }, { provider: item.organisationName })}
                      onClick={() => setLetterOf(item.offerId ?? undefined)}
                    >
                      <FormattedMessage id="rounds.letter" />
                    </Button>
                  )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {asked !== undefined && <LetterForm key={asked.offerId} item={asked} close={() => setLetterOf(undefined)} />}
    </>
  );
}

function AnswerOf({ item }: { item: RoundContract }): ReactNode {
  const [reason] = item.reasons;
  if (reason !== undefined) return <ViolationText violation={violationOf(reason)} />;
  if (item.answeredAt === null) {
    return (
      <>
        {item.answerDueOn !== null && (
          <FormattedMessage id="rounds.dueOn" values={{ date: <CalendarDay date={item.answerDueOn} /> }} />
        )}
        {item.remindedOn !== null && (
          <div className="small subtle">
            <FormattedMessage id="rounds.remindedOn" values={{ date: <CalendarDay date={item.remindedOn} /> }} />
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <FormattedMessage
        id="rounds.answeredLines"
        values={{ accepted: item.acceptedLines ?? 0, lines: item.lines, at: <Instant at={item.answeredAt} /> }}
      />
      {item.answerReason !== null && <div className="small">{item.answerReason}</div>}
    </>
  );
}

function ReceiptOf({ item }: { item: RoundContract }): ReactNode {
  const intl = useIntl();
  if (item.receivedAt !== null) return <Instant at={item.receivedAt} />;
  if (item.letterSentOn !== null) {
    return (
      <FormattedMessage
        id="rounds.letterSent"
        values={{ date: shortDate(intl, item.letterSentOn), reference: item.letterReference }}
      />
    );
  }
  if (item.receiptDueOn === null || item.offerId === null) return '–';
  return <FormattedMessage id="rounds.receiptBy" values={{ date: shortDate(intl, item.receiptDueOn) }} />;
}
