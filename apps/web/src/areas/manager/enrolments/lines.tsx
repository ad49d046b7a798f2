import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Violation } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { ViolationText } from '../../../components/states.js';
import { useRegions } from '../../../region/regions.js';
import type { Enrolment } from './enrolment-queries.js';

/** The name of a municipality by its code; the code where it is not known. */
export function useMunicipalityName(regionId: number): (code: string) => string {
  const { data: regions = [] } = useRegions();
  const municipalities = regions.find(({ id }) => id === regionId)?.municipalities ?? [];
  return (code) => municipalities.find((one) => one.code === code)?.name ?? code;
}

/** What the provider asks for: each product with its municipalities. */
export function Lines({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const intl = useIntl();
  const nameOf = useMunicipalityName(enrolment.regionId);
  const products = [...new Set(enrolment.lines.map(({ product }) => product))];
  const check = enrolment.checks.find(({ path }) => path === 'lines');
  return (
    <section aria-labelledby="enrolment-lines" className="card">
      <h2 id="enrolment-lines" className="review__small-heading">
        <FormattedMessage id="enrolments.asked" />
      </h2>
      <dl className="facts">
        {products.map((product) => (
          <div key={product}>
            <dt>{product}</dt>
            <dd>
              {intl.formatList(
                enrolment.lines
                  .filter((line) => line.product === product)
                  .map(({ municipality }) => nameOf(municipality)),
              )}
            </dd>
          </div>
        ))}
      </dl>
      {check !== undefined && (
        <p className="small">
          <Badge tone={check.found === null ? 'positive' : 'warning'}>
            <FormattedMessage id={check.found === null ? 'enrolments.checkPassed' : 'enrolments.checkFound'} />
          </Badge>{' '}
          {check.found !== null && <ViolationText violation={check.found as Violation} />}
        </p>
      )}
    </section>
  );
}
