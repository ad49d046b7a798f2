import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Contract, type ExtensionOffer, runsUntil } from '../../../components/contract/contract-queries.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { currentLanguage } from '../../../i18n/texts.js';

/**
 * Every product of the contract: until when it runs now, and until when if the answer is yes.
 *
 * @param kept the keys of the lines that go on where the answer is for a part
 */
export function OfferedLines({
  contract,
  offer,
  kept,
}: {
  contract: Contract;
  offer: ExtensionOffer;
  kept?: ReadonlySet<string> | undefined;
}): ReactNode {
  const intl = useIntl();
  return (
    <Table caption={intl.formatMessage({ id: 'portalContract.answer.lines' })}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="contractPart.lines.product" />
          </th>
          <th scope="col">
            <FormattedMessage id="portalContract.answer.municipality" />
          </th>
          <th scope="col">
            <FormattedMessage id="portalContract.answer.now" />
          </th>
          <th scope="col">
            <FormattedMessage id="portalContract.answer.then" />
          </th>
        </tr>
      </thead>
      <tbody>
        {contract.lines.map((line) => {
          const isOffered = offer.lines.some(
            ({ productId, municipality }) => productId === line.productId && municipality === line.municipality,
          );
          const goesOn = isOffered && (kept === undefined || kept.has(`${line.productId} ${line.municipality}`));
          return (
            <tr key={`${line.productId} ${line.municipality}`}>
              <th scope="row">{line.productName[currentLanguage()]}</th>
              <td>{line.municipalityName}</td>
              <td>{line.endsOn !== null && <CalendarDay date={line.endsOn} short />}</td>
              <td>
                {goesOn ? (
                  <strong>
                    <CalendarDay date={runsUntil(line, offer.endsOn)} short />
                  </strong>
                ) : (
                  <FormattedMessage id="portalContract.answer.ends" />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
