import { useState, type ReactNode } from 'react';
import { Checkbox } from '../../../../components/field.js';
import { useDraftValue } from './draft-context.js';
import type { Value } from './paths.js';

/** Fields that stand in the draft together or not at all. Taken away and put back they hold what they held. */
export function DraftGroup({
  path,
  label,
  hint,
  made,
  children,
}: {
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What they hold at first. */
  made: Value;
  children: ReactNode;
}): ReactNode {
  const { name, value, set, remove, error } = useDraftValue(path);
  const [last, setLast] = useState(made);
  const isThere = value !== undefined;
  return (
    <>
      <Checkbox
        name={name}
        label={label}
        hint={hint}
        error={error}
        checked={isThere}
        onChange={({ target }) => {
          if (target.checked) {
            set(last);
          } else {
            setLast(value);
            remove();
          }
        }}
      />
      {isThere && <div className="columns">{children}</div>}
    </>
  );
}
