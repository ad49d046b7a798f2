import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { Alert, Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { type OwnOrganisation, OfOrganisation } from '../of-organisation.js';
import { OrganisationForm } from './organisation-form.js';
import { shownIban } from './shown-iban.js';

type Organisation = Answer<'OrganisationAnswer'>;

/** What is known of one's organisation, to look over and to correct. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'ourOrganisation.title' })}>
      <OfOrganisation permission="organisation.read">{(own) => <Data key={own.id} own={own} />}</OfOrganisation>
    </PageFrame>
  );
}

function Data({ own }: { own: OwnOrganisation }): ReactNode {
  const [isEditing, setEditing] = useState(false);
  const query = useQuery({
    queryKey: ['organisations', own.id],
    queryFn: ({ signal }) => answered(api.GET('/organisations/{id}', { params: { path: { id: own.id } }, signal })),
  });
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} height="2.5rem" />}>
      {(organisation) =>
        isEditing ? (
          <OrganisationForm organisation={organisation} close={() => setEditing(false)} />
        ) : (
          <Shown
            organisation={organisation}
            edit={own.permissions.includes('organisation.edit') ? () => setEditing(true) : undefined}
          />
        )
      }
    </Loaded>
  );
}

function Shown({ organisation, edit }: { organisation: Organisation; edit: (() => void) | undefined }): ReactNode {
  const { name, kvkNumber, legalForm, naturalPerson, rsin, agbCode, iban, email } = organisation;
  const isComplete = agbCode !== null && iban !== null && (naturalPerson || rsin !== null);
  return (
    <div className="stack">
      {isComplete ? (
        <p className="lead">
          <FormattedMessage id="ourOrganisation.check" />
        </p>
      ) : (
        <Alert tone="warning" title={<FormattedMessage id="ourOrganisation.incomplete.title" />}>
          <p>
            <FormattedMessage id="ourOrganisation.incomplete.text" />
          </p>
        </Alert>
      )}
      <section aria-labelledby="register-data">
        <h2 id="register-data">
          <FormattedMessage id="ourOrganisation.register" />
        </h2>
        <Facts>
          <Fact name={<FormattedMessage id="ourOrganisation.name" />}>{name}</Fact>
          <Fact name={<FormattedMessage id="ourOrganisation.kvkNumber" />}>
            <span className="number">{kvkNumber}</span>
          </Fact>
          <Fact name={<FormattedMessage id="ourOrganisation.legalForm" />}>{legalForm}</Fact>
          {!naturalPerson && (
            <Fact name={<FormattedMessage id="ourOrganisation.rsin" />}>
              <Given value={rsin} />
            </Fact>
          )}
        </Facts>
        <p>
          <Link to="/portal/organisation/changes">
            <FormattedMessage id="ourOrganisation.changes" />
          </Link>
        </p>
      </section>
      <section aria-labelledby="care-data">
        <h2 id="care-data">
          <FormattedMessage id="ourOrganisation.care" />
        </h2>
        <Facts>
          <Fact name={<FormattedMessage id="ourOrganisation.agbCode" />}>
            <Given value={agbCode} />
          </Fact>
          <Fact name={<FormattedMessage id="ourOrganisation.iban" />}>
            <Given value={iban === null ? null : shownIban(iban)} />
          </Fact>
          <Fact name={<FormattedMessage id="ourOrganisation.email" />}>{email}</Fact>
        </Facts>
      </section>
      {edit === undefined ? (
        <p className="subtle">
          <FormattedMessage id="ourOrganisation.whoEdits" />
        </p>
      ) : (
        <div>
          <Button variant="primary" onClick={edit}>
            <FormattedMessage id="ourOrganisation.edit" />
          </Button>
        </div>
      )}
      <p className="subtle">
        <FormattedMessage id="ourOrganisation.kvkFixed" />
      </p>
    </div>
  );
}

function Given({ value }: { value: string | null }): ReactNode {
  return value === null ? (
    <Badge tone="warning">
      <FormattedMessage id="ourOrganisation.notGiven" />
    </Badge>
  ) : (
    <span className="number">{value}</span>
  );
}
