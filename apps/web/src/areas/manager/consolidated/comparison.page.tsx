import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ComparisonPage } from '../../../components/consolidated/comparison-page.js';

const route = getRouteApi('/desk/contracts/$contractId/comparison');

/** Two days of a contract beside each other. */
export function Page(): ReactNode {
  const { contractId } = route.useParams();
  const { from, until } = route.useSearch();
  const navigate = useNavigate();
  return (
    <ComparisonPage
      contractId={contractId}
      from={from}
      until={until}
      onChoose={(first, second) => void navigate({ to: '.', search: { from: first, until: second }, replace: true })}
      toConsolidated={(words, on) => (
        <Link key="consolidated" to="/desk/contracts/$contractId/consolidated" params={{ contractId }} search={{ on }}>
          {words}
        </Link>
      )}
    />
  );
}
