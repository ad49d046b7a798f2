import { useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../components/button.js';
import { keepFile } from '../../../components/keep-file.js';
import { asProblem, ProblemState } from '../../../components/states.js';
import { trailCsv } from './trail-csv.js';
import { type Entry, readTrail, type TrailFilters } from './read-trail.js';

const PAGE = 200;
/** More does not fit in what people open a file with; then the filters make the file smaller. */
const AT_MOST = 20_000;

type State = { kind: 'idle' } | { kind: 'running'; count: number } | { kind: 'done'; count: number; isCut: boolean };

/** The part of the trail that the filters show, as a file; page by page, with its progress, and to be stopped. */
export function AuditExport({ filters }: { filters: TrailFilters }): ReactNode {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [problem, setProblem] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);
  const run = async (): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setProblem(undefined);
    try {
      const entries: Entry[] = [];
      let cursor: string | undefined;
      do {
        setState({ kind: 'running', count: entries.length });
        const page = await readTrail(filters, { cursor, limit: PAGE, signal: controller.signal });
        entries.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && entries.length < AT_MOST);
      keepFile({
        name: `openhuis-audit-${new Date().toISOString().slice(0, 10)}.csv`,
        content: new Blob([trailCsv(entries)], { type: 'text/csv' }),
      });
      setState({ kind: 'done', count: entries.length, isCut: cursor !== undefined });
    } catch (thrown) {
      setState({ kind: 'idle' });
      if (!controller.signal.aborted) setProblem(asProblem(thrown));
    }
  };
  return (
    <section className="stack not-in-print" aria-labelledby="audit-export">
      <h2 id="audit-export">
        <FormattedMessage id="trail.export" />
      </h2>
      <p>
        <FormattedMessage id="trail.exportText" />
      </p>
      {problem !== undefined && <ProblemState problem={problem} retry={() => void run()} />}
      <div className="row">
        <Button busy={state.kind === 'running'} onClick={() => void run()}>
          <FormattedMessage id="trail.download" />
        </Button>
        {state.kind === 'running' && (
          <Button onClick={() => stop.current?.abort()}>
            <FormattedMessage id="trail.stop" />
          </Button>
        )}
        <p role="status">
          {state.kind === 'running' && <FormattedMessage id="trail.progress" values={{ count: state.count }} />}
          {state.kind === 'done' && (
            <FormattedMessage
              id={state.isCut ? 'trail.downloadedPart' : 'trail.downloaded'}
              values={{ count: state.count }}
            />
          )}
        </p>
      </div>
    </section>
  );
}
