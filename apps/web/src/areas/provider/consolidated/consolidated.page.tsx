import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../../components/button.js';
import { ConsolidatedPage } from '../../../components/consolidated/consolidated-page.js';

const route = getRouteApi('/portal/contracts/$contractId/consolidated');

/** A contract as a whole on a day. */
export function Page(): ReactNode {
  const { contractId } = route.useParams();
  const { on } = route.useSearch();
  const navigate = useNavigate();
  return (
    <ConsolidatedPage
      contractId={contractId}
      on={on}
      onChoose={(date) => void navigate({ to: '.', search: { on: date }, replace: true })}
      links={{
        toContract: (words) => (
          <Link key="contract" to="/portal/contracts/$contractId" params={{ contractId }}>
            {words}
          </Link>
        ),
        toComparison: (words, days) => (
          <Link
            to="/portal/contracts/$contractId/comparison"
            params={{ contractId }}
            search={days}
            className={buttonClass()}
          >
            {words}
          </Link>
        ),
      }}
    />
  );
}
