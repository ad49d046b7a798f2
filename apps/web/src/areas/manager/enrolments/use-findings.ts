import { amsterdamDate } from '@openhuis/calendar';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answered, api, ApiProblem } from '../../../api/client.js';
import { asProblem } from '../../../components/states.js';
import { draftFrom, type FindingDraft, findingFrom, isSame, type WholeFinding } from './finding-draft.js';
import type { Condition, Enrolment } from './enrolment-queries.js';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** What somebody else found meanwhile. */
export interface FindingConflict {
  theirs: NonNullable<Condition['assessment']>;
  yours: FindingDraft;
}

/** The findings on an enrolment as one makes them: saved by themselves, one after the other. */
export interface Findings {
  draftOf: (code: string) => FindingDraft;
  stateOf: (code: string) => SaveState | undefined;
  conflictOf: (code: string) => FindingConflict | undefined;
  problem: ApiProblem | undefined;
  change: (code: string, draft: FindingDraft) => void;
  /** Keeps one's own finding over that of somebody else, or takes theirs. */
  settle: (code: string, keep: 'yours' | 'theirs') => void;
  /** Sends what waits now, and tells when all is saved. */
  flush: () => Promise<void>;
}

/** So long after the last letter a finding goes out, in milliseconds. */
const PAUSE = 1200;

/**
 * Saves findings while they are made. A finding is sent once it has an outcome and a reason, and one pauses. When somebody
 * else changed the enrolment meanwhile, it is read again: what they did elsewhere stands in nobody's way; where they judged
 * the same condition otherwise, both are shown and the person chooses.
 */
export function useFindings(enrolment: Enrolment): Findings {
  const queryClient = useQueryClient();
  const [drafts, setDrafts] = useState<Record<string, FindingDraft | undefined>>({});
  const [states, setStates] = useState<Record<string, SaveState | undefined>>({});
  const [conflicts, setConflicts] = useState<Record<string, FindingConflict | undefined>>({});
  const [problem, setProblem] = useState<ApiProblem>();
  const current = useRef(enrolment);
  const timers = useRef(new Map<string, { timer: ReturnType<typeof setTimeout>; draft: FindingDraft }>());
  const chain = useRef<Promise<void>>(Promise.resolve());
  const { id } = enrolment;

  useEffect(() => {
    // A page that is older than what we saved last must not take the version back.
    if (enrolment.version >= current.current.version) current.current = enrolment;
  }, [enrolment]);

  const keep = useCallback(
    (next: Enrolment): void => {
      current.current = next;
      queryClient.setQueryData(['enrolments', id], next);
    },
    [queryClient, id],
  );

  const send = useCallback(
    async (finding: WholeFinding, draft: FindingDraft): Promise<void> => {
      const code = finding.conditionCode;
      const post = async (): Promise<void> => {
        const { version, status } = await answered(
          api.POST('/enrolments/{id}/assessments', {
            params: { path: { id } },
            body: { version: current.current.version, assessments: [finding] },
            headers: { 'idempotency-key': crypto.randomUUID() },
          }),
        );
        const assessment = {
          seenOn: null,
          issuedOn: null,
          alternativeCheckOn: null,
          ...finding,
          assessedAt: new Date().toISOString(),
          assessedBy: null,
          checkSettledAt: null,
          checkSettleReason: null,
        };
        keep({
          ...current.current,
          version,
          status,
          conditions: current.current.conditions.map((one) => (one.code === code ? { ...one, assessment } : one)),
        });
      };
      const before = findingOn(current.current, code);
      setStates((known) => ({ ...known, [code]: 'saving' }));
      try {
        await post().catch(async (thrown: unknown) => {
          if (asProblem(thrown).code !== 'stale-version') throw thrown;
          keep(await answered(api.GET('/enrolments/{id}', { params: { path: { id } } })));
          const theirs = findingOn(current.current, code);
          const isUntouched = theirs?.outcome === before?.outcome && theirs?.reason === before?.reason;
          if (theirs !== null && !isUntouched && !isSame(draft, theirs)) throw new Judged({ theirs, yours: draft });
          await post();
        });
        setProblem(undefined);
        setStates((known) => ({ ...known, [code]: known[code] === 'waiting' ? 'waiting' : 'saved' }));
        void queryClient.invalidateQueries({ queryKey: ['work-items'] });
      } catch (thrown) {
        if (thrown instanceof Judged) {
          setConflicts((known) => ({ ...known, [code]: thrown.conflict }));
          setStates((known) => ({ ...known, [code]: 'conflict' }));
          return;
        }
        setProblem(asProblem(thrown));
        setStates((known) => ({ ...known, [code]: 'failed' }));
      }
    },
    [id, keep, queryClient],
  );

  const queue = useCallback(
    (code: string): void => {
      const waiting = timers.current.get(code);
      if (waiting === undefined) return;
      clearTimeout(waiting.timer);
      timers.current.delete(code);
      const { draft } = waiting;
      const finding = findingFrom(conditionOf(current.current, code), draft, amsterdamDate(new Date()));
      if (finding !== undefined) chain.current = chain.current.then(() => send(finding, draft));
    },
    [send],
  );

  const flush = useCallback(async (): Promise<void> => {
    for (const code of [...timers.current.keys()]) queue(code);
    await chain.current;
  }, [queue]);

  useEffect(() => () => void flush(), [flush]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (timers.current.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const schedule = (code: string, draft: FindingDraft, pause: number): void => {
    clearTimeout(timers.current.get(code)?.timer);
    timers.current.set(code, { draft, timer: setTimeout(() => queue(code), pause) });
    setStates((known) => ({ ...known, [code]: 'waiting' }));
  };

  return {
    draftOf: (code) => drafts[code] ?? draftFrom(conditionOf(enrolment, code), amsterdamDate(new Date())),
    stateOf: (code) => states[code],
    conflictOf: (code) => conflicts[code],
    problem,
    change: (code, draft) => {
      setDrafts((known) => ({ ...known, [code]: draft }));
      const finding = findingFrom(conditionOf(current.current, code), draft, amsterdamDate(new Date()));
      if (finding === undefined || isSame(draft, findingOn(current.current, code))) {
        clearTimeout(timers.current.get(code)?.timer);
        timers.current.delete(code);
        setStates((known) => ({ ...known, [code]: undefined }));
        return;
      }
      schedule(code, draft, PAUSE);
    },
    settle: (code, side) => {
      const conflict = conflicts[code];
      setConflicts((known) => ({ ...known, [code]: undefined }));
      if (conflict === undefined) return;
      if (side === 'theirs') {
        setDrafts((known) => ({ ...known, [code]: undefined }));
        setStates((known) => ({ ...known, [code]: undefined }));
        return;
      }
      schedule(code, conflict.yours, 0);
    },
    flush,
  };
}

/** Somebody else judged the same condition otherwise. */
class Judged extends Error {
  constructor(readonly conflict: FindingConflict) {
    super('judged by somebody else');
  }
}

function conditionOf({ conditions }: Enrolment, code: string): Condition | undefined {
  return conditions.find((condition) => condition.code === code);
}

function findingOn(enrolment: Enrolment, code: string): Condition['assessment'] {
  return conditionOf(enrolment, code)?.assessment ?? null;
}
