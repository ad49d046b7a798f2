import type { ReactNode } from 'react';
import { Checkbox } from '../../../../components/field.js';
import { useDraftValue } from './draft-context.js';
import type { Value } from './paths.js';

/** Fields that stand in the draft together or not at all. */
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
  const { name, value, set, error } = useDraftValue(path);
  const isThere = value !== undefined;
  return (
    <>
      <Checkbox
        name={name}
        label={label}
        hint={hint}
        error={error}
        checked={isThere}
        onChange={({ target }) => set(target.checked ? made : undefined)}
      />
      {isThere && <div className="columns">{children}</div>}
    </>
  );
}
