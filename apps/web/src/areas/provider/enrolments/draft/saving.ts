import { createContext, useContext } from 'react';

/** How it stands with one value of a page. */
export interface Entry {
  state: 'saved' | 'saving' | 'failed' | 'conflict';
  /** Saves it now. True when it is stored. */
  flush: () => Promise<boolean>;
}

/** What the values of a page tell the page about themselves, and it asks of them. */
export interface Saving {
  report: (id: string, entry: Entry) => void;
  forget: (id: string) => void;
  /** Saves all that is not saved yet. True when everything is stored. */
  saveAll: () => Promise<boolean>;
  /** The state of the page as a whole: the worst of its values. */
  state: Entry['state'];
  /** When something was saved last, on this page; undefined before that. */
  savedAt: Date | undefined;
}

export const SavingContext = createContext<Saving | undefined>(undefined);

/** The saving of the page around; below {@link SavingContext} only. */
export function useSaving(): Saving {
  const saving = useContext(SavingContext);
  if (saving === undefined) throw new Error('a value that saves itself stands below <SavesItself>');
  return saving;
}
