import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert, Badge } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { Instant } from '../../../i18n/dates.js';
import { useNow } from '../../../now.js';
import { entryInstant } from '../../../../../../libs/procedures/src/rules/entry-window.js';
import { type Enrolment, procedureQuery } from './enrolment.js';
import { FaultList } from './faults.js';
import { ReuseOffer } from './reuse/reuse-offer.js';
import { type Part, partOfFault, partsOf, progressOf } from './topics.js';
import { Withdrawal } from './status/withdrawal.js';

/** What there is to do in a draft: each part with how far it is, and always what is still missing. */
export function TaskList({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { missingParts, progress } = enrolment;
  const general = missingParts.filter((fault) => partOfFault(fault, enrolment) === undefined);
  // What the window says stands above, with its dates.
  const mendable = general.filter(({ code }) => code !== 'window-closed' && code !== 'not-processed');
  const isComplete = missingParts.length === 0;
  return (
    <div className="stack">
      <p>
        <FormattedMessage id="enrolling.tasks.for" values={{ name: <strong>{enrolment.organisationName}</strong> }} />
      </p>
      {progress !== null && <Progress {...progress} />}
      <EntryWindow enrolment={enrolment} />
      {mendable.length > 0 && (
        <Alert tone="warning" title={<FormattedMessage id="enrolling.tasks.notPossible" />}>
          <FaultList enrolment={enrolment} faults={mendable} />
        </Alert>
      )}
      <ReuseOffer enrolment={enrolment} />
      <ol className="items tasks">
        {partsOf(enrolment).map((part) => (
          <Task key={part} enrolment={enrolment} part={part} />
        ))}
        <li>
          <div className="items__main">
            <Link to="/portal/enrolments/$enrolmentId/check" params={{ enrolmentId: enrolment.id }}>
              <FormattedMessage id="enrolling.part.check" />
            </Link>
            <div className="small subtle">
              <FormattedMessage id={isComplete ? 'enrolling.tasks.ready' : 'enrolling.tasks.notReady'} />
            </div>
          </div>
          <Badge tone={isComplete ? 'info' : 'neutral'}>
            <FormattedMessage id={isComplete ? 'enrolling.tasks.canSubmit' : 'enrolling.tasks.cannotYet'} />
          </Badge>
        </li>
      </ol>
      {isComplete && (
        <p>
          <Link
            className={buttonClass('primary')}
            to="/portal/enrolments/$enrolmentId/check"
            params={{ enrolmentId: enrolment.id }}
          >
            <FormattedMessage id="enrolling.part.check" />
          </Link>
        </p>
      )}
      <p className="small subtle">
        <FormattedMessage id="enrolling.tasks.saved" values={{ at: <Instant at={enrolment.editedAt} /> }} />
      </p>
      <Withdrawal enrolment={enrolment} />
    </div>
  );
}

function Progress({ complete, total }: { complete: number; total: number }): ReactNode {
  const intl = useIntl();
  return (
    <div className="tasks__progress">
      <p className="lead" id="enrolment-progress">
        <FormattedMessage id="enrolling.tasks.progress" values={{ complete, total }} />
      </p>
      <progress
        value={complete}
        max={total}
        aria-label={intl.formatMessage({ id: 'enrolling.tasks.progress' }, { complete, total })}
      />
    </div>
  );
}

function Task({ enrolment, part }: { enrolment: Enrolment; part: Part }): ReactNode {
  const params = { enrolmentId: enrolment.id };
  const { complete, total } = progressOf(enrolment, part);
  const faults = enrolment.missingParts.filter((fault) => partOfFault(fault, enrolment) === part);
  const isDone = faults.length === 0;
  return (
    <li>
      <div className="items__main">
        {part === 'parties' ? (
          <Link to="/portal/enrolments/$enrolmentId/parties" params={params}>
            <FormattedMessage id="enrolling.part.parties" />
          </Link>
        ) : part === 'products' ? (
          <Link to="/portal/enrolments/$enrolmentId/products" params={params}>
            <FormattedMessage id="enrolling.part.products" />
          </Link>
        ) : (
          <Link to="/portal/enrolments/$enrolmentId/questions/$topic" params={{ ...params, topic: part }}>
            <FormattedMessage id={`enrolling.part.${part}`} />
          </Link>
        )}
        {isDone && part === 'parties' && (
          <div className="small subtle">
            <FormattedMessage id={`enrolling.form.${enrolment.form}`} />
            {enrolment.parties.length > 0 && `: ${enrolment.parties.map(({ name }) => name).join(', ')}`}
          </div>
        )}
        {isDone && part === 'products' && (
          <div className="small subtle">
            <FormattedMessage
              id="enrolling.products.count"
              values={{
                lines: enrolment.lines.length,
                products: new Set(enrolment.lines.map(({ product }) => product)).size,
                municipalities: new Set(enrolment.lines.map(({ municipality }) => municipality)).size,
              }}
            />
          </div>
        )}
        {!isDone && (
          <div className="small">
            <FaultList enrolment={enrolment} faults={faults} part={part} />
          </div>
        )}
      </div>
      <Badge tone={isDone ? 'positive' : 'warning'}>
        {isDone || total <= 1 ? (
          <FormattedMessage id={isDone ? 'enrolling.tasks.done' : 'enrolling.tasks.open'} />
        ) : (
          <FormattedMessage id="enrolling.tasks.partOf" values={{ complete, total }} />
        )}
      </Badge>
    </li>
  );
}

/** Until when one can submit, or from when. */
function EntryWindow({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { data: procedure } = useQuery(procedureQuery(enrolment.procedureId));
  const now = useNow();
  if (procedure === undefined) return null;
  const { opensAt, closesAt } = procedure.definition.entry;
  const opening = entryInstant(opensAt);
  const isComing = procedure.status === 'published' && opening > now;
  const isPast = enrolment.missingParts.some(({ code }) => code === 'not-processed');
  if (procedure.open) {
    return closesAt === undefined ? null : (
      <Alert>
        <FormattedMessage
          id="enrolling.window.closes"
          values={{ at: <Instant at={entryInstant(closesAt).toISOString()} /> }}
        />
      </Alert>
    );
  }
  return (
    <Alert
      tone="warning"
      title={<FormattedMessage id={isPast ? 'enrolling.window.notProcessed' : 'enrolling.window.closed'} />}
    >
      <p>
        {isComing ? (
          <FormattedMessage id="enrolling.window.opens" values={{ at: <Instant at={opening.toISOString()} /> }} />
        ) : (
          <FormattedMessage id={`enrolling.window.${procedure.status}`} />
        )}
      </p>
    </Alert>
  );
}
