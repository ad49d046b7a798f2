import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, FormattedTime } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { type Entry, type Saving, SavingContext, useSaving } from './saving.js';

const worstFirst = ['conflict', 'failed', 'saving', 'saved'] as const;

/** Around the values of a page that save themselves: knows whether all is saved, and warns who closes the window too soon. */
export function SavesItself({ children }: { children: ReactNode }): ReactNode {
  const entries = useRef(new Map<string, Entry>());
  const [state, setState] = useState<Entry['state']>('saved');
  const [savedAt, setSavedAt] = useState<Date>();
  const settle = useCallback(() => {
    const states = new Set([...entries.current.values()].map((entry) => entry.state));
    setState(worstFirst.find((each) => states.has(each)) ?? 'saved');
  }, []);
  const report = useCallback(
    (id: string, entry: Entry) => {
      if (entries.current.get(id)?.state === 'saving' && entry.state === 'saved') setSavedAt(new Date());
      entries.current.set(id, entry);
      settle();
    },
    [settle],
  );
  const forget = useCallback(
    (id: string) => {
      entries.current.delete(id);
      settle();
    },
    [settle],
  );
  const saveAll = useCallback(async () => {
    const results = [];
    for (const entry of [...entries.current.values()]) results.push(await entry.flush());
    return results.every(Boolean);
  }, []);
  useEffect(() => {
    if (state === 'saved') return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state]);
  useEffect(() => {
    if (state !== 'failed') return undefined;
    const again = (): void => void saveAll();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [state, saveAll]);
  const saving = useMemo<Saving>(
    () => ({ report, forget, saveAll, state, savedAt }),
    [report, forget, saveAll, state, savedAt],
  );
  return <SavingContext value={saving}>{children}</SavingContext>;
}

/** Says once for the whole page whether what one does is saved. */
export function SavingState(): ReactNode {
  const { state, savedAt, saveAll } = useSaving();
  return (
    <div className="row small saving-state not-in-print">
      <p role="status" className={state === 'failed' || state === 'conflict' ? 'saving-state__trouble' : 'subtle'}>
        {/* While it saves the last word stays: a screen reader need not hear of every pause in the typing. */}
        {(state === 'saved' || state === 'saving') &&
          (savedAt === undefined ? (
            <FormattedMessage id="enrolling.saving.byItself" />
          ) : (
            <FormattedMessage
              id="enrolling.saving.saved"
              values={{ time: <FormattedTime value={savedAt} hour="2-digit" minute="2-digit" /> }}
            />
          ))}
        {state === 'failed' && <FormattedMessage id="enrolling.saving.failed" />}
        {state === 'conflict' && <FormattedMessage id="enrolling.saving.conflict" />}
      </p>
      {state === 'saving' && <span className="spinner" aria-hidden="true" />}
      {state === 'failed' && (
        <Button small onClick={() => void saveAll()}>
          <FormattedMessage id="enrolling.saving.again" />
        </Button>
      )}
    </div>
  );
}
