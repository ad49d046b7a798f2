import type { CalendarDate } from '@openhuis/calendar';
import type { EntityManager } from 'typeorm';
import type { ProductDefinition } from './procedure-definition.js';

interface StandingTariff {
  code: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  amount: string;
  example: boolean;
}

/**
 * Products with their tariffs as they stand in the catalogue, announced ones among them: that is the truth about prices. What
 * a price is made of stands in the definition, and goes along where it is still that price.
 */
export async function withStandingTariffs(
  manager: EntityManager,
  procedureId: string,
  products: readonly ProductDefinition[],
): Promise<ProductDefinition[]> {
  const rows = await manager.query<StandingTariff[]>(
    `select p.code, lower(t.validity) as "startsOn", upper(t.validity) - 1 as "endsOn", t.amount::text, t.example
     from tariff t join product p on p.id = t.product_id
     where p.procedure_id = $1 and t.superseded_at is null order by t.validity`,
    [procedureId],
  );
  return products.map((product) => ({
    ...product,
    tariffs: rows
      .filter(({ code }) => code === product.code)
      .map(({ startsOn, endsOn, amount, example }) => {
        const known = product.tariffs.find((tariff) => tariff.startsOn === startsOn && tariff.amount === amount);
        return {
          startsOn,
          ...(endsOn !== null && { endsOn }),
          amount,
          example,
          ...(known?.costs !== undefined && { costs: known.costs }),
        };
      }),
  }));
}
