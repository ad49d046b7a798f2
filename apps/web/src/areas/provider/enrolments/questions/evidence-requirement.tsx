import { addMonths, amsterdamDate } from '@openhuis/calendar';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../../../i18n/dates.js';
import type { ConditionState } from '../enrolment.js';

/** What a document must be: how old at most, whether it may expire, and when it is needed. */
export function EvidenceRequirement({ rule }: { rule: NonNullable<ConditionState['evidence']> }): ReactNode {
  const { maximumAgeMonths, validityMonths, expires, atSubmission } = rule;
  return (
    <ul className="requirements">
      <li>
        <FormattedMessage id={atSubmission ? 'enrolling.require.now' : 'enrolling.require.onRequest'} />
      </li>
      {maximumAgeMonths !== undefined && (
        <li>
          <FormattedMessage
            id="enrolling.require.age"
            values={{
              months: maximumAgeMonths,
              earliest: <CalendarDay date={addMonths(amsterdamDate(new Date()), -maximumAgeMonths)} />,
            }}
          />
        </li>
      )}
      {validityMonths !== undefined && (
        <li>
          <FormattedMessage id="enrolling.require.validity" values={{ months: validityMonths }} />
        </li>
      )}
      {expires && (
        <li>
          <FormattedMessage id="enrolling.require.valid" />
        </li>
      )}
    </ul>
  );
}
