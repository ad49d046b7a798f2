import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SigningPage } from '../../../components/contract/signing-page.js';

const route = getRouteApi('/portal/contracts/$contractId/sign');

/** Signs a contract for one's own organisation. */
export function Page(): ReactNode {
  const { contractId } = route.useParams();
  return <SigningPage side="provider" contractId={contractId} />;
}
