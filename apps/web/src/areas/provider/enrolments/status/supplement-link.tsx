import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { buttonClass } from '../../../../components/button.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import type { Enrolment } from '../enrolment.js';

/** Until when something can be supplemented, and where. */
export function SupplementLink({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const open = enrolment.supplements.find(({ state }) => state === 'open');
  return (
    <>
      {open !== undefined && (
        <p>
          <FormattedMessage
            id="standing.supplement.until"
            values={{
              day: (
                <strong>
                  <CalendarDay date={open.answerUntil} />
                </strong>
              ),
            }}
          />
        </p>
      )}
      <p className="not-in-print">
        <Link
          className={buttonClass('primary')}
          to="/portal/enrolments/$enrolmentId/supplement"
          params={{ enrolmentId: enrolment.id }}
        >
          <FormattedMessage id="standing.supplement.go" />
        </Link>
      </p>
    </>
  );
}
