import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { sessionQuery } from '../../../session/session.js';
import type { OwnOrganisation } from '../of-organisation.js';
import type { Member } from './member-queries.js';
import { problemOfRoles, RoleFields, roleFieldNames } from './role-fields.js';
import { grantsOf, noRolesYet, providerRoles, type RoleGrant } from './roles.js';

/** Gives a member more roles, such as a mandate to sign. */
export function GiveRoles({
  own,
  member,
  today,
  close,
}: {
  own: OwnOrganisation;
  member: Member;
  today: string;
  close: () => void;
}): ReactNode {
  const [chosen, setChosen] = useState(noRolesYet);
  const give = useCommand(
    (roles: RoleGrant[], key) =>
      answered(
        api.POST('/organisations/{id}/members/{personId}/roles', {
          params: { path: { id: own.id, personId: member.personId } },
          body: { roles },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations', own.id], sessionQuery.queryKey],
  );
  const problem = problemOfRoles(give.problem);
  const offered = providerRoles.filter(
    (role) => !member.roles.some(({ role: held, until }) => held === role && (until === null || until >= today)),
  );
  return (
    <Dialog title={<FormattedMessage id="ourPeople.give.title" values={{ name: member.name }} />} onClose={close}>
      {offered.length === 0 ? (
        <>
          <p>
            <FormattedMessage id="ourPeople.give.none" values={{ name: member.name }} />
          </p>
          <Button onClick={close}>
            <FormattedMessage id="ourPeople.cancel" />
          </Button>
        </>
      ) : (
        <Form
          problem={problem}
          fieldNames={roleFieldNames}
          busy={give.isRunning}
          submit={<FormattedMessage id="ourPeople.give.submit" />}
          actions={
            <Button onClick={close}>
              <FormattedMessage id="ourPeople.cancel" />
            </Button>
          }
          onSubmit={() => {
            void give.run(grantsOf(chosen)).then((answer) => {
              if (answer === undefined) return;
              toast(<FormattedMessage id="ourPeople.given" values={{ name: member.name }} />);
              close();
            });
          }}
        >
          <RoleFields
            organisationId={own.id}
            chosen={chosen}
            onChange={setChosen}
            problem={problem}
            offered={offered}
          />
        </Form>
      )}
    </Dialog>
  );
}
