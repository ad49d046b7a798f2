import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import type { Contract } from '../../../components/contract/contract-queries.js';
import { may, useSession } from '../../../session/session.js';

/** More products or municipalities are an enrolment too, by the conditions in force now. */
export function MoreProducts({ contract }: { contract: Contract }): ReactNode {
  const { data: session } = useSession();
  const isRunning = contract.status === 'signed' || contract.status === 'active';
  if (!isRunning || !may(session, 'enrolment.edit')) return null;
  return (
    <div className="not-in-print">
      <p>
        <FormattedMessage id="portalContract.more.text" />
      </p>
      <p>
        <Link className={buttonClass()} to="/portal/enrolments/new" search={{ procedure: contract.procedureId }}>
          <FormattedMessage id="portalContract.more.action" />
        </Link>
      </p>
    </div>
  );
}
