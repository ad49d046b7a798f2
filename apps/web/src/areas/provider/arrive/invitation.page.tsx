import { Navigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { toast } from '../../../components/toast.js';
import { useSession } from '../../../session/session.js';
import { forgetLinkToken, useLinkToken } from './link-token.js';
import { nobodyYet, PersonFields, personFieldNames, statedPerson } from './person-fields.js';

/** Where the mail with an invitation leads: take it up, and go to work for that organisation. */
export function Page(): ReactNode {
  const intl = useIntl();
  const [accepted, setAccepted] = useState<string>();
  const { data: session } = useSession();
  const token = useLinkToken('/portal/invitation');
  const [person, setPerson] = useState(nobodyYet);
  const accept = useCommand(
    async (stated: Partial<ReturnType<typeof nobodyYet>> & { token: string }, key) => {
      const { organisationId } = await answered(
        api.POST('/invitations/acceptances', { body: stated, headers: { 'idempotency-key': key } }),
      );
      // Who accepts wants to work for them; for whom else one can act stays a choice in the header.
      const tenant = `organisation:${organisationId}`;
      await answered(api.PUT('/session/acting-for', { body: { tenant } })).catch(() => undefined);
      return organisationId;
    },
    [['session'], ['account'], ['join-requests']],
  );
  const isNewPerson = session?.person === null;
  // Not before the session knows it: until then there is no page to go to.
  if (session?.tenants.some(({ tenant }) => tenant === `organisation:${accepted}`) === true) {
    return <Navigate to="/portal" replace />;
  }
  return (
    <PageFrame title={intl.formatMessage({ id: 'invitation.title' })}>
      {token === undefined ? (
        <Alert tone="warning" title={<FormattedMessage id="invitation.noLink.title" />}>
          <p>
            <FormattedMessage id="invitation.noLink.text" />
          </p>
        </Alert>
      ) : (
        <div className="stack">
          <p className="lead">
            <FormattedMessage id={isNewPerson ? 'invitation.lead.new' : 'invitation.lead.known'} />
          </p>
          <Form
            problem={accept.problem}
            fieldNames={{ ...personFieldNames, token: <FormattedMessage id="invitation.link" /> }}
            busy={accept.isRunning}
            submit={<FormattedMessage id="invitation.accept" />}
            onSubmit={() => {
              void accept.run({ token, ...(isNewPerson && statedPerson(person)) }).then((organisationId) => {
                if (organisationId === undefined) return;
                forgetLinkToken();
                toast(<FormattedMessage id="invitation.accepted" />);
                setAccepted(organisationId);
              });
            }}
          >
            {isNewPerson && (
              <PersonFields
                person={person}
                onChange={setPerson}
                problem={accept.problem}
                emailHint={<FormattedMessage id="invitation.emailHint" />}
              />
            )}
          </Form>
        </div>
      )}
    </PageFrame>
  );
}
