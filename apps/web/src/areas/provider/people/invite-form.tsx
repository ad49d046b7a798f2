import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import type { OwnOrganisation } from '../of-organisation.js';
import { problemOfRoles, RoleFields, roleFieldNames } from './role-fields.js';
import { grantsOf, noRolesYet, type RoleGrant } from './roles.js';

const fieldNames = { ...roleFieldNames, email: <FormattedMessage id="ourPeople.invite.email" /> };

/** Asks somebody by mail to work for the organisation, with roles. */
export function InviteForm({ own, close }: { own: OwnOrganisation; close: () => void }): ReactNode {
  const [email, setEmail] = useState('');
  const [chosen, setChosen] = useState(noRolesYet);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const invite = useCommand(
    (body: { email: string; roles: RoleGrant[] }, key) =>
      answered(
        api.POST('/organisations/{id}/invitations', {
          params: { path: { id: own.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations', own.id, 'invitations']],
  );
  const problem = problemOfRoles(invite.problem);
  return (
    <section className="card" aria-labelledby="invite">
      <h3 id="invite" tabIndex={-1} ref={heading} data-focus-target>
        <FormattedMessage id="ourPeople.invite.title" />
      </h3>
      <Form
        problem={problem}
        fieldNames={fieldNames}
        busy={invite.isRunning}
        submit={<FormattedMessage id="ourPeople.invite.submit" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="ourPeople.cancel" />
          </Button>
        }
        onSubmit={() => {
          void invite.run({ email: email.trim(), roles: grantsOf(chosen) }).then((answer) => {
            if (answer === undefined) return;
            toast(<FormattedMessage id="ourPeople.invited" values={{ email: email.trim() }} />);
            close();
          });
        }}
      >
        <TextField
          name="email"
          type="email"
          label={fieldNames.email}
          hint={<FormattedMessage id="ourPeople.invite.email.hint" />}
          error={errorAt(problem, 'email')}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <RoleFields organisationId={own.id} chosen={chosen} onChange={setChosen} problem={problem} />
      </Form>
    </section>
  );
}
