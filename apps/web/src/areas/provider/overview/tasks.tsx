import { daysBetween } from '@openhuis/calendar';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { EmptyState, ProblemState, Skeleton } from '../../../components/states.js';
import { CalendarDay } from '../../../i18n/dates.js';
import type { Session } from '../../../session/session.js';
import type { Task } from './task.js';
import { useTasks } from './use-tasks.js';

/** So many days before its date a task stands out. */
const SOON_DAYS = 14;

/** What waits for somebody, each with its date and one way on. */
export function Tasks({ session, today }: { session: Session; today: string }): ReactNode {
  const { tasks, isLoading, error } = useTasks(session, today);
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">
        <FormattedMessage id="portalOverview.tasks" />
      </h2>
      {error !== null && <ProblemState problem={error} />}
      {tasks.length > 0 ? (
        <ul className="items">
          {tasks.map((task) => (
            <TaskItem key={keyOf(task)} task={task} today={today} withOrganisation={session.tenants.length > 1} />
          ))}
        </ul>
      ) : isLoading ? (
        <Skeleton lines={2} height="3.5rem" />
      ) : (
        error === null && (
          <EmptyState title={<FormattedMessage id="portalOverview.noTasks" />}>
            <p>
              <FormattedMessage id="portalOverview.noTasks.text" />
            </p>
          </EmptyState>
        )
      )}
    </section>
  );
}

function keyOf(task: Task): string {
  return JSON.stringify(task);
}

function TaskItem({
  task,
  today,
  withOrganisation,
}: {
  task: Task;
  today: string;
  withOrganisation: boolean;
}): ReactNode {
  const { dueOn } = task;
  return (
    <li>
      <div className="items__main">
        <strong>
          <TaskTitle task={task} />
        </strong>
        <div className="small subtle">
          {withOrganisation && 'organisation' in task && <>{task.organisation}. </>}
          <FormattedMessage
            id={`portalOverview.task.${task.kind}.text`}
            values={{
              missing: task.kind === 'draft' ? (task.missing ?? 0) : 0,
              number: task.kind === 'renewal' ? task.number : '',
            }}
          />
        </div>
      </div>
      <div className="row">
        {dueOn !== null && (
          <Badge tone={dueOn < today ? 'negative' : daysBetween(today, dueOn) <= SOON_DAYS ? 'warning' : 'neutral'}>
            <FormattedMessage
              id={
                task.kind === 'evidence' || task.kind === 'renewal'
                  ? 'portalOverview.validUntil'
                  : 'portalOverview.until'
              }
              values={{ date: <CalendarDay date={dueOn} /> }}
            />
          </Badge>
        )}
        <TaskLink task={task} />
      </div>
    </li>
  );
}

function TaskTitle({ task }: { task: Task }): ReactNode {
  switch (task.kind) {
    case 'draft':
      return <FormattedMessage id="portalOverview.task.draft" values={{ title: task.title }} />;
    case 'sign':
      return <FormattedMessage id="portalOverview.task.sign" values={{ number: task.number }} />;
    case 'addendum':
      return <FormattedMessage id="portalOverview.task.addendum" values={{ number: task.number }} />;
    case 'extension':
      return <FormattedMessage id="portalOverview.task.extension" values={{ number: task.number }} />;
    case 'evidence':
      return (
        <FormattedMessage
          id={task.isOver ? 'portalOverview.task.evidence.over' : 'portalOverview.task.evidence.soon'}
          values={{ kind: task.evidenceKind }}
        />
      );
    case 'renewal':
      return (
        <FormattedMessage
          id={task.isOver ? 'portalOverview.task.renewal.over' : 'portalOverview.task.renewal.soon'}
          values={{ title: task.title }}
        />
      );
    case 'infected':
      return <FormattedMessage id="portalOverview.task.infected" values={{ file: task.fileName }} />;
    case 'join':
      return <FormattedMessage id="portalOverview.task.join" values={{ count: task.count }} />;
    case 'signatory':
      return <FormattedMessage id="portalOverview.task.signatory" />;
    case 'organisation':
      return <FormattedMessage id="portalOverview.task.organisation" />;
  }
}

function TaskLink({ task }: { task: Task }): ReactNode {
  const className = buttonClass('primary', true);
  const text = (
    <>
      <FormattedMessage id={`portalOverview.task.${task.kind}.action`} />
      <span className="visually-hidden">
        {': '}
        <TaskTitle task={task} />
      </span>
    </>
  );
  switch (task.kind) {
    case 'draft':
      return (
        <Link className={className} to="/portal/enrolments/$enrolmentId" params={{ enrolmentId: task.enrolmentId }}>
          {text}
        </Link>
      );
    case 'sign':
      return (
        <Link className={className} to="/portal/contracts/$contractId/sign" params={{ contractId: task.contractId }}>
          {text}
        </Link>
      );
    case 'addendum':
      return (
        <Link
          className={className}
          to="/portal/contracts/$contractId/addenda/$addendumId/sign"
          params={{ contractId: task.contractId, addendumId: task.addendumId }}
        >
          {text}
        </Link>
      );
    case 'extension':
      return (
        <Link
          className={className}
          to="/portal/contracts/$contractId/extension"
          params={{ contractId: task.contractId }}
        >
          {text}
        </Link>
      );
    case 'renewal':
      return (
        <Link
          className={className}
          to="/portal/contracts/$contractId/evidence"
          params={{ contractId: task.contractId }}
          search={{ condition: task.conditionCode }}
        >
          {text}
        </Link>
      );
    case 'infected':
    case 'evidence':
      return (
        <Link className={className} to="/portal/evidence" search={{ organisation: task.organisationId }}>
          {text}
        </Link>
      );
    case 'join':
    case 'signatory':
      return (
        <Link className={className} to="/portal/people" search={{ organisation: task.organisationId }}>
          {text}
        </Link>
      );
    case 'organisation':
      return (
        <Link className={className} to="/portal/organisation" search={{ organisation: task.organisationId }}>
          {text}
        </Link>
      );
  }
}
