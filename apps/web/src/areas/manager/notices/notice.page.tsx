import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { noticeWord, NoticeWord, OutcomeBadge, outcomeOf } from '../../../components/notice-words/notice-words.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { Delivery } from './delivery.js';
import { NoticePath } from './notice-path.js';
import { SubjectLine } from './subject.js';
import './notices.css';

const route = getRouteApi('/desk/notices/$noticeId');
type Notice = Answer<'NoticeDetailAnswer'>;

/** One notice: who was told what and why, and what proves it. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { noticeId } = route.useParams();
  const notice = useQuery({
    queryKey: ['notices', noticeId],
    queryFn: ({ signal }) => answered(api.GET('/notices/{id}', { params: { path: { id: noticeId } }, signal })),
  });
  const kind =
    notice.data === undefined ? intl.formatMessage({ id: 'notices.one' }) : noticeWord(intl, 'kind', notice.data.kind);
  return (
    <PageFrame
      title={notice.data?.organisationName == null ? kind : `${kind}: ${notice.data.organisationName}`}
      trail={[
        <Link key="notices" to="/desk/notices">
          <FormattedMessage id="notices.title" />
        </Link>,
      ]}
    >
      <Loaded query={notice} skeleton={<Skeleton lines={8} height="3rem" />}>
        {(found) => (
          <div className="stack">
            <Task notice={found} />
            <Facts>
              <Fact name={<FormattedMessage id="notices.table.state" />}>
                <OutcomeBadge state={outcomeOf(found)} />
                {found.lapseReason !== null && (
                  <>
                    {' '}
                    <NoticeWord of="lapse" code={found.lapseReason} />
                  </>
                )}
              </Fact>
              <Fact name={<FormattedMessage id="notices.table.about" />}>
                <SubjectLine subject={found} />
              </Fact>
              <Fact name={<FormattedMessage id="notices.table.to" />}>
                <NoticeWord of="role" code={found.recipientRole} />
              </Fact>
              <Fact name={<FormattedMessage id="notices.usefulUntil" />}>
                <CalendarDay date={found.usefulUntil} />
              </Fact>
              <Fact name={<FormattedMessage id="notices.plannedAt" />}>
                <Instant at={found.plannedAt} />
              </Fact>
            </Facts>
            <section className="stack">
              <h2>
                <FormattedMessage id="notices.why" />
              </h2>
              <NoticePath notice={found} />
            </section>
            <section className="stack">
              <h2>
                <FormattedMessage id="notices.proof" />
              </h2>
              {found.proof.length === 0 ? (
                <p className="subtle">
                  <FormattedMessage id={found.state === 'lapsed' ? 'notices.noMailLapsed' : 'notices.noMail'} />
                </p>
              ) : (
                found.proof.map((delivery) => <Delivery key={delivery.id} delivery={delivery} noticeId={found.id} />)
              )}
            </section>
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

/** What somebody of the region still has to do about it. */
function Task({ notice }: { notice: Notice }): ReactNode {
  const { data: session } = useSession();
  const [isAsked, setAsked] = useState(false);
  const { openTask } = notice;
  if (openTask === null) return null;
  return (
    <Alert tone="warning" title={<FormattedMessage id="notices.task.title" />}>
      <p>
        <FormattedMessage id="notices.task.text" />
      </p>
      {may(session, 'task.settle') && (
        <p>
          <Button small onClick={() => setAsked(true)}>
            <FormattedMessage id="notices.task.settle" />
          </Button>
        </p>
      )}
      {isAsked && <Settle taskId={openTask.id} close={() => setAsked(false)} />}
    </Alert>
  );
}

function Settle({ taskId, close }: { taskId: string; close: () => void }): ReactNode {
  const intl = useIntl();
  const [note, setNote] = useState('');
  const settle = useCommand(
    (body: { note: string }, key: string) =>
      done(
        api.POST('/tasks/{id}/settlements', {
          params: { path: { id: taskId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['notices'], ['tasks'], ['work-items']],
  );
  const label = <FormattedMessage id="notices.task.note" />;
  return (
    <Dialog title={<FormattedMessage id="notices.task.settle" />} onClose={close}>
      <Form
        problem={settle.problem}
        fieldNames={{ note: label }}
        busy={settle.isRunning}
        submit={<FormattedMessage id="notices.task.confirm" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="notices.cancel" />
          </Button>
        }
        onSubmit={() => {
          void settle.run({ note }).then((isDone) => {
            if (isDone === undefined) return;
            close();
            toast(intl.formatMessage({ id: 'notices.task.done' }));
          });
        }}
      >
        <TextArea
          name="note"
          label={label}
          hint={<FormattedMessage id="notices.task.hint" />}
          error={errorAt(settle.problem, 'note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
