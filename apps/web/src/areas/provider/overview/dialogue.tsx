import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** Leads to the proposals and the dialogue tables. */
export function Dialogue(): ReactNode {
  return (
    <section aria-labelledby="own-dialogue">
      <h2 id="own-dialogue">
        <FormattedMessage id="portalOverview.dialogue" />
      </h2>
      <p>
        <FormattedMessage id="portalOverview.dialogue.text" />
      </p>
      <p>
        <Link to="/portal/dialogue">
          <FormattedMessage id="portalOverview.dialogue.open" />
        </Link>
      </p>
    </section>
  );
}
