import { useEffect, useRef, useState } from 'react';
import { asProblem } from '../components/states.js';
import type { ApiProblem } from './client.js';
import { upload } from './upload.js';

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
   * @param received does what follows when the api has it; until that is done it counts as on its way
   */
  send: (path: string, form: FormData, received: (body: Body) => Promise<void> | void) => Promise<void>;
  /** Stops it; so does leaving the page. */
  stop: () => void;
}

/** Sends a form with a file, and keeps how far it is and what the api found wrong with it. */
export function useUpload<Body>(): Upload<Body> {
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<ApiProblem>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    part,
    problem,
    setProblem,
    send: async (path, form, received) => {
      setProblem(undefined);
      setPart(0);
      running.current = new AbortController();
      try {
        await received(await upload<Body>(path, form, setPart, running.current.signal));
      } catch (thrown) {
        if (!(thrown instanceof DOMException)) setProblem(asProblem(thrown));
      } finally {
        setPart(undefined);
      }
    },
    stop: () => running.current?.abort(),
  };
}
