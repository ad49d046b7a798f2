import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** What a decision consists of, in numbers. */
export interface Following {
  outcome: 'admitted' | 'refused';
  admitted: number;
  refused: number;
  unmet: number;
}

/** What follows once a second person takes the decision. */
export function WhatFollows({ outcome, admitted, refused, unmet }: Following): ReactNode {
  return (
    <ul>
      {outcome === 'admitted' ? (
        <>
          <li>
            <FormattedMessage id="deciding.follows.contract" values={{ count: admitted }} />
          </li>
          {refused > 0 && (
            <li>
              <FormattedMessage id="deciding.follows.partly" values={{ count: refused }} />
            </li>
          )}
          <li>
            <FormattedMessage id="deciding.follows.sign" />
          </li>
        </>
      ) : (
        <>
          <li>
            <FormattedMessage id="deciding.follows.told" values={{ count: unmet }} />
          </li>
          <li>
            <FormattedMessage id="deciding.follows.remedy" />
          </li>
          <li>
            <FormattedMessage id="deciding.follows.final" />
          </li>
          <li>
            <FormattedMessage id="deciding.follows.again" />
          </li>
        </>
      )}
    </ul>
  );
}
