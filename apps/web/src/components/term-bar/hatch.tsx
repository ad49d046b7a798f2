import type { ReactNode } from 'react';

/** The pattern of what is not agreed yet: lines, so that it does not need its colour to be told apart. */
export function Hatch({ id }: { id: string }): ReactNode {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="term-bar__hatch-ground" width="7" height="7" />
      <line className="term-bar__hatch-line" x1="1" y1="0" x2="1" y2="7" />
    </pattern>
  );
}
