import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  // Undefined: not edited yet.
  const [isEditing, setEditing] = useState<boolean>();
  const query = useQuery({
    queryKey: ['organisations', own.id],
    queryFn: ({ signal }) => answered(api.GET('/organisations/{id}', { params: { path: { id: own.id } }, signal })),
  });
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} height="2.5rem" />}>
      {(organisation) =>
        isEditing === true ? (
          <Editing organisation={organisation} close={() => setEditing(false)} />
        ) : (
          <Shown
            organisation={organisation}
            wasEdited={isEditing === false}
            edit={own.permissions.includes('organisation.edit') ? () => setEditing(true) : undefined}
          />
        )
      }
    </Loaded>
  );
}

function Editing({ organisation, close }: { organisation: Organisation; close: () => void }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack" aria-labelledby="edit-data">
      <h2 id="edit-data" tabIndex={-1} ref={heading}>
        <FormattedMessage id="ourOrganisation.edit" />
      </h2>
      <OrganisationForm organisation={organisation} close={close} />
    </section>
  );
}

function Shown({
  organisation,
  wasEdited,
  edit,
}: {
  organisation: Organisation;
  /** The form was here, and its button with the focus. */
  wasEdited: boolean;
  edit: (() => void) | undefined;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wasEdited) heading.current?.focus();
  }, [wasEdited]);
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
        <h2 id="register-data" tabIndex={-1} ref={heading}>
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
          <Link to="/portal/organisation/changes" search={{ organisation: organisation.id }}>
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
        <FormattedMessage
          id="ourOrganisation.kvkFixed"
          values={{
            report: (chunks) => (
              <Link to="/portal/organisation/changes" search={{ organisation: organisation.id }}>
                {chunks}
              </Link>
            ),
          }}
        />
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
