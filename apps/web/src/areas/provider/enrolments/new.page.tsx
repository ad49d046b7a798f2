import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { ChoiceGroup } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { tenantsActedFor, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { type Procedure, procedureQuery } from './enrolment.js';
import { useNames } from './names.js';
import { ProcedureChoice } from './procedure-choice.js';
import './enrolments.css';

const route = getRouteApi('/portal/enrolments/new');

/** Starts an enrolment: in the procedure from which one came, or one that is chosen here. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedure } = route.useSearch();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'enrolling.new.title' })}
      trail={[
        <Link key="list" to="/portal/enrolments" activeOptions={{ exact: true }}>
          <FormattedMessage id="enrolling.list.title" />
        </Link>,
      ]}
    >
      <Permitted permission="enrolment.edit" role={<FormattedMessage id="enrolling.new.role" />}>
        {procedure === undefined ? <ProcedureChoice /> : <InProcedure key={procedure} procedureId={procedure} />}
      </Permitted>
    </PageFrame>
  );
}

function InProcedure({ procedureId }: { procedureId: string }): ReactNode {
  const procedure = useQuery(procedureQuery(procedureId));
  return (
    <Loaded query={procedure} skeleton={<Skeleton lines={6} height="3rem" />}>
      {(found) => <Start procedure={found} />}
    </Loaded>
  );
}

/** The organisations for which somebody may enrol. */
function useOrganisations(): { id: string; name: string }[] {
  const { data: session } = useSession();
  if (session == null) return [];
  return tenantsActedFor(session)
    .filter(({ tenant, permissions }) => tenant.startsWith('organisation:') && permissions.includes('enrolment.edit'))
    .map(({ tenant, name }) => ({ id: tenant.slice('organisation:'.length), name }));
}

function Start({ procedure }: { procedure: Procedure }): ReactNode {
  const written = useWritten();
  const navigate = useNavigate();
  const organisations = useOrganisations();
  const names = useNames({ procedureId: procedure.id, regionId: procedure.regionId });
  const [chosen, setChosen] = useState<string>();
  const organisationId = chosen ?? (organisations.length === 1 ? organisations[0]?.id : undefined);
  const start = useCommand(
    (organisation: string, key) =>
      answered(
        api.POST('/enrolments', {
          body: { procedureId: procedure.id, organisationId: organisation },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments']],
  );
  const running = start.problem?.violations.find(({ code }) => code === 'enrolment-exists')?.details?.['enrolment'];
  const { definition } = procedure;
  const documents = definition.conditions.filter(({ evidence }) => evidence?.atSubmission === true);
  if (procedure.status === 'closed') {
    return (
      <Alert tone="warning" title={<FormattedMessage id="enrolling.window.closed" />}>
        <p>
          <FormattedMessage id="enrolling.window.closed.text" />
        </p>
        <p>
          <Link to="/portal/enrolments/new">
            <FormattedMessage id="enrolling.new.other" />
          </Link>
        </p>
      </Alert>
    );
  }
  return (
    <div className="stack">
      <h2>{written(definition.title)}</h2>
      <Facts>
        <Fact name={<FormattedMessage id="enrolling.check.region" />}>{names.region}</Fact>
        <Fact name={<FormattedMessage id="enrolling.new.term" />}>
          <FormattedMessage
            id="enrolling.new.period"
            values={{
              start: <CalendarDay date={definition.term.startsOn} />,
              end: <CalendarDay date={definition.term.endsOn} />,
            }}
          />
        </Fact>
        <Fact name={<FormattedMessage id="enrolling.new.decision" />}>
          <FormattedMessage id="enrolling.new.weeks" values={{ weeks: definition.decisionPromiseWeeks }} />
        </Fact>
      </Facts>
      {documents.length > 0 && (
        <section>
          <h3>
            <FormattedMessage id="enrolling.new.documents" />
          </h3>
          <ul>
            {documents.map(({ code, title }) => (
              <li key={code}>{written(title)}</li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <FormattedMessage id="enrolling.new.noHurry" />
      </p>
      {!procedure.open && (
        <Alert tone="info">
          <FormattedMessage id="enrolling.new.notOpen" />
        </Alert>
      )}
      {running !== undefined && (
        <Alert tone="info" live title={<FormattedMessage id="enrolling.new.exists" />}>
          <p>
            <Link
              className={buttonClass('primary')}
              to="/portal/enrolments/$enrolmentId"
              params={{ enrolmentId: String(running) }}
            >
              <FormattedMessage id="enrolling.new.goOn" />
            </Link>
          </p>
        </Alert>
      )}
      <Form
        problem={running === undefined ? start.problem : undefined}
        fieldNames={{ organisationId: <FormattedMessage id="enrolling.new.organisation" /> }}
        busy={start.isRunning}
        submit={<FormattedMessage id="enrolling.new.start" />}
        onSubmit={() => {
          if (organisationId === undefined) {
            document.querySelector<HTMLElement>('input[name=organisationId]')?.focus();
            return;
          }
          void start.run(organisationId).then(async (answer) => {
            if (answer === undefined) return;
            await navigate({ to: '/portal/enrolments/$enrolmentId', params: { enrolmentId: answer.id } });
          });
        }}
      >
        {organisations.length === 1 ? (
          <p>
            <FormattedMessage
              id="enrolling.tasks.for"
              values={{ name: <strong>{organisations[0]?.name ?? ''}</strong> }}
            />
          </p>
        ) : (
          <ChoiceGroup
            name="organisationId"
            label={<FormattedMessage id="enrolling.new.organisation" />}
            error={errorAt(start.problem, 'organisationId')}
            options={organisations.map(({ id, name }) => ({ value: id, label: name, checked: id === organisationId }))}
            onChange={(event) => setChosen(event.target.value)}
          />
        )}
      </Form>
    </div>
  );
}
