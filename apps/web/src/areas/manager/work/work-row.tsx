import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { InnerLink } from '../../../components/inner-link.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { useSession } from '../../../session/session.js';
import { Due } from './due-words.js';
import { HandOver } from './hand-over.js';
import { SettleTask } from './settle-task.js';
import { Snooze } from './snooze.js';
import { useAssign, useSnooze, type WorkItem } from './work-queries.js';
import { addressOf } from './work-target.js';
import { WorkName } from './work-words.js';

/** One item of work: what, about whom, until when, who has it, and what can be done with it from here. */
export function WorkRow({ item }: { item: WorkItem }): ReactNode {
  const titleOf = useWritten();
  const title = titleOf(item.title);
  const procedure = item.procedureTitle === null ? undefined : titleOf(item.procedureTitle);
  return (
    <li>
      <div className="items__main">
        <div className="work__name">
          <WorkName item={item} />
        </div>
        <InnerLink to={addressOf(item)}>{title}</InnerLink>
        {item.reference !== null && <span className="subtle"> {item.reference}</span>}
        <div className="small subtle">
          {procedure !== undefined && procedure !== title && <>{procedure} · </>}
          <FormattedMessage id="work.since" values={{ at: <Instant at={item.waitingSince} short /> }} />
        </div>
        {item.snooze !== null && (
          <div className="small">
            <FormattedMessage
              id="work.sleepsUntil"
              values={{ day: <CalendarDay date={item.snooze.until} />, reason: item.snooze.reason }}
            />
          </div>
        )}
      </div>
      <div className="work__side">
        <Due on={item.dueOn} days={item.daysLeft} />
        <Holder item={item} />
        <WorkActions item={item} title={title} />
      </div>
    </li>
  );
}

function Holder({ item }: { item: WorkItem }): ReactNode {
  const { data: session } = useSession();
  if (item.holder === null)
    return (
      <span className="small subtle">
        <FormattedMessage id="work.nobody" />
      </span>
    );
  if (item.holder.personId === session?.person?.id) {
    return (
      <strong className="small">
        <FormattedMessage id="work.you" />
      </strong>
    );
  }
  return <span className="small">{item.holder.name}</span>;
}

type Asked = 'handOver' | 'snooze' | 'settle';

function WorkActions({ item, title }: { item: WorkItem; title: string }): ReactNode {
  const { data: session } = useSession();
  const assign = useAssign(item);
  const undo = useAssign(item);
  const wake = useSnooze(item);
  const [asked, setAsked] = useState<Asked>();
  const ownId = session?.person?.id;
  const hasIt = item.holder !== null && item.holder.personId === ownId;
  const close = (): void => setAsked(undefined);
  const about = <span className="visually-hidden"> {title}</span>;

  const give = (personId: string | null, said: ReactNode): void => {
    void assign.run({ personId, version: item.version }).then((state) => {
      if (state === undefined) return;
      close();
      toast(said, () => {
        void undo.run({ personId: item.holder?.personId ?? null, version: state.version });
      });
    });
  };
  if (!item.canDo) {
    return (
      <span className="small subtle">
        <FormattedMessage id={item.conflictOfInterest ? 'work.conflictOfInterest' : 'work.notYours'} />
      </span>
    );
  }
  return (
    <>
      <div className="row work__actions not-in-print">
        {!hasIt && ownId !== undefined && (
          <Button
            small
            busy={assign.isRunning}
            onClick={() => give(ownId, <FormattedMessage id="work.taken" values={{ title }} />)}
          >
            <FormattedMessage id={item.holder === null ? 'work.take' : 'work.takeOver'} />
            {about}
          </Button>
        )}
        {hasIt && (
          <Button
            small
            busy={assign.isRunning}
            onClick={() => give(null, <FormattedMessage id="work.wasPutBack" values={{ title }} />)}
          >
            <FormattedMessage id="work.putBack" />
            {about}
          </Button>
        )}
        <Button small variant="quiet" onClick={() => setAsked('handOver')}>
          <FormattedMessage id="work.handOver" />
          {about}
        </Button>
        {item.snooze === null ? (
          <Button small variant="quiet" onClick={() => setAsked('snooze')}>
            <FormattedMessage id="work.snooze" />
            {about}
          </Button>
        ) : (
          <Button
            small
            variant="quiet"
            busy={wake.isRunning}
            onClick={() => void wake.run({ until: null, version: item.version })}
          >
            <FormattedMessage id="work.wake" />
            {about}
          </Button>
        )}
        {item.kind === 'task' && (
          <Button small variant="quiet" onClick={() => setAsked('settle')}>
            <FormattedMessage id="work.settle" />
            {about}
          </Button>
        )}
      </div>
      {assign.problem !== undefined && asked === undefined && <Refused problem={assign.problem} />}
      {undo.problem !== undefined && <Refused problem={undo.problem} />}
      {wake.problem !== undefined && <Refused problem={wake.problem} />}
      {asked === 'handOver' && (
        <HandOver
          regionId={item.regionId}
          title={<FormattedMessage id="work.handOverTitle" values={{ title }} />}
          problem={assign.problem}
          isRunning={assign.isRunning}
          give={(personId, name) => give(personId, <FormattedMessage id="work.handedOver" values={{ title, name }} />)}
          close={() => {
            assign.forgetProblem();
            close();
          }}
        />
      )}
      {asked === 'snooze' && <Snooze item={item} close={close} />}
      {asked === 'settle' && <SettleTask item={item} close={close} />}
    </>
  );
}

/** Somebody was faster, or the work is gone: the list shows by now how it is. */
function Refused({ problem }: { problem: Parameters<typeof ErrorSummary>[0]['problem'] }): ReactNode {
  return (
    <div className="work__refused">
      <ErrorSummary problem={problem} />
    </div>
  );
}
