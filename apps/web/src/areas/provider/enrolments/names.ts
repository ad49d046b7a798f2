import { useQuery } from '@tanstack/react-query';
import { useRegions } from '../../../region/regions.js';
import { useWritten } from '../../../i18n/written.js';
import { procedureQuery } from './enrolment.js';

/** What products, municipalities and the region of a procedure are called; the code where the name is not known (yet). */
export interface Names {
  product: (code: string) => string;
  municipality: (code: string) => string;
  region: string;
}

export function useNames({ procedureId, regionId }: { procedureId: string; regionId: number }): Names {
  const written = useWritten();
  const { data: procedure } = useQuery(procedureQuery(procedureId));
  const { data: regions } = useRegions();
  const region = regions?.find(({ id }) => id === regionId);
  return {
    product: (code) => {
      const product = procedure?.products.find((each) => each.code === code);
      return product === undefined ? code : written(product.name);
    },
    municipality: (code) => region?.municipalities.find((each) => each.code === code)?.name ?? code,
    region: region?.appearance.displayName ?? '',
  };
}
