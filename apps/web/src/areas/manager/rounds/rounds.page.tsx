import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { SelectField } from '../../../components/field.js';
import { Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { shortDate } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { useOwnProcedures } from '../procedures-query.js';
import { changedByRound, type RoundSummary, roundsQuery } from './round-queries.js';
import { RoundBadge } from './round-badge.js';
import './rounds.css';

const route = getRouteApi('/desk/rounds');

/** The rounds in which a region offers extensions: those that run, those to come, and to begin one. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const search = route.useSearch();
  const rounds = useQuery(
    roundsQuery({
      ...(search.procedureId && { procedureId: search.procedureId }),
      ...(search.cursor && { cursor: search.cursor }),
    }),
  );
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'rounds.title' })}
      trail={[
        <Link key="contracts" to="/desk/contracts">
          <FormattedMessage id="rounds.contracts" />
        </Link>,
      ]}
    >
      <Permitted permission="extension-round.read" role={<FormattedMessage id="rounds.roleNeeded" />}>
        <p>
          <FormattedMessage id="rounds.intro" />
        </p>
        <p>
          <Link to="/desk/rounds/programme" search={{ procedureId: search.procedureId }}>
            <FormattedMessage id="rounds.programme" />
          </Link>
        </p>
        {may(session, 'extension.offer') && <BeginRound />}
        <section className="stack" aria-labelledby="rounds-list">
          <h2 id="rounds-list">
            <FormattedMessage id="rounds.list" />
          </h2>
          <Loaded
            query={rounds}
            skeleton={<Skeleton lines={5} height="2rem" />}
            isEmpty={({ items }) => items.length === 0}
            empty={
              <EmptyState title={<FormattedMessage id="rounds.none" />}>
                <p>
                  <FormattedMessage id="rounds.noneText" />
                </p>
              </EmptyState>
            }
          >
            {({ items, next }) => (
              <>
                <RoundsTable items={items} />
                <Pager cursor={search.cursor} next={next} />
              </>
            )}
          </Loaded>
        </section>
      </Permitted>
    </PageFrame>
  );
}

function RoundsTable({ items }: { items: readonly RoundSummary[] }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const label = (id: string): { 'data-label': string } => ({ 'data-label': intl.formatMessage({ id }) });
  return (
    <Table caption={<FormattedMessage id="rounds.list" />} captionHidden cards>
      <thead>
        <tr>
          {(['round', 'state', 'answerDueOn', 'offered', 'waiting', 'accepted', 'declined'] as const).map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`rounds.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((round) => (
          <tr key={round.id}>
            <th scope="row" {...label('rounds.column.round')}>
              <Link to="/desk/rounds/$roundId" params={{ roundId: round.id }}>
                <FormattedMessage
                  id="rounds.name"
                  values={{ number: round.number, procedure: written(round.procedureTitle) }}
                />
              </Link>
            </th>
            <td {...label('rounds.column.state')}>
              <RoundBadge state={round.state} />
            </td>
            <td {...label('rounds.column.answerDueOn')}>
              {round.answerDueOn === null ? '–' : shortDate(intl, round.answerDueOn)}
            </td>
            <td {...label('rounds.column.offered')}>{round.counts.offered}</td>
            <td {...label('rounds.column.waiting')}>{round.counts.waiting}</td>
            <td {...label('rounds.column.accepted')}>{round.counts.accepted + round.counts.partly}</td>
            <td {...label('rounds.column.declined')}>{round.counts.declined + round.counts.closed}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Begins a round: for all contracts of a procedure, or for those that were chosen in the list. */
function BeginRound(): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const written = useWritten();
  const search = route.useSearch();
  const procedures = useOwnProcedures().filter(({ status }) => status !== 'draft');
  const [chosen, setChosen] = useState<string>();
  const contractIds = search.ids?.split(',').filter((id) => id !== '') ?? [];
  const procedureId = chosen ?? search.procedureId ?? procedures[0]?.id ?? '';
  const command = useCommand(async (of: string, key) => {
    const begun = await answered(
      api.POST('/extension-rounds', { body: { procedureId: of }, headers: { 'idempotency-key': key } }),
    );
    if (contractIds.length === 0) return begun;
    return await answered(
      api.PUT('/extension-rounds/{id}', {
        params: { path: { id: begun.id } },
        body: { version: begun.version, choice: { contractIds } },
      }),
    );
  }, changedByRound);
  if (procedures.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="rounds-begin">
      <h2 id="rounds-begin">
        <FormattedMessage id="rounds.begin" />
      </h2>
      <Form
        problem={command.problem}
        fieldNames={{ procedureId: <FormattedMessage id="rounds.procedure" /> }}
        busy={command.isRunning}
        submit={<FormattedMessage id="rounds.beginSubmit" />}
        onSubmit={() => {
          void command.run(procedureId).then((begun) => {
            if (begun !== undefined) void navigate({ to: '/desk/rounds/$roundId', params: { roundId: begun.id } });
          });
        }}
      >
        {contractIds.length > 0 && (
          <p>
            <FormattedMessage id="rounds.chosenContracts" values={{ count: contractIds.length }} />
          </p>
        )}
        <SelectField
          name="procedureId"
          label={<FormattedMessage id="rounds.procedure" />}
          hint={intl.formatMessage({ id: 'rounds.procedureHint' })}
          value={procedureId}
          onChange={(event) => setChosen(event.target.value)}
          options={procedures.map(({ id, title }) => ({ value: id, label: written(title) }))}
        />
      </Form>
    </section>
  );
}
