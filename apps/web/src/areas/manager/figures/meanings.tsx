import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

const explained = [
  'received',
  'decided',
  'leadDaysMedian',
  'withinPromise',
  'partlyAdmitted',
  'intendedRefusals',
  'notProcessed',
] as const;

/** What each figure counts: two people who read it must not differ about that. */
export function Meanings(): ReactNode {
  return (
    <details>
      <summary>
        <FormattedMessage id="figures.meanings" />
      </summary>
      <dl className="facts">
        {explained.map((figure) => (
          <div key={figure}>
            <dt>
              <FormattedMessage id={`figures.${figure}`} />
            </dt>
            <dd>
              <FormattedMessage id={`figures.meaning.${figure}`} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <FormattedMessage id="figures.noComparing" />
      </p>
    </details>
  );
}
