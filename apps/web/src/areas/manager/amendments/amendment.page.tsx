import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { AmendedChanges } from '../../../components/amendment/amended-changes.js';
import { AmendmentDays } from '../../../components/amendment/amendment-days.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { AmendmentActions } from './amendment-actions.js';
import { type AmendmentDetail, amendmentQuery } from './amendment-queries.js';
import { AnswersSection } from './answers-section.js';
import { ImpactPreview } from './impact-preview.js';

const route = getRouteApi('/desk/amendments/$amendmentId');

/** One amendment: what it changes, where it stands, what it meets before it is announced, and who answered what after. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { amendmentId } = route.useParams();
  const amendment = useQuery(amendmentQuery(amendmentId));
  const { number, subject } = amendment.data ?? {
    number: null,
    subject: intl.formatMessage({ id: 'deskAmendment.title' }),
  };
  return (
    <PageFrame
      title={number === null ? subject : intl.formatMessage({ id: 'deskAmendment.titleOf' }, { number, subject })}
      trail={[
        <Link key="amendments" to="/desk/amendments">
          <FormattedMessage id="deskAmendment.listTitle" />
        </Link>,
      ]}
    >
      <Permitted permission="amendment.read">
        <Loaded query={amendment} skeleton={<Skeleton lines={10} />}>
          {(shown) => <Amendment amendment={shown} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Amendment({ amendment }: { amendment: AmendmentDetail }): ReactNode {
  const { data: session } = useSession();
  const { id, version, state, changes, withdrawReason, conflictReason } = amendment;
  const isWaiting = state === 'draft' || state === 'proposed';
  return (
    <div className="stack">
      {withdrawReason !== null && (
        <Alert title={<FormattedMessage id="deskAmendment.wasWithdrawn" />}>
          <p>{withdrawReason}</p>
        </Alert>
      )}
      <AmendmentActions amendment={amendment} />
      <AmendmentDays amendment={amendment} />
      {conflictReason !== null && (
        <p>
          <strong>
            <FormattedMessage id="deskAmendment.conflictReason" />
          </strong>{' '}
          {conflictReason}
        </p>
      )}
      {isWaiting && may(session, 'amendment-impact.read') && <ImpactPreview id={id} version={version} />}
      {!isWaiting && <AnswersSection amendment={amendment} />}
      <section className="stack" aria-labelledby="changes-title">
        <h2 id="changes-title">
          <FormattedMessage id="deskAmendment.changes" />
        </h2>
        <AmendedChanges changes={changes} />
      </section>
      <History history={amendment.history} />
    </div>
  );
}

function History({ history }: { history: AmendmentDetail['history'] }): ReactNode {
  return (
    <section className="stack" aria-labelledby="history-title">
      <h2 id="history-title">
        <FormattedMessage id="deskAmendment.history" />
      </h2>
      <ol>
        {history.map(({ step, at, onDate, by }) => (
          <li key={step}>
            <FormattedMessage id={`deskAmendment.history.${step}`} />
            {': '}
            {at !== null ? <Instant at={at} /> : onDate !== null && <CalendarDay date={onDate} />}
            {by !== null && <>, {by}</>}
          </li>
        ))}
      </ol>
    </section>
  );
}
