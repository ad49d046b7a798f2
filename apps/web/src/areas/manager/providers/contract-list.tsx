import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { InnerLink } from '../../../components/inner-link.js';
import { Badge, type Tone } from '../../../components/alert.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { useProcedures } from '../enrolments/enrolment-queries.js';
import type { Contract } from './provider-queries.js';

const tones: Record<Contract['status'], Tone> = {
  pending: 'warning',
  signed: 'info',
  active: 'positive',
  ended: 'neutral',
};

/** The contracts of a provider with their terms. */
export function ContractList({ contracts }: { contracts: readonly Contract[] }): ReactNode {
  const { data: procedures } = useProcedures();
  const titleOf = useWritten();
  return (
    <Table caption={<FormattedMessage id="providerFile.contracts" />} captionHidden>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="providerFile.number" />
          </th>
          <th scope="col">
            <FormattedMessage id="providerFile.procedure" />
          </th>
          <th scope="col">
            <FormattedMessage id="providerFile.state" />
          </th>
          <th scope="col">
            <FormattedMessage id="providerFile.term" />
          </th>
          <th scope="col">
            <FormattedMessage id="providerFile.latestNotice" />
          </th>
        </tr>
      </thead>
      <tbody>
        {contracts.map((contract) => {
          const procedure = procedures?.items.find(({ id }) => id === contract.procedureId);
          return (
            <tr key={contract.id}>
              <th scope="row">
                <InnerLink to={`/desk/contracts/${contract.id}`}>{contract.number}</InnerLink>
              </th>
              <td>{procedure === undefined ? '' : titleOf(procedure.title)}</td>
              <td>
                <Badge tone={tones[contract.status]}>
                  <FormattedMessage id={`providerFile.contract.${contract.status}`} />
                </Badge>
              </td>
              <td>
                <FormattedMessage
                  id={contract.startsOn === null ? 'providerFile.until' : 'providerFile.fromUntil'}
                  values={{
                    from: contract.startsOn !== null && <CalendarDay date={contract.startsOn} />,
                    until: <CalendarDay date={contract.endsOn} />,
                  }}
                />
              </td>
              <td>{contract.latestNoticeOn !== null && <CalendarDay date={contract.latestNoticeOn} />}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
