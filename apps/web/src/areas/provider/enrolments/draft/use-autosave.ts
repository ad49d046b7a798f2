import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ApiProblem } from '../../../../api/client.js';
import { type Editing, isInConflict, reconcile } from './reconcile.js';
import type { Saved } from './save-draft.js';
import { useSaving } from './saving.js';

/** A value that saves itself. */
export interface Autosaved<Value> {
  value: Value;
  set: (value: Value) => void;
  /** Saves at once what is not saved yet: for leaving a field. */
  saveNow: () => void;
  /** What a colleague stored while this was changed here; undefined when there is no conflict. */
  theirs: Value | undefined;
  /** Ends a conflict with this value. */
  choose: (value: Value) => void;
  problem: ApiProblem | undefined;
}

/**
 * Keeps a value on the screen and saves it by itself. Nothing that is typed is lost: a value that could not be saved stays
 * and is tried again with the next change or on request, a colleague's change is shown beside it, and leaving the page saves
 * what was not saved yet.
 *
 * @param stored the value in the draft as it was last read; a text, number or boolean, so that two can be compared
 * @param save sends a value that started from `base`
 * @param delay milliseconds of rest after which it is saved
 */
export function useAutosave<Value extends string | boolean>(
  stored: Value,
  save: (value: Value, base: Value) => Promise<Saved>,
  delay: number,
): Autosaved<Value> {
  const id = useId();
  const { report, forget } = useSaving();
  const [kept, setKept] = useState<Editing<Value>>({ value: stored, base: stored });
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ value: Value; problem: ApiProblem }>();
  const editing = reconcile(kept, stored);
  if (editing !== kept) setKept(editing);
  const conflict = isInConflict(editing, stored);
  const isDirty = editing.value !== editing.base;

  const latest = useRef({ editing, conflict, save });
  const inFlight = useRef<Promise<boolean> | undefined>(undefined);
  useEffect(() => {
    latest.current = { editing, conflict, save };
  });

  /** Sends what stands there, after what is on its way. True when all of it is stored. */
  const flush = useCallback(async (): Promise<boolean> => {
    if (inFlight.current !== undefined) await inFlight.current;
    const { editing: now, conflict: isBlocked, save: saveValue } = latest.current;
    if (isBlocked) return false;
    if (now.value === now.base) return true;
    const { value, base } = now;
    const sending = (async () => {
      setSending(true);
      setKept((before) => ({ ...before, sent: value }));
      const saved = await saveValue(value, base);
      if (saved.kind === 'saved') {
        const arrived = (before: Editing<Value>): Editing<Value> => ({ ...before, base: value });
        latest.current.editing = arrived(latest.current.editing);
        setKept(arrived);
        setFailed(undefined);
      } else {
        setKept((before) => ({ ...before, sent: undefined }));
        setFailed(saved.kind === 'failed' ? { value, problem: saved.problem } : undefined);
      }
      setSending(false);
      return saved.kind === 'saved';
    })();
    inFlight.current = sending;
    const isSaved = await sending;
    inFlight.current = undefined;
    return isSaved && latest.current.editing.value === value;
  }, []);

  // What failed waits for another value or for somebody who asks: no endless trying.
  const isHeld = failed !== undefined && failed.value === editing.value;
  useEffect(() => {
    if (!isDirty || conflict || isSending || isHeld) return undefined;
    const rest = setTimeout(() => void flush(), delay);
    return () => clearTimeout(rest);
  }, [isDirty, conflict, isSending, isHeld, editing.value, delay, flush]);

  const state = conflict ? 'conflict' : isHeld ? 'failed' : isDirty || isSending ? 'saving' : 'saved';
  useEffect(() => {
    report(id, { state, flush });
  }, [report, id, state, flush]);
  useEffect(
    () => () => {
      forget(id);
      const { editing: now, conflict: isBlocked } = latest.current;
      if (now.value !== now.base && !isBlocked) void flush();
    },
    [forget, id, flush],
  );

  return {
    value: editing.value,
    set: (value) => setKept((before) => ({ ...before, value })),
    saveNow: () => void flush(),
    theirs: conflict ? stored : undefined,
    // From now on it starts from what the colleague stored.
    choose: (value) => setKept({ value, base: stored }),
    problem: isHeld ? failed.problem : undefined,
  };
}
