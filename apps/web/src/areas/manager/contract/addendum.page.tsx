import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SigningPage } from '../../../components/contract/signing-page.js';

const route = getRouteApi('/desk/contracts/$contractId/addenda/$addendumId/sign');

/** Signs an addition to a contract for the region, under the mandate of its municipalities. */
export function Page(): ReactNode {
  const { contractId, addendumId } = route.useParams();
  return <SigningPage side="region" contractId={contractId} addendumId={addendumId} />;
}
