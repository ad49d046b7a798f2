import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarDay } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';
import type { ProcedureDetail } from './procedure-query.js';
import { strong } from './strong.js';

/** Which products go together, and why: a client whose care becomes lighter or heavier keeps the provider. */
export function BundleRules({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const intl = useIntl();
  const { bundleRules, products } = procedure.definition;
  const rules = bundleRules.filter(({ mode }) => mode !== 'off');
  if (rules.length === 0) return null;
  const nameOf = (code: string): string => {
    const product = products.find((known) => known.code === code);
    return product === undefined ? code : `${writtenIn(intl, product.name)} (${code})`;
  };
  return (
    <div className="card card--tinted bundle-rules">
      <h3>
        <FormattedMessage id="procedurePage.bundle.title" />
      </h3>
      <p>
        <FormattedMessage id="procedurePage.bundle.why" />
      </p>
      <ul>
        {rules.map((rule) => (
          <li key={`${rule.product} ${rule.requires}`}>
            <FormattedMessage
              id={`procedurePage.bundle.${rule.mode}`}
              values={{
                product: nameOf(rule.product),
                companion: nameOf(rule.requires),
                date: <CalendarDay date={rule.startsOn} />,
                b: strong,
              }}
            />{' '}
            <FormattedMessage
              id={rule.bindsExistingContracts ? 'procedurePage.bundle.binds' : 'procedurePage.bundle.new'}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
