import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Side } from './ending-queries.js';

/** The ways from a contract to its intake stops, measures and end. Its texts: 'components/contract'. */
export function ContractEndLinks({ contractId, side }: { contractId: string; side: Side }): ReactNode {
  const params = { contractId };
  return (
    <section className="not-in-print">
      <h2>
        <FormattedMessage id="contractPart.end.title" />
      </h2>
      <ul className="items">
        <li>
          {side === 'region' ? (
            <Link to="/desk/contracts/$contractId/intake-stops" params={params}>
              <FormattedMessage id="contractPart.end.intakeStops" />
            </Link>
          ) : (
            <Link to="/portal/contracts/$contractId/intake-stops" params={params}>
              <FormattedMessage id="contractPart.end.intakeStops" />
            </Link>
          )}
        </li>
        <li>
          {side === 'region' ? (
            <Link to="/desk/contracts/$contractId/measures" params={params}>
              <FormattedMessage id="contractPart.end.measures" />
            </Link>
          ) : (
            <Link to="/portal/contracts/$contractId/measures" params={params}>
              <FormattedMessage id="contractPart.end.measures" />
            </Link>
          )}
        </li>
        <li>
          {side === 'region' ? (
            <Link to="/desk/contracts/$contractId/ending" params={params}>
              <FormattedMessage id="contractPart.end.ending" />
            </Link>
          ) : (
            <Link to="/portal/contracts/$contractId/ending" params={params}>
              <FormattedMessage id="contractPart.end.ending" />
            </Link>
          )}
        </li>
      </ul>
    </section>
  );
}
