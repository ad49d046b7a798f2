import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from './button.js';

/**
 * To the next page of a list, by its cursor in the URL; back is what the browser's back button does. Keeps the rest of the
 * address, so that a page of a filtered list can be shared.
 *
 * @param cursor that of the page that is shown
 * @param next that of the next page; null on the last
 */
export function Pager({ cursor, next }: { cursor: string | undefined; next: string | null }): ReactNode {
  const intl = useIntl();
  if (cursor === undefined && next === null) return null;
  return (
    <nav className="row" aria-label={intl.formatMessage({ id: 'shared.pages' })}>
      {cursor !== undefined && (
        <Link
          className={buttonClass()}
          to="."
          search={(search: Record<string, unknown>) => ({ ...search, cursor: undefined })}
        >
          <FormattedMessage id="shared.firstPage" />
        </Link>
      )}
      {next !== null && (
        <Link
          className={buttonClass()}
          to="."
          search={(search: Record<string, unknown>) => ({ ...search, cursor: next })}
        >
          <FormattedMessage id="shared.nextPage" />
        </Link>
      )}
    </nav>
  );
}
