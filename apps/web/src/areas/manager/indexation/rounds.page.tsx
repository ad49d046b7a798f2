import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { draftOf, procedureQuery } from '../procedures/procedure-queries.js';
import { indexationKeys, roundsQuery } from './indexation-queries.js';
import { RoundBadge } from './round-state.js';
import { shownNumber } from './typed-number.js';
import './indexation.css';

const route = getRouteApi('/desk/procedures/$procedureId/indexation');

/** The indexations of a procedure: what was published, what runs, and the beginning of the next one. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId));
  const rounds = useQuery(roundsQuery(procedureId));
  const written = useWritten();
  const { data: session } = useSession();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'indexationDesk.title' })}
      trail={[
        <Link key="list" to="/desk/procedures">
          <FormattedMessage id="procedureDesk.title" />
        </Link>,
        <Link key="one" to="/desk/procedures/$procedureId" params={{ procedureId }}>
          {procedure.data === undefined ? '…' : written(draftOf(procedure.data).title)}
        </Link>,
      ]}
    >
      <Permitted permission="work-item.read" role={<FormattedMessage id="indexationDesk.needed" />}>
        <Loaded query={rounds} skeleton={<Skeleton lines={4} height="3rem" />}>
          {(found) => (
            <div className="stack">
              <p>
                <FormattedMessage id="indexationDesk.intro" />
              </p>
              {found.length === 0 ? (
                <EmptyState title={<FormattedMessage id="indexationDesk.none" />} />
              ) : (
                <Table caption={<FormattedMessage id="indexationDesk.caption" />} captionHidden>
                  <thead>
                    <tr>
                      <th scope="col">
                        <FormattedMessage id="indexationDesk.year" />
                      </th>
                      <th scope="col">
                        <FormattedMessage id="indexationDesk.startsOn" />
                      </th>
                      <th scope="col" className="indexation-number">
                        <FormattedMessage id="indexationDesk.percentage" />
                      </th>
                      <th scope="col">
                        <FormattedMessage id="indexationDesk.stateHead" />
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.map(({ id, year, startsOn, percentage, state }) => (
                      <tr key={id}>
                        <th scope="row">
                          <Link to="/desk/indexation/$roundId" params={{ roundId: id }}>
                            {year}
                          </Link>
                        </th>
                        <td>
                          <CalendarDay date={startsOn} />
                        </td>
                        <td className="indexation-number">
                          {percentage === null ? '' : `${shownNumber(percentage, intl.locale)} %`}
                        </td>
                        <td>
                          <RoundBadge state={state} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
              )}
              {may(session, 'indexation.edit') &&
                !found.some(({ state }) => state === 'draft' || state === 'proposed') && (
                  <StartRound procedureId={procedureId} />
                )}
            </div>
          )}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function StartRound({ procedureId }: { procedureId: string }): ReactNode {
  const navigate = useNavigate();
  const [year, setYear] = useState(String(Number(amsterdamDate(new Date()).slice(0, 4)) + 1));
  const start = useCommand(
    (body: { year: number }, key) =>
      answered(
        api.POST('/procedures/{id}/indexation-rounds', {
          params: { path: { id: procedureId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    indexationKeys,
  );
  return (
    <section className="stack" aria-labelledby="start-indexation">
      <h2 id="start-indexation">
        <FormattedMessage id="indexationDesk.start" />
      </h2>
      <Form
        problem={start.problem}
        fieldNames={{ year: <FormattedMessage id="indexationDesk.year" /> }}
        busy={start.isRunning}
        submit={<FormattedMessage id="indexationDesk.start.submit" />}
        onSubmit={() => {
          void start.run({ year: Number(year) }).then((round) => {
            if (round !== undefined) void navigate({ to: '/desk/indexation/$roundId', params: { roundId: round.id } });
          });
        }}
      >
        <TextField
          name="year"
          size="short"
          inputMode="numeric"
          label={<FormattedMessage id="indexationDesk.year" />}
          hint={<FormattedMessage id="indexationDesk.year.hint" />}
          error={errorAt(start.problem, 'year')}
          value={year}
          onChange={(event) => setYear(event.target.value)}
        />
      </Form>
    </section>
  );
}
