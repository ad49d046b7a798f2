import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Bars, Legend } from './bars.js';
import type { Figures } from './figures.js';

const tones = ['first', 'third'] as const;

/** Within how many days half and nine of ten were told; the table below says the same. */
export function LeadPicture({ months }: { months: Figures['months'] }): ReactNode {
  const intl = useIntl();
  return (
    <figure className="figures__picture">
      <figcaption>
        <h2>
          <FormattedMessage id="figures.days" />
        </h2>
        <Legend
          tones={tones}
          names={[
            <FormattedMessage key="median" id="figures.leadDaysMedian" />,
            <FormattedMessage key="ninetieth" id="figures.leadDaysNinetieth" />,
          ]}
        />
      </figcaption>
      <Bars
        tones={tones}
        months={months.map(({ month, leadDaysMedian, leadDaysNinetieth }) => ({
          month,
          values: [leadDaysMedian, leadDaysNinetieth],
        }))}
        label={intl.formatMessage({ id: 'figures.days.label' })}
      />
    </figure>
  );
}
