import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** What a question is about, in words. */
export function AboutWords({
  about,
}: {
  about: { kind: 'clause' | 'condition' | 'product'; code: string };
}): ReactNode {
  return <FormattedMessage id={`asking.about.${about.kind}`} values={{ code: about.code }} />;
}
