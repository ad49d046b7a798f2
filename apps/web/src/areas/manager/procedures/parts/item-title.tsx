import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { textAt, type Value } from '../draft/paths.js';

/** What tells one item of a list from another: its code and its name in the language of the page. */
export function ItemTitle({ item, name, code = 'code' }: { item: Value; name: string; code?: string }): ReactNode {
  const intl = useIntl();
  const title = textAt(item, name) || textAt(item, `${name}/${intl.locale.startsWith('nl') ? 'nl' : 'en'}`);
  const label = textAt(item, code);
  if (label === '' && title === '') return <FormattedMessage id="procedureDesk.new" />;
  return (
    <>
      <strong>{label}</strong> {title}
    </>
  );
}
