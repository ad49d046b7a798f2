import type { ComponentProps, ReactNode } from 'react';
import { type Choice, shareOf } from './choice.js';
import type { Line } from './chosen-lines.js';

/** A box for many lines at once: on when all are chosen, half when some are. */
export function AllBox({
  choice,
  lines,
  ...input
}: { choice: Choice; lines: readonly Line[] } & ComponentProps<'input'>): ReactNode {
  const share = shareOf(choice, lines);
  return (
    <input
      type="checkbox"
      {...input}
      ref={(box) => {
        if (box !== null) box.indeterminate = share === 'some';
      }}
      checked={share === 'all'}
      disabled={!choice.mayEdit}
      onChange={() => choice.choose(lines, share !== 'all')}
    />
  );
}
