import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { MeasureSections } from '../../../components/contract-end/measure-sections.js';
import { endingsQuery } from '../../../components/contract-end/ending-queries.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Permitted } from '../../../session/signed-in.js';

const route = getRouteApi('/desk/contracts/$contractId/measures');

/** The measures under a contract, as its region sees and does it. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const contract = useQuery(endingsQuery(contractId));
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'contractMeasure.page' })}
      trail={[
        <Link key="contract" to="/desk/contracts/$contractId" params={{ contractId }}>
          {contract.data?.number ?? <FormattedMessage id="ending.contract" />}
        </Link>,
      ]}
    >
      <Permitted permission="contract.read">
        <MeasureSections contractId={contractId} side="region" />
      </Permitted>
    </PageFrame>
  );
}
