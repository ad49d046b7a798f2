import { useEffect, useRef, useState } from 'react';
import { asProblem } from '../components/states.js';
import type { ApiProblem } from './client.js';
import { upload } from './upload.js';

/** How sending ended: the api has it, the user stopped it, or what was wrong. */
export type Sent = 'done' | 'stopped' | ApiProblem;

/** A form with a file on its way to the api. */
export interface Upload<Body> {
  /** The part of it that was sent, from 0 to 1; undefined while nothing is on its way. */
  part: number | undefined;
  problem: ApiProblem | undefined;
  /** For what is found wrong before it is sent. */
  setProblem: (problem: ApiProblem) => void;
  /**
   * Sends it.
   *
   * @param path below `/v1`
   * @param received does what follows when the api has it; until that is done it counts as on its way. What fails in it is no
   *   fault of what was sent: who would send that again would have it twice
   */
  send: (path: string, form: FormData, received: (body: Body) => Promise<void> | void) => Promise<Sent>;
  /** Stops it; so does leaving the page. Undefined while nothing can be stopped: once the api has answered, it has it. */
  stop: (() => void) | undefined;
}

/** Sends a form with a file, and keeps how far it is and what the api found wrong with it. */
export function useUpload<Body>(): Upload<Body> {
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [mayStop, setMayStop] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    part,
    problem,
    setProblem,
    send: async (path, form, received) => {
      setProblem(undefined);
      setPart(0);
      setMayStop(true);
      running.current = new AbortController();
      let body: Body;
      try {
        body = await upload<Body>(path, form, setPart, running.current.signal);
      } catch (thrown) {
        setPart(undefined);
        if (thrown instanceof DOMException) return 'stopped';
        const found = asProblem(thrown);
        setProblem(found);
        return found;
      } finally {
        setMayStop(false);
      }
      try {
        await received(body);
      } finally {
        setPart(undefined);
      }
      return 'done';
    },
    stop: mayStop ? () => running.current?.abort() : undefined,
  };
}
