import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { writtenDate } from '../../i18n/dates.js';
import type { Period } from './term-segments.js';

/** A period in words: "1 januari 2026 tot en met 31 december 2030". Its texts: 'components/term-bar'. */
export function PeriodWords({ startsOn, endsOn }: Period): ReactNode {
  const intl = useIntl();
  return (
    <FormattedMessage
      id="termBar.period"
      values={{ from: writtenDate(intl, startsOn), until: writtenDate(intl, endsOn) }}
    />
  );
}
