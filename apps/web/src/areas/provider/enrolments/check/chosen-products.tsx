import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { bundleDate } from '../../../../../../../libs/procedures/src/rules/bundle.js';
import { Table } from '../../../../components/table.js';
import { type Enrolment, procedureQuery } from '../enrolment.js';
import { FaultList } from '../faults.js';
import { useNames } from '../names.js';
import { Price } from '../products/prices.js';
import { partOfFault } from '../topics.js';

/** Each product with its municipalities and its price, and what is wrong with the choice. */
export function ChosenProducts({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const names = useNames(enrolment);
  const { data: procedure } = useQuery(procedureQuery(enrolment.procedureId));
  const today = amsterdamDate(enrolment.submittedAt === null ? new Date() : new Date(enrolment.submittedAt));
  const onDate = procedure === undefined ? today : bundleDate(today, procedure.definition.term);
  const products = [...new Set(enrolment.lines.map(({ product }) => product))];
  const faults = enrolment.missingParts.filter((fault) => partOfFault(fault, enrolment) === 'products');
  return (
    <div className="stack">
      {products.length > 0 && (
        <Table caption={<FormattedMessage id="enrolling.check.lines" values={{ lines: enrolment.lines.length }} />}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="enrolling.products.product" />
              </th>
              <th scope="col">
                <FormattedMessage id="enrolling.check.municipalities" />
              </th>
              <th scope="col" className="number">
                <FormattedMessage id="enrolling.check.price" />
              </th>
            </tr>
          </thead>
          <tbody>
            {products.map((code) => {
              const lines = enrolment.lines.filter((line) => line.product === code);
              const product = procedure?.products.find((each) => each.code === code);
              return (
                <tr key={code}>
                  <th scope="row">{names.product(code)}</th>
                  <td>{lines.map(({ municipality }) => names.municipality(municipality)).join(', ')}</td>
                  <td className="number">{product && <Price product={product} onDate={onDate} />}</td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
      {faults.length > 0 && (
        <div className="field__errors">
          <FaultList enrolment={enrolment} faults={faults} part="products" from="check" />
        </div>
      )}
    </div>
  );
}
