import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type ApiProblem } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Fact, Facts } from '../../../components/table.js';
import { toast } from '../../../components/toast.js';
import { type Session, useSession } from '../../../session/session.js';
import {
  type NewOrganisation,
  NewOrganisationFields,
  noOrganisationYet,
  organisationFieldNames,
} from './new-organisation-fields.js';
import { nobodyYet, PersonFields, personFieldNames, statedPerson } from './person-fields.js';
import { OwnRequest } from './own-request.js';

/** Who signed in and has no role yet at the organisation of that sign-in: registers, or asks to be let in. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const { returnTo } = getRouteApi('/portal/register').useSearch();
  if (session == null) return null;
  const { kvkNumber, missing } = session;
  // Once the role is there, by whatever way: on to the page that was asked for. A path of our own, as the sign-in takes it.
  if (missing === null)
    return <Navigate to={returnTo?.startsWith('/portal/') === true ? returnTo : '/portal'} replace />;
  return (
    <PageFrame title={intl.formatMessage({ id: missing === 'role' ? 'arrive.join.title' : 'arrive.title' })}>
      {kvkNumber === null ? (
        <Alert tone="warning" title={<FormattedMessage id="arrive.noNumber.title" />}>
          <p>
            <FormattedMessage id="arrive.noNumber.text" />
          </p>
        </Alert>
      ) : missing === 'role' ? (
        <OwnRequest kvkNumber={kvkNumber} ask={<Registration session={session} kvkNumber={kvkNumber} />} />
      ) : (
        <Registration session={session} kvkNumber={kvkNumber} />
      )}
    </PageFrame>
  );
}

/**
 * Asks no more than is needed: about the person when new, and about the organisation only once the api says that it is new
 * (it tells nothing else about it).
 */
function Registration({ session, kvkNumber }: { session: Session; kvkNumber: string }): ReactNode {
  const isNewPerson = session.person === null;
  const [person, setPerson] = useState(nobodyYet);
  const [organisation, setOrganisation] = useState<NewOrganisation>();
  const register = useCommand(
    (body: { name?: string; email?: string; language?: 'nl' | 'en'; organisation?: NewOrganisation }, key) =>
      answered(api.POST('/registrations', { body, headers: { 'idempotency-key': key } })),
    [['session'], ['join-requests'], ['account']],
  );
  // That the organisation is asked for is no fault of anybody: it only tells that it is new.
  const asks = asksForOrganisation(register.problem);
  if (asks && organisation === undefined) setOrganisation(noOrganisationYet);
  const problem = asks ? undefined : register.problem;
  const isNewOrganisation = organisation !== undefined;
  const organisationHeading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNewOrganisation) organisationHeading.current?.focus();
  }, [isNewOrganisation]);
  const send = (): void => {
    void register
      .run({ ...(isNewPerson && statedPerson(person)), ...(isNewOrganisation && { organisation }) })
      .then((answer) => {
        if (answer?.outcome !== 'organisationMade' || organisation === undefined) return;
        toast(<FormattedMessage id="arrive.registered" values={{ name: organisation.name }} />);
      });
  };
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage
          id={isNewOrganisation ? 'arrive.organisation.lead' : isNewPerson ? 'arrive.lead' : 'arrive.join.lead'}
        />
      </p>
      <Facts>
        <Fact name={<FormattedMessage id="arrive.kvkNumber" />}>
          <span className="number">{kvkNumber}</span>{' '}
          <span className="subtle small">
            <FormattedMessage id="arrive.vouched" />
          </span>
        </Fact>
      </Facts>
      <Form
        problem={problem}
        fieldNames={{ ...personFieldNames, ...organisationFieldNames }}
        busy={register.isRunning}
        submit={
          <FormattedMessage
            id={isNewOrganisation ? 'arrive.register' : isNewPerson ? 'arrive.continue' : 'arrive.join.ask'}
          />
        }
        onSubmit={send}
      >
        {isNewPerson && (
          <>
            <h2>
              <FormattedMessage id="arrive.you" />
            </h2>
            <PersonFields
              person={person}
              onChange={setPerson}
              problem={problem}
              emailHint={<FormattedMessage id="arrive.person.emailHint" />}
            />
          </>
        )}
        {isNewOrganisation && (
          <>
            <h2 ref={organisationHeading} tabIndex={-1}>
              <FormattedMessage id="arrive.organisation" />
            </h2>
            <Alert live>
              <p>
                <FormattedMessage id="arrive.organisation.isNew" />
              </p>
            </Alert>
            <NewOrganisationFields organisation={organisation} onChange={setOrganisation} problem={problem} />
          </>
        )}
      </Form>
    </div>
  );
}

function asksForOrganisation(problem: ApiProblem | undefined): boolean {
  return problem?.violations.some(({ path }) => path === 'organisation') === true && problem.code === 'invalid-input';
}
