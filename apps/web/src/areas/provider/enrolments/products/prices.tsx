import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { Procedure } from '../enrolment.js';

type Product = Procedure['products'][number];

/** The tariff of a product on a day; undefined where none is set. */
export function tariffOn({ tariffs }: Product, onDate: string): Product['tariffs'][number] | undefined {
  return tariffs.find(
    ({ startsOn, endsOn, supersededAt }) =>
      supersededAt === null && startsOn <= onDate && (endsOn === null || onDate <= endsOn),
  );
}

/** What is paid for a product, per unit: "€ 68,40 per uur". */
export function Price({ product, onDate }: { product: Product; onDate: string }): ReactNode {
  const tariff = tariffOn(product, onDate);
  if (tariff === undefined) return <FormattedMessage id="enrolling.price.none" />;
  return (
    <FormattedMessage
      id="enrolling.price"
      values={{
        amount: <FormattedNumber value={Number(tariff.amount)} style="currency" currency="EUR" />,
        unit: product.unit,
      }}
    />
  );
}
