import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Subject } from './question-queries.js';

/** What a question is about, in words. */
export function AboutWords({ about }: { about: Subject }): ReactNode {
  return <FormattedMessage id={`inbox.about.${about.kind}`} values={{ code: about.code }} />;
}
