import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PaperPage } from './paper-page.js';

const route = getRouteApi('/desk/contracts/$contractId/addenda/$addendumId/paper');

/** Registers the scan of an addition to a contract that was signed on paper. */
export function Page(): ReactNode {
  const { contractId, addendumId } = route.useParams();
  return <PaperPage contractId={contractId} addendumId={addendumId} />;
}
