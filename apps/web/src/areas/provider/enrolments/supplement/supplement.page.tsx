import { amsterdamDate, daysBetween } from '@openhuis/calendar';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../../components/alert.js';
import { buttonClass } from '../../../../components/button.js';
import { Page as PageFrame } from '../../../../components/page.js';
import { Loaded, Skeleton } from '../../../../components/states.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import { useWritten } from '../../../../i18n/written.js';
import { SavesItself, SavingState } from '../draft/saves-itself.js';
import { type Enrolment, useEnrolment, useMayFor } from '../enrolment.js';
import { useNames } from '../names.js';
import { HandIn } from './hand-in.js';
import { PartySupplement } from './party-supplement.js';
import { SupplementQuestion } from './supplement-question.js';
import '../enrolments.css';
import './supplement.css';

const route = getRouteApi('/portal/enrolments/$enrolmentId/supplement');

/** What the region lacks: each condition with what is asked, the answer in place, and handing it in. */
export function Page(): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const { enrolmentId } = route.useParams();
  const query = useEnrolment(enrolmentId);
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'supplying.title' })}
      trail={[
        <Link key="list" to="/portal/enrolments" activeOptions={{ exact: true }}>
          <FormattedMessage id="enrolling.list.title" />
        </Link>,
        <Link key="one" to="/portal/enrolments/$enrolmentId" params={{ enrolmentId }} activeOptions={{ exact: true }}>
          {query.data === undefined ? <FormattedMessage id="enrolling.one" /> : written(query.data.procedureTitle)}
        </Link>,
      ]}
    >
      <Loaded query={query} skeleton={<Skeleton lines={5} height="6rem" />}>
        {(enrolment) => <Supplement enrolment={enrolment} />}
      </Loaded>
    </PageFrame>
  );
}

function Supplement({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const mayEdit = useMayFor(enrolment.organisationId, 'enrolment.edit');
  const open = enrolment.supplements.find(({ state }) => state === 'open');
  if (enrolment.status !== 'supplementAsked' || open === undefined) return <NothingAsked enrolment={enrolment} />;
  return (
    <SavesItself>
      <div className="stack draft">
        <Term enrolment={enrolment} until={open.answerUntil} />
        {!mayEdit && (
          <Alert tone="warning" title={<FormattedMessage id="enrolling.readOnly.title" />}>
            <p>
              <FormattedMessage id="enrolling.readOnly.text" values={{ name: enrolment.organisationName }} />
            </p>
          </Alert>
        )}
        {open.items.map(({ conditionCode, partyId, lacking }) => {
          const condition = enrolment.conditions.find(({ code }) => code === conditionCode);
          const party = enrolment.parties.find(({ id }) => id === partyId);
          if (condition !== undefined && party !== undefined)
            return (
              <PartySupplement
                key={`${conditionCode} ${party.id}`}
                enrolment={enrolment}
                condition={condition}
                party={party}
                lacking={lacking}
                mayEdit={mayEdit}
              />
            );
          return (
            condition !== undefined && (
              <SupplementQuestion
                key={conditionCode}
                enrolment={enrolment}
                condition={condition}
                lacking={lacking}
                mayEdit={mayEdit}
              />
            )
          );
        })}
        {mayEdit && <SavingState />}
        <HandIn enrolment={enrolment} />
      </div>
    </SavesItself>
  );
}

/** How long there is, and what follows when it is over. */
function Term({ enrolment, until }: { enrolment: Enrolment; until: string }): ReactNode {
  const { region } = useNames(enrolment);
  const days = daysBetween(amsterdamDate(new Date()), until);
  return (
    <>
      <p className="lead">
        {region === '' ? (
          <FormattedMessage id="supplying.lead.region" />
        ) : (
          <FormattedMessage id="supplying.lead" values={{ region }} />
        )}
      </p>
      <Alert
        tone={days <= 2 ? 'warning' : 'info'}
        title={
          days < 0 ? (
            <FormattedMessage id="supplying.over" values={{ day: <CalendarDay date={until} /> }} />
          ) : (
            <FormattedMessage id="supplying.until" values={{ day: <CalendarDay date={until} />, days }} />
          )
        }
      >
        <p>
          <FormattedMessage id={days < 0 ? 'supplying.over.text' : 'supplying.until.text'} />
        </p>
      </Alert>
    </>
  );
}

/** The page of an old link, or of what came in already. */
function NothingAsked({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const [newest] = enrolment.supplements;
  const isReceived = newest?.state === 'received' && newest.endedOn !== null;
  return (
    <Alert
      tone={isReceived ? 'positive' : 'info'}
      title={<FormattedMessage id={isReceived ? 'supplying.received' : 'supplying.nothing'} />}
    >
      {isReceived && (
        <p>
          <FormattedMessage
            id="supplying.received.text"
            values={{ day: <CalendarDay date={newest.endedOn ?? newest.askedOn} /> }}
          />
          {enrolment.decisionDueOn !== null && (
            <>
              {' '}
              <FormattedMessage
                id="supplying.promise"
                values={{ day: <CalendarDay date={enrolment.decisionDueOn} /> }}
              />
            </>
          )}
        </p>
      )}
      <p>
        <Link className={buttonClass()} to="/portal/enrolments/$enrolmentId" params={{ enrolmentId: enrolment.id }}>
          <FormattedMessage id="supplying.back" />
        </Link>
      </p>
    </Alert>
  );
}
