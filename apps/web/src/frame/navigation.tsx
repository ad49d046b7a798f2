import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** A place in the navigation. `exact`: current on that page alone, not on those below it. */
export interface Place {
  to: LinkProps['to'];
  text: string;
  exact?: boolean;
}

/** The main navigation of an area. */
export function Navigation({ label, places }: { label: string; places: readonly Place[] }): ReactNode {
  return (
    <nav className="navigation" aria-label={label}>
      <div className="wide">
        <ul>
          {places.map(({ to, text, exact = false }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact, includeSearch: false }}>
                <FormattedMessage id={text} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
