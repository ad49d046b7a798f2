import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { fieldId } from '../../../../components/field.js';
import { ErrorSummary } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { useWritten } from '../../../../i18n/written.js';
import { useSaving } from '../draft/saving.js';
import { type Enrolment, useMayFor } from '../enrolment.js';
import { FaultText } from '../faults.js';
import type { MissingPart } from '../topics.js';

/** What is still missing, and handing it in. */
export function HandIn({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const navigate = useNavigate();
  const { saveAll } = useSaving();
  const maySubmit = useMayFor(enrolment.organisationId, 'enrolment.submit');
  const { missingParts, progress } = enrolment;
  const handIn = useCommand(
    ({ id, version }: Pick<Enrolment, 'id' | 'version'>, key) =>
      answered(
        api.POST('/enrolments/{id}/supplements', {
          params: { path: { id } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments']],
  );
  const isComplete = missingParts.length === 0;
  return (
    <section className="card stack not-in-print" aria-labelledby="hand-in">
      <h2 id="hand-in">
        <FormattedMessage id="supplying.handIn.title" />
      </h2>
      {progress !== null && progress.total > 0 && (
        <p role="status">
          <FormattedMessage id="supplying.progress" values={{ ...progress }} />
        </p>
      )}
      {handIn.problem !== undefined &&
        (handIn.problem.code === 'stale-version' ? (
          <Alert tone="warning" live title={<FormattedMessage id="shared.conflict.title" />}>
            <p>
              <FormattedMessage id="enrolling.submit.stale" />
            </p>
          </Alert>
        ) : (
          <ErrorSummary problem={handIn.problem} />
        ))}
      {isComplete ? (
        <ul>
          <li>
            <FormattedMessage id="supplying.handIn.fixed" />
          </li>
          <li>
            <FormattedMessage id="supplying.handIn.promise" />
          </li>
        </ul>
      ) : (
        <Alert tone="warning" title={<FormattedMessage id="supplying.missing" />}>
          <Missing enrolment={enrolment} faults={missingParts} />
        </Alert>
      )}
      {maySubmit ? (
        <p>
          <Button
            variant="primary"
            busy={handIn.isRunning}
            unavailable={!isComplete}
            aria-describedby={isComplete ? undefined : 'hand-in'}
            onClick={() => {
              void saveAll().then(async (isSaved) => {
                if (!isSaved) return;
                const { id, version } = enrolment;
                if ((await handIn.run({ id, version })) === undefined) return;
                toast(<FormattedMessage id="supplying.received" />);
                await navigate({ to: '/portal/enrolments/$enrolmentId', params: { enrolmentId: id } });
              });
            }}
          >
            <FormattedMessage id="supplying.handIn.do" />
          </Button>
        </p>
      ) : (
        <Alert title={<FormattedMessage id="enrolling.submit.who.title" />}>
          <p>
            <FormattedMessage id="enrolling.submit.who" values={{ name: enrolment.organisationName }} />
          </p>
        </Alert>
      )}
    </section>
  );
}

function Missing({ enrolment, faults }: { enrolment: Enrolment; faults: readonly MissingPart[] }): ReactNode {
  const written = useWritten();
  return (
    <ul>
      {faults.map((fault) => {
        const condition = enrolment.conditions.find(({ code }) => fault.path?.endsWith(`conditions/${code}`) === true);
        const party = enrolment.parties.find((one) => fault.path?.startsWith(`parties/${one.id}/`) === true);
        const id = fieldId(fault.path ?? '');
        return (
          <li key={`${fault.code} ${fault.path ?? ''}`}>
            {condition !== undefined && (
              <>
                <a
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const field = document.getElementById(id);
                    field?.scrollIntoView({ block: 'center' });
                    field?.focus({ preventScroll: true });
                  }}
                >
                  {written(condition.title)}
                  {party !== undefined && ` (${party.name})`}
                </a>
                {': '}
              </>
            )}
            <FaultText fault={fault} />
          </li>
        );
      })}
    </ul>
  );
}
