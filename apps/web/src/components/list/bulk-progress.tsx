import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../alert.js';
import { Button } from '../button.js';
import { ProblemState } from '../states.js';
import type { BulkRun } from './use-bulk-run.js';
import './list.css';

/** How far a command on many rows is, a way to stop it, and a way on when it stopped. */
export function BulkProgress<Item, Result>({ run }: { run: BulkRun<Item, Result> }): ReactNode {
  const done = run.results.size;
  if (run.state === 'ready') return null;
  const failed = [...run.results.values()].filter(({ ok }) => !ok).length;
  return (
    <div className="stack" role="status">
      {run.state === 'running' && (
        <div className="list-progress">
          <label>
            <FormattedMessage id="list.bulk.running" values={{ done, total: run.total }} />{' '}
            <progress value={done} max={run.total} />
          </label>
          <Button small onClick={run.stop}>
            <FormattedMessage id="list.stop" />
          </Button>
        </div>
      )}
      {run.problem !== undefined && <ProblemState problem={run.problem} />}
      {run.state === 'stopped' && (
        <Alert tone="warning" title={<FormattedMessage id="list.bulk.stopped" values={{ rest: run.total - done }} />}>
          <p>
            <FormattedMessage id="list.bulk.stopped.text" />
          </p>
          <Button small onClick={run.resume}>
            <FormattedMessage id="list.bulk.resume" />
          </Button>
        </Alert>
      )}
      {run.state === 'done' && (
        <Alert
          tone={failed === 0 ? 'positive' : 'warning'}
          title={<FormattedMessage id="list.bulk.done" values={{ done: done - failed, failed }} />}
        />
      )}
    </div>
  );
}
