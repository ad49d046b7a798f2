import type { Change, Definition } from './amendment-queries.js';

/** What the fields of a change are given. */
export interface ChangeFieldsProps {
  change: Change;
  definition: Definition;
  onChange: (change: Change) => void;
}
