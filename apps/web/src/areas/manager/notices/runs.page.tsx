import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { NoticesFrame } from './notices-frame.js';
import './notices.css';

const route = getRouteApi('/desk/notices/runs');
type Run = Answer<'NoticeRunAnswer'>;

/** What the planner did day by day, and what it keeps until a person looks. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { cursor } = route.useSearch();
  const query = { limit: 50, ...(cursor !== undefined && { cursor }) };
  const runs = useQuery({
    queryKey: ['notice-runs', query],
    queryFn: ({ signal }) => answered(api.GET('/notice-runs', { params: { query }, signal })),
  });
  return (
    <NoticesFrame title={intl.formatMessage({ id: 'notices.runs.title' })}>
      <p className="subtle">
        <FormattedMessage id="notices.runs.text" />
      </p>
      <Loaded
        query={runs}
        skeleton={<Skeleton lines={8} height="2.6rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={<FormattedMessage id="notices.runs.none" />} />}
      >
        {({ items, next }) => (
          <>
            <RunTable runs={items} />
            <Pager cursor={cursor} next={next} />
          </>
        )}
      </Loaded>
    </NoticesFrame>
  );
}

function RunTable({ runs }: { runs: readonly Run[] }): ReactNode {
  const intl = useIntl();
  return (
    <Table caption={<FormattedMessage id="notices.runs.title" />} captionHidden>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="notices.table.day" />
          </th>
          <th scope="col" className="number">
            <FormattedMessage id="notices.runs.due" />
          </th>
          <th scope="col" className="number">
            <FormattedMessage id="notices.runs.expected" />
          </th>
          <th scope="col" className="number">
            <FormattedMessage id="notices.runs.planned" />
          </th>
          <th scope="col">
            <FormattedMessage id="notices.table.state" />
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th scope="row">
              <CalendarDay date={run.onDate} short />
              <div className="small subtle notices__source">
                <Instant at={run.startedAt} short />
              </div>
            </th>
            <td className="number">{intl.formatNumber(run.due)}</td>
            <td className="number">{intl.formatNumber(run.expected)}</td>
            <td className="number">{intl.formatNumber(run.planned)}</td>
            <td>
              <RunState run={run} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RunState({ run }: { run: Run }): ReactNode {
  const { data: session } = useSession();
  const [isAsked, setAsked] = useState(false);
  if (!run.held) {
    return run.finishedAt === null ? (
      <Badge tone="info">
        <FormattedMessage id="notices.runs.running" />
      </Badge>
    ) : (
      <Badge tone="positive">
        <FormattedMessage id="notices.runs.finished" />
      </Badge>
    );
  }
  const why = run.holdReason !== null && <FormattedMessage id={`notices.hold.${run.holdReason}`} />;
  if (run.releasedAt !== null) {
    return (
      <>
        <Badge>
          <FormattedMessage id="notices.runs.released" />
        </Badge>
        <div className="small">{why}</div>
        <div className="small subtle">
          <FormattedMessage
            id="notices.runs.releasedBy"
            values={{ at: <Instant at={run.releasedAt} short />, name: run.releasedByName ?? '–' }}
          />
          {run.releaseReason !== null && `: ${run.releaseReason}`}
        </div>
      </>
    );
  }
  return (
    <>
      <Badge tone="warning">
        <FormattedMessage id="notices.runs.held" />
      </Badge>
      <div className="small">{why}</div>
      {may(session, 'notice.release') && (
        <p>
          <Button small variant="primary" onClick={() => setAsked(true)}>
            <FormattedMessage id="notices.release" />
          </Button>
        </p>
      )}
      {isAsked && <Release run={run} close={() => setAsked(false)} />}
    </>
  );
}

/** Says what will happen, asks why, and does it. */
function Release({ run, close }: { run: Run; close: () => void }): ReactNode {
  const intl = useIntl();
  const [reason, setReason] = useState('');
  const release = useCommand(
    (body: { reason: string }, key: string) =>
      done(
        api.POST('/notice-runs/{id}/releases', {
          params: { path: { id: run.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['notice-runs'], ['notice-days'], ['notices'], ['tasks'], ['work-items']],
  );
  const label = <FormattedMessage id="notices.release.reason" />;
  return (
    <Dialog title={<FormattedMessage id="notices.release.title" />} onClose={close}>
      <p>
        <FormattedMessage
          id="notices.release.text"
          values={{ due: run.due, expected: run.expected, day: <CalendarDay date={run.onDate} /> }}
        />
      </p>
      <Form
        problem={release.problem}
        fieldNames={{ reason: label }}
        busy={release.isRunning}
        submit={<FormattedMessage id="notices.release.confirm" values={{ due: run.due }} />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="notices.cancel" />
          </Button>
        }
        onSubmit={() => {
          void release.run({ reason }).then((isDone) => {
            if (isDone === undefined) return;
            close();
            toast(intl.formatMessage({ id: 'notices.release.done' }));
          });
        }}
      >
        <TextArea
          name="reason"
          label={label}
          hint={<FormattedMessage id="notices.release.hint" />}
          error={errorAt(release.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
