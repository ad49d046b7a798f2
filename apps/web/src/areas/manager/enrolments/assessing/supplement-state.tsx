import { amsterdamDate, daysBetween } from '@openhuis/calendar';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../../components/alert.js';
import { buttonClass } from '../../../../components/button.js';
import { CalendarDay, Instant } from '../../../../i18n/dates.js';
import { useWritten } from '../../../../i18n/written.js';
import type { Enrolment } from '../enrolment-queries.js';

/** Where a supplement is asked. */
export function AskSupplementLink({ enrolment }: { enrolment: Enrolment }): ReactNode {
  return (
    <p className="not-in-print">
      <Link className={buttonClass()} to="/desk/enrolments/$id/supplement" params={{ id: enrolment.id }}>
        <FormattedMessage id="assessing.supplement.ask" />
      </Link>
    </p>
  );
}

/** What is asked of the provider now, or came in last. */
export function SupplementState({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const [newest] = enrolment.supplements;
  if (newest === undefined || newest.state === 'withdrawn') return null;
  const { state, askedBy, askedAt, answerUntil, endedOn } = newest;
  const days = daysBetween(amsterdamDate(new Date()), answerUntil);
  return (
    <Alert
      tone={state === 'lapsed' ? 'warning' : 'info'}
      title={
        <FormattedMessage
          id={`assessing.supplement.${state}`}
          values={{ day: <CalendarDay date={endedOn ?? answerUntil} /> }}
        />
      }
    >
      <p>
        <FormattedMessage
          id="assessing.supplement.by"
          values={{ name: askedBy ?? '', at: <Instant at={askedAt} />, until: <CalendarDay date={answerUntil} /> }}
        />{' '}
        {state === 'open' && <FormattedMessage id="assessing.supplement.days" values={{ days }} />}
        {state === 'received' && <FormattedMessage id="assessing.supplement.anew" />}
      </p>
      {state === 'open' && <Asked enrolment={enrolment} items={newest.items} />}
    </Alert>
  );
}

function Asked({
  enrolment,
  items,
}: {
  enrolment: Enrolment;
  items: Enrolment['supplements'][number]['items'];
}): ReactNode {
  const titleOf = useWritten();
  return (
    <ul>
      {items.map(({ conditionCode, partyId, lacking }) => {
        const party = enrolment.parties.find(({ id }) => id === partyId);
        const condition = enrolment.conditions.find(({ code }) => code === conditionCode);
        return (
          <li key={`${conditionCode} ${partyId ?? ''}`}>
            <strong>
              {condition === undefined ? conditionCode : titleOf(condition.title)}
              {party !== undefined && ` (${party.name})`}:
            </strong>{' '}
            {lacking}
          </li>
        );
      })}
    </ul>
  );
}
