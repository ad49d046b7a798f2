import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { daysBetween, amsterdamDate } from '@openhuis/calendar';
import { answered, api } from '../../../../api/client.js';
import { Alert } from '../../../../components/alert.js';
import { Fact, Facts } from '../../../../components/table.js';
import { CalendarDay, Instant } from '../../../../i18n/dates.js';
import { useWritten } from '../../../../i18n/written.js';
import { may, useSession } from '../../../../session/session.js';
import type { Enrolment } from '../enrolment-queries.js';
import { ReasonStep } from './reason-step.js';
import type { Refusal } from './refusal.js';
import { SuspensionForm } from './suspension-form.js';

/** The refusal of which the provider was told and that is not final: its last day, what suspends it, what can be done. */
export function ToldRefusal({ enrolment, refusal }: { enrolment: Enrolment; refusal: Refusal }): ReactNode {
  const { data: session } = useSession();
  const { id, version } = enrolment;
  const isSuspended = refusal.state === 'suspended';
  const left = daysBetween(amsterdamDate(new Date()), refusal.remedyUntil);
  const step = { params: { path: { id } } };
  return (
    <section aria-labelledby="told-refusal" className="stack">
      <h2 id="told-refusal">
        <FormattedMessage id={isSuspended ? 'deciding.refusal.suspended' : 'deciding.refusal.running'} />
      </h2>
      <Alert tone="warning">
        <p>
          {isSuspended ? (
            <FormattedMessage id="deciding.refusal.suspended.text" />
          ) : (
            <FormattedMessage
              id="deciding.refusal.running.text"
              values={{ day: <CalendarDay date={refusal.remedyUntil} />, count: Math.max(left, 0) }}
            />
          )}
        </p>
      </Alert>
      <RefusalFacts enrolment={enrolment} refusal={refusal} />
      {may(session, 'enrolment.decide') && (
        <div className="row not-in-print">
          {isSuspended ? (
            <ReasonStep
              name="makeFinal"
              variant="danger"
              call={(reason, key) =>
                answered(
                  api.POST('/enrolments/{id}/final-refusals', {
                    ...step,
                    body: { version, reason },
                    headers: { 'idempotency-key': key },
                  }),
                )
              }
            />
          ) : (
            <SuspensionForm enrolment={enrolment} refusal={refusal} />
          )}
          <ReasonStep
            name="reconsider"
            call={(reason, key) =>
              answered(
                api.POST('/enrolments/{id}/reconsiderations', {
                  ...step,
                  body: { version, reason },
                  headers: { 'idempotency-key': key },
                }),
              )
            }
          />
        </div>
      )}
    </section>
  );
}

/** What the provider was told, and what came of it. */
export function RefusalFacts({ enrolment, refusal }: { enrolment: Enrolment; refusal: Refusal }): ReactNode {
  const titleOf = useWritten();
  const { suspension } = refusal;
  return (
    <Facts>
      <Fact name={<FormattedMessage id="deciding.refusal.conditions" />}>
        <ul className="deciding__list">
          {refusal.unmetConditions.map((code) => {
            const condition = enrolment.conditions.find((one) => one.code === code);
            return <li key={code}>{condition === undefined ? code : titleOf(condition.title)}</li>;
          })}
        </ul>
      </Fact>
      <Fact name={<FormattedMessage id="enrolments.reason" />}>{refusal.reason}</Fact>
      <Fact name={<FormattedMessage id="deciding.refusal.notified" />}>
        <CalendarDay date={refusal.notifiedOn} />
      </Fact>
      <Fact name={<FormattedMessage id="deciding.refusal.until" />}>
        <CalendarDay date={refusal.remedyUntil} />
      </Fact>
      {suspension !== null && (
        <Fact name={<FormattedMessage id={`deciding.ground.${suspension.ground}`} />}>
          {suspension.court !== null && <>{suspension.court}, </>}
          {suspension.caseNumber}{' '}
          <span className="subtle">
            <FormattedMessage
              id={`deciding.served.${suspension.ground}`}
              values={{ day: <CalendarDay date={suspension.servedOn} /> }}
            />
          </span>
          {suspension.wasFinalAt !== null && (
            <div>
              <FormattedMessage
                id="deciding.suspended.late"
                values={{
                  at: <Instant at={suspension.registeredAt} />,
                  finalAt: <Instant at={suspension.wasFinalAt} />,
                  reason: suspension.lateReason ?? '',
                }}
              />
            </div>
          )}
        </Fact>
      )}
      {refusal.endedAt !== null && (
        <Fact name={<FormattedMessage id={`deciding.ended.${refusal.state === 'final' ? 'final' : 'reconsidered'}`} />}>
          <Instant at={refusal.endedAt} />
          {refusal.endReason !== null && <div>{refusal.endReason}</div>}
        </Fact>
      )}
    </Facts>
  );
}
