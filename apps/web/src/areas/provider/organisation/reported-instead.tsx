import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../components/alert.js';

/** Says why name, legal form and account are not edited here, and leads to where they are reported. */
export function ReportedInstead({ organisationId }: { organisationId: string }): ReactNode {
  return (
    <Alert tone="info" title={<FormattedMessage id="ourOrganisation.reported.title" />}>
      <p>
        <FormattedMessage id="ourOrganisation.reported.text" />
      </p>
      <p>
        <Link to="/portal/organisation/changes" search={{ organisation: organisationId }}>
          <FormattedMessage id="ourOrganisation.reported.link" />
        </Link>
      </p>
    </Alert>
  );
}
