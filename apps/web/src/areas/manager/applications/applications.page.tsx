import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Secret } from '../../../account/secret.js';
import { type Answer, answered, api } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { ApplicationItem } from './application-item.js';
import { NewApplication } from './new-application.js';

type Credentials = Answer<'ClientCredentialsAnswer'>;

/** The programs that exchange data with Openhuis in the name of the region. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'applications.title' })}>
      <Permitted permission="application.read" role={<FormattedMessage id="applications.needed" />}>
        <div className="stack">
          <p>
            <FormattedMessage id="applications.text" />
          </p>
          <Applications />
        </div>
      </Permitted>
    </PageFrame>
  );
}

function Applications(): ReactNode {
  const { data: session } = useSession();
  const [made, setMade] = useState<Credentials>();
  const [isMaking, setMaking] = useState(false);
  const mayEdit = may(session, 'application.edit');
  const query = useQuery({
    queryKey: ['applications'],
    queryFn: ({ signal }) => answered(api.GET('/applications', { signal })),
  });
  return (
    <>
      {made?.clientSecret != null && (
        <Secret
          title={<FormattedMessage id="applications.secretMade" values={{ id: <code>{made.id}</code> }} />}
          secret={made.clientSecret}
        >
          <p>
            <FormattedMessage id="applications.secretText" values={{ address: <code>/v1/oauth/token</code> }} />
          </p>
        </Secret>
      )}
      {isMaking ? (
        <NewApplication
          close={() => setMaking(false)}
          made={(credentials) => {
            setMade(credentials);
            setMaking(false);
          }}
        />
      ) : (
        mayEdit && (
          <p>
            <Button variant="primary" onClick={() => setMaking(true)}>
              <FormattedMessage id="applications.new" />
            </Button>
          </p>
        )
      )}
      <Loaded
        query={query}
        skeleton={<Skeleton lines={3} height="5rem" />}
        isEmpty={(applications) => applications.length === 0}
        empty={<EmptyState title={<FormattedMessage id="applications.none" />} />}
      >
        {(applications) => (
          <ul className="items">
            {applications.map((application) => (
              <ApplicationItem key={application.id} application={application} mayEdit={mayEdit} onSecret={setMade} />
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
