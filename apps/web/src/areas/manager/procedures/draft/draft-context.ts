import { createContext, useContext, type ReactNode } from 'react';
import { errorAt } from '../../../../components/form.js';
import { type DraftEditor } from './use-draft.js';
import { itemsAt, type Value, valueAt } from './paths.js';

export const DraftContext = createContext<DraftEditor | undefined>(undefined);

/** The draft around this field. @throws Error outside of an editor */
export function useDraftEditor(): DraftEditor {
  const editor = useContext(DraftContext);
  if (editor === undefined) throw new Error('a field of a draft stands in an editor');
  return editor;
}

/** One value of the draft: what it is, how to change it, and what the api found wrong with it. */
export function useDraftValue(path: string): {
  name: string;
  value: Value;
  set: (value: Value) => void;
  remove: () => void;
  error: ReactNode | undefined;
} {
  const { draft, set, remove, problem } = useDraftEditor();
  const name = `definition/${path}`;
  return {
    name,
    value: valueAt(draft, path),
    set: (value) => set(path, value),
    remove: () => remove(path),
    error: errorAt(problem, name),
  };
}

/** The items of a list of the draft. */
export function useDraftItems(path: string): readonly Value[] {
  return itemsAt(useDraftEditor().draft, path);
}
