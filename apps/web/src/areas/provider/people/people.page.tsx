import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../components/page.js';
import { type OwnOrganisation, OfOrganisation } from '../of-organisation.js';
import { Handovers } from './handovers.js';
import { Invitations } from './invitations.js';
import { JoinRequests } from './join-requests.js';
import { Members } from './members.js';
import './people.css';

/** Who works for an organisation, with their roles and mandates; who is asked, and who asks. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'ourPeople.title' })}>
      <OfOrganisation permission="member.read">{(own) => <People key={own.id} own={own} />}</OfOrganisation>
    </PageFrame>
  );
}

function People({ own }: { own: OwnOrganisation }): ReactNode {
  const mayEdit = own.permissions.includes('member.edit');
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id={mayEdit ? 'ourPeople.lead' : 'ourPeople.lead.reader'} values={{ name: own.name }} />
      </p>
      {mayEdit && <JoinRequests own={own} />}
      <Members own={own} />
      {mayEdit && <Invitations own={own} />}
      <Handovers own={own} />
    </div>
  );
}
