import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useMunicipalityName } from '../lines.js';

/** The lines that an admission refuses, each with its reason; nothing where there are none. */
export function RefusedLineList({
  regionId,
  lines,
}: {
  regionId: number;
  lines: readonly { productId: string; product: string; municipality: string; reason: string | null }[];
}): ReactNode {
  const nameOf = useMunicipalityName(regionId);
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map(({ productId, product, municipality, reason }) => (
        <li key={`${productId} ${municipality}`}>
          <FormattedMessage
            id="enrolments.refusedLine"
            values={{ product, municipality: nameOf(municipality), reason: reason ?? '' }}
          />
        </li>
      ))}
    </ul>
  );
}
