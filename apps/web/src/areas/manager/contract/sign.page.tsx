import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SigningPage } from '../../../components/contract/signing-page.js';

const route = getRouteApi('/desk/contracts/$contractId/sign');

/** Signs a contract for the region, under the mandate of its municipalities. */
export function Page(): ReactNode {
  const { contractId } = route.useParams();
  return <SigningPage side="region" contractId={contractId} />;
}
