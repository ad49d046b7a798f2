import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PaperPage } from './paper-page.js';

const route = getRouteApi('/desk/contracts/$contractId/paper');

/** Registers the scan of a contract that was signed on paper. */
export function Page(): ReactNode {
  const { contractId } = route.useParams();
  return <PaperPage contractId={contractId} />;
}
