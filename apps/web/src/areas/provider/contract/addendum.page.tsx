import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SigningPage } from '../../../components/contract/signing-page.js';

const route = getRouteApi('/portal/contracts/$contractId/addenda/$addendumId/sign');

/** Signs an addition to a contract for one's own organisation. */
export function Page(): ReactNode {
  const { contractId, addendumId } = route.useParams();
  return <SigningPage side="provider" contractId={contractId} addendumId={addendumId} />;
}
