import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { promisedOn } from '../../../../../../../libs/enrolments/src/rules/enrolment-deadlines.js';
import { answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { ErrorSummary } from '../../../../components/form.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import { type Enrolment, procedureQuery, useMayFor } from '../enrolment.js';
import { FaultList } from '../faults.js';
import { useNames } from '../names.js';

/** Hands the enrolment in: what happens then, who may do it, and what still keeps it from being done. */
export function Submission({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const navigate = useNavigate();
  const names = useNames(enrolment);
  const { data: procedure } = useQuery(procedureQuery(enrolment.procedureId));
  const maySubmit = useMayFor(enrolment.organisationId, 'enrolment.submit');
  const submit = useCommand(
    ({ id, version }: Pick<Enrolment, 'id' | 'version'>, key) =>
      answered(
        api.POST('/enrolments/{id}/submissions', {
          params: { path: { id } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments']],
  );
  const isComplete = enrolment.missingParts.length === 0;
  const weeks = procedure?.definition.decisionPromiseWeeks;
  return (
    <section className="card stack not-in-print" aria-labelledby="submission">
      <h2 id="submission">
        <FormattedMessage id="enrolling.submit.title" />
      </h2>
      {submit.problem !== undefined && <Refused enrolment={enrolment} problem={submit.problem} />}
      {isComplete ? (
        <>
          <p>
            <FormattedMessage id="enrolling.submit.what" values={{ region: names.region }} />
          </p>
          <ul>
            <li>
              <FormattedMessage id="enrolling.submit.fixed" />
            </li>
            {weeks !== undefined && (
              <li>
                <FormattedMessage
                  id="enrolling.submit.due"
                  values={{
                    weeks,
                    day: <CalendarDay date={promisedOn(amsterdamDate(new Date()), weeks)} />,
                  }}
                />
              </li>
            )}
            <li>
              <FormattedMessage id="enrolling.submit.withdraw" />
            </li>
          </ul>
        </>
      ) : (
        <Alert tone="warning" title={<FormattedMessage id="enrolling.submit.missing" />}>
          <FaultList enrolment={enrolment} faults={enrolment.missingParts} from="check" />
        </Alert>
      )}
      {maySubmit ? (
        <p>
          <Button
            variant="primary"
            busy={submit.isRunning}
            unavailable={!isComplete}
            aria-describedby={isComplete ? undefined : 'submission'}
            onClick={() => {
              const { id, version } = enrolment;
              void submit.run({ id, version }).then(async (answer) => {
                if (answer === undefined) return;
                await navigate({ to: '/portal/enrolments/$enrolmentId', params: { enrolmentId: id } });
              });
            }}
          >
            <FormattedMessage id="enrolling.submit.do" />
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

/** The api refused: a colleague changed something, or a rule says no since. The page below shows how it is now. */
function Refused({
  enrolment,
  problem,
}: {
  enrolment: Enrolment;
  problem: NonNullable<ReturnType<typeof useCommand>['problem']>;
}): ReactNode {
  if (problem.code === 'stale-version') {
    return (
      <Alert tone="warning" live title={<FormattedMessage id="shared.conflict.title" />}>
        <p>
          <FormattedMessage id="enrolling.submit.stale" />
        </p>
      </Alert>
    );
  }
  if (problem.violations.every(({ path }) => path === undefined)) return <ErrorSummary problem={problem} />;
  return (
    <Alert tone="negative" live title={<FormattedMessage id="enrolling.submit.missing" />}>
      <FaultList enrolment={enrolment} faults={problem.violations} from="check" />
    </Alert>
  );
}
