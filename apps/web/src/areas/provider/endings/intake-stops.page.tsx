import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { IntakeStopSections } from '../../../components/contract-end/intake-stop-sections.js';
import { endingsQuery } from '../../../components/contract-end/ending-queries.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Permitted } from '../../../session/signed-in.js';

const route = getRouteApi('/portal/contracts/$contractId/intake-stops');

/** The stops of new clients under a contract, as its provider sees and does it. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const contract = useQuery(endingsQuery(contractId));
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'intakeStop.page' })}
      trail={[
        <Link key="contract" to="/portal/contracts/$contractId" params={{ contractId }}>
          {contract.data?.number ?? <FormattedMessage id="ending.contract" />}
        </Link>,
      ]}
    >
      <Permitted permission="contract.read">
        <IntakeStopSections contractId={contractId} side="provider" />
      </Permitted>
    </PageFrame>
  );
}
