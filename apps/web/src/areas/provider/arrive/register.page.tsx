import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type ApiProblem } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
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
  if (session == null) return null;
  const { kvkNumber, missing } = session;
  return (
    <PageFrame title={intl.formatMessage({ id: missing === 'role' ? 'arrive.join.title' : 'arrive.title' })}>
      {missing === null ? (
        <Alert tone="positive" title={<FormattedMessage id="arrive.done.title" />}>
          <p>
            <Link className={buttonClass('primary')} to="/portal">
              <FormattedMessage id="arrive.done.toOverview" />
            </Link>
          </p>
        </Alert>
      ) : kvkNumber === null ? (
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
  const { returnTo } = getRouteApi('/portal/register').useSearch();
  const navigate = useNavigate();
  const isNewPerson = session.person === null;
  const [person, setPerson] = useState(nobodyYet);
  const [organisation, setOrganisation] = useState<NewOrganisation>();
  const register = useCommand(
    (body: { name?: string; email?: string; language?: 'nl' | 'en'; organisation?: NewOrganisation }, key) =>
      answered(api.POST('/registrations', { body, headers: { 'idempotency-key': key } })),
    [['session'], ['join-requests'], ['account']],
  );
  const isNewOrganisation = organisation !== undefined || asksForOrganisation(register.problem);
  const problem = organisation === undefined && asksForOrganisation(register.problem) ? undefined : register.problem;
  const stated = organisation ?? noOrganisationYet;
  const send = (): void => {
    void register
      .run({ ...(isNewPerson && statedPerson(person)), ...(isNewOrganisation && { organisation: stated }) })
      .then(async (answer) => {
        if (answer?.outcome !== 'organisationMade') return;
        toast(<FormattedMessage id="arrive.registered" values={{ name: stated.name }} />);
        // A path of our own, as the sign-in takes it; anything else leads to the overview.
        await navigate({ to: returnTo?.startsWith('/portal/') === true ? returnTo : '/portal' });
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
            <h2>
              <FormattedMessage id="arrive.organisation" />
            </h2>
            <Alert live>
              <p>
                <FormattedMessage id="arrive.organisation.isNew" />
              </p>
            </Alert>
            <NewOrganisationFields organisation={stated} onChange={setOrganisation} problem={problem} />
          </>
        )}
      </Form>
    </div>
  );
}

function asksForOrganisation(problem: ApiProblem | undefined): boolean {
  return problem?.violations.some(({ path }) => path === 'organisation') === true && problem.code === 'invalid-input';
}
