import type { ReactNode } from 'react';

/** What stands between <b> and </b> in a text. */
export function strong(chunks: ReactNode): ReactNode {
  return <strong>{chunks}</strong>;
}
