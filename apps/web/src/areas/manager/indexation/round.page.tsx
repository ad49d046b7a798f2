import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { type Round, roundQuery } from './indexation-queries.js';
import { RoundCommands } from './round-commands.js';
import { RoundForm } from './round-form.js';
import { RoundBadge } from './round-state.js';
import { PercentageWords, Simulation } from './simulation.js';
import './indexation.css';

const route = getRouteApi('/desk/indexation/$roundId');

/** One indexation round: its figures, what they make of each tariff, and its way to publication. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { roundId } = route.useParams();
  const query = useQuery(roundQuery(roundId));
  const written = useWritten();
  const round = query.data;
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'indexationDesk.one' }, { year: round === undefined ? '' : String(round.year) })}
      trail={
        round === undefined
          ? []
          : [
              <Link key="one" to="/desk/procedures/$procedureId" params={{ procedureId: round.procedureId }}>
                {written(round.procedureTitle)}
              </Link>,
              <Link key="all" to="/desk/procedures/$procedureId/indexation" params={{ procedureId: round.procedureId }}>
                <FormattedMessage id="indexationDesk.title" />
              </Link>,
            ]
      }
    >
      <Permitted permission="work-item.read" role={<FormattedMessage id="indexationDesk.needed" />}>
        <Loaded query={query} skeleton={<Skeleton lines={6} height="4rem" />}>
          {(found) => <OneRound key={found.version} round={found} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function OneRound({ round }: { round: Round }): ReactNode {
  const { data: session } = useSession();
  const isEdited = round.state === 'draft' && may(session, 'indexation.edit');
  return (
    <div className="stack">
      <p className="row">
        <RoundBadge state={round.state} />
      </p>
      <Facts>
        <Fact name={<FormattedMessage id="indexationDesk.startsOn" />}>
          <CalendarDay date={round.startsOn} />
        </Fact>
        {round.reason !== null && <Fact name={<FormattedMessage id="indexationDesk.reason" />}>{round.reason}</Fact>}
        {round.proposedAt !== null && (
          <Fact name={<FormattedMessage id="indexationDesk.proposed" />}>
            {round.proposedBy}, <Instant at={round.proposedAt} short />
          </Fact>
        )}
        {round.publishedAt !== null && (
          <Fact name={<FormattedMessage id="indexationDesk.published" />}>
            {round.publishedBy}, <Instant at={round.publishedAt} short />
          </Fact>
        )}
        {round.state === 'published' && (
          <Fact name={<FormattedMessage id="indexationDesk.received" />}>
            <FormattedMessage
              id="indexationDesk.received.of"
              values={{ received: round.received, contracts: round.contracts }}
            />
          </Fact>
        )}
        {round.withdrawalReason !== null && (
          <Fact name={<FormattedMessage id="indexationDesk.withdrawn" />}>{round.withdrawalReason}</Fact>
        )}
      </Facts>
      {isEdited && <RoundForm round={round} />}
      <section className="stack" aria-labelledby="indexation-outcome">
        <h2 id="indexation-outcome">
          <FormattedMessage id="indexationDesk.outcome" />
        </h2>
        <PercentageWords round={round} />
        {round.tariffs.length > 0 && <Simulation round={round} />}
        {round.tariffs.length > 0 && (
          <p className="not-in-print">
            <a className={buttonClass()} href={`/v1/indexation-rounds/${round.id}/file`} download>
              <FormattedMessage id="indexationDesk.file" />
            </a>
          </p>
        )}
      </section>
      <RoundCommands round={round} />
    </div>
  );
}
