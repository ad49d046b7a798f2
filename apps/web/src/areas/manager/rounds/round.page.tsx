import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { DecideRound } from './decide-round.js';
import { FollowUp } from './follow-up.js';
import { PrepareRound } from './prepare-round.js';
import { RoundBadge } from './round-badge.js';
import { type Round, roundQuery } from './round-queries.js';
import { RoundPreview } from './round-preview.js';
import './rounds.css';

const route = getRouteApi('/desk/rounds/$roundId');

/** One round of extensions: prepared in steps, decided by a second person, and followed until everybody has answered. */
export function Page(): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const { roundId } = route.useParams();
  const round = useQuery(roundQuery(roundId));
  return (
    <PageFrame
      title={
        round.data === undefined
          ? intl.formatMessage({ id: 'rounds.one' })
          : intl.formatMessage(
              { id: 'rounds.name' },
              { number: round.data.number, procedure: written(round.data.procedureTitle) },
            )
      }
      trail={[
        <Link key="rounds" to="/desk/rounds">
          <FormattedMessage id="rounds.title" />
        </Link>,
      ]}
    >
      <Permitted permission="extension-round.read" role={<FormattedMessage id="rounds.roleNeeded" />}>
        <Loaded query={round} skeleton={<Skeleton lines={10} height="2rem" />}>
          {(shown) => <ShownRound round={shown} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function ShownRound({ round }: { round: Round }): ReactNode {
  const { data: session } = useSession();
  const { state } = round;
  return (
    <div className="stack rounds">
      <RoundFacts round={round} />
      {round.returned !== null && state === 'draft' && (
        <Alert
          tone="warning"
          title={<FormattedMessage id="rounds.returned" values={{ name: round.returned.byName }} />}
        >
          <p>{round.returnReason}</p>
        </Alert>
      )}
      {state === 'cancelled' && (
        <Alert title={<FormattedMessage id="rounds.cancelledBy" values={{ name: round.cancelled?.byName }} />}>
          <p>{round.cancelReason}</p>
        </Alert>
      )}
      {state === 'draft' && may(session, 'extension.offer') && <PrepareRound round={round} />}
      {state === 'draft' && !may(session, 'extension.offer') && <RoundPreview round={round} />}
      {state === 'submitted' && <DecideRound round={round} />}
      {(state === 'sending' || state === 'sent') && <FollowUp round={round} />}
    </div>
  );
}

function RoundFacts({ round }: { round: Round }): ReactNode {
  const { dates, extensionMode } = round;
  const steps = [
    ['created', round.created],
    ['submitted', round.submitted],
    ['approved', round.approved],
  ] as const;
  return (
    <section className="card stack" aria-label={round.procedureTitle.nl}>
      <p>
        <RoundBadge state={round.state} /> <FormattedMessage id={`rounds.mode.${extensionMode}`} />
      </p>
      <Facts>
        <Fact name={<FormattedMessage id="rounds.newTerm" />}>
          <CalendarDay date={dates.startsOn} /> – <CalendarDay date={dates.endsOn} />
        </Fact>
        <Fact name={<FormattedMessage id="rounds.offerOn" />}>
          <CalendarDay date={dates.offerOn} />
        </Fact>
        <Fact name={<FormattedMessage id="rounds.latestNoticeOn" />}>
          <CalendarDay date={dates.latestNoticeOn} />
        </Fact>
        <Fact name={<FormattedMessage id="rounds.column.answerDueOn" />}>
          {round.answerDueOn === null ? (
            <FormattedMessage
              id="rounds.latestPossible"
              values={{ date: <CalendarDay date={round.latestAnswerOn} /> }}
            />
          ) : (
            <CalendarDay date={round.answerDueOn} />
          )}
        </Fact>
        {steps.map(([step, taken]) =>
          taken === null ? null : (
            <Fact key={step} name={<FormattedMessage id={`rounds.step.${step}`} />}>
              {taken.byName ?? <FormattedMessage id="rounds.byCalendar" />}, <Instant at={taken.at} />
            </Fact>
          ),
        )}
        {round.reason !== null && <Fact name={<FormattedMessage id="rounds.reason" />}>{round.reason}</Fact>}
      </Facts>
    </section>
  );
}
