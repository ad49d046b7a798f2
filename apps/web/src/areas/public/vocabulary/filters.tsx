import { Link, useNavigate } from '@tanstack/react-router';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type Answer } from '../../../api/client.js';
import { SelectField } from '../../../components/field.js';
import { writtenIn } from '../../../i18n/written.js';
import { useRegions, type Region } from '../../../region/regions.js';
import { categoryName } from './words.js';

export type CataloguedProduct = Answer<'CataloguedProductAnswer'>;

/** One filter or none: '' takes it away. The first page is shown again, for the old one may not exist any more. */
export type SetFilter = (name: string, value: string) => void;

export function useSetFilter(): SetFilter {
  const navigate = useNavigate();
  return (name, value) => {
    void navigate({
      to: '.',
      search: (search: Record<string, unknown>) => ({ ...search, [name]: value || undefined, cursor: undefined }),
      // The page stays what it is: its heading must not take the focus from the filter.
      resetScroll: false,
    });
  };
}

/** The region of an address (by its slug, which people can read); undefined for all. */
export function useRegionOf(slug: string | undefined): Region | undefined {
  const { data: regions } = useRegions();
  return slug === undefined ? undefined : regions?.find((region) => region.slug === slug);
}

/** The products in the catalogues of published procedures. */
export function useProducts(): UseQueryResult<CataloguedProduct[]> {
  return useQuery({
    queryKey: ['register', 'products'],
    queryFn: ({ signal }): Promise<CataloguedProduct[]> => answered(api.GET('/register/products', { signal })),
    staleTime: 5 * 60_000,
  });
}

/** What a choice is made of, with the choice of none. */
function Choice({
  name,
  label,
  value,
  options,
  set,
}: {
  name: string;
  label: ReactNode;
  value: string | undefined;
  options: { value: string; label: string }[];
  set: SetFilter;
}): ReactNode {
  const intl = useIntl();
  const all = { value: '', label: intl.formatMessage({ id: 'vocabulary.all' }) };
  return (
    <SelectField
      name={name}
      label={label}
      value={value ?? ''}
      options={[all, ...options]}
      onChange={(event) => set(name, event.target.value)}
    />
  );
}

export function RegionChoice({ value, set }: { value: string | undefined; set: SetFilter }): ReactNode {
  const { data: regions = [] } = useRegions();
  return (
    <Choice
      name="region"
      label={<FormattedMessage id="vocabulary.region" />}
      value={value}
      options={regions.map(({ slug, appearance }) => ({ value: slug, label: appearance.displayName }))}
      set={set}
    />
  );
}

export function LawChoice({ value, set }: { value: string | undefined; set: SetFilter }): ReactNode {
  const intl = useIntl();
  return (
    <Choice
      name="law"
      label={<FormattedMessage id="vocabulary.law" />}
      value={value}
      options={(['wmo', 'jeugd'] as const).map((law) => ({
        value: law,
        label: intl.formatMessage({ id: `vocabulary.law.${law}` }),
      }))}
      set={set}
    />
  );
}

/** The municipalities of the chosen region, or of all. */
export function MunicipalityChoice({
  value,
  region,
  set,
}: {
  value: string | undefined;
  region: Region | undefined;
  set: SetFilter;
}): ReactNode {
  const { data: regions = [] } = useRegions();
  const municipalities = (region === undefined ? regions : [region]).flatMap((one) => one.municipalities);
  return (
    <Choice
      name="municipality"
      label={<FormattedMessage id="vocabulary.municipality" />}
      value={value}
      options={municipalities
        .map(({ code, name }) => ({ value: code, label: name }))
        .toSorted((one, other) => one.label.localeCompare(other.label, 'nl'))}
      set={set}
    />
  );
}

interface CatalogueChoiceProps {
  value: string | undefined;
  region: Region | undefined;
  law: string | undefined;
  set: SetFilter;
}

/** The products of the chosen region and law, a code once. */
export function ProductChoice({ value, region, law, set }: CatalogueChoiceProps): ReactNode {
  const intl = useIntl();
  const { data: products = [] } = useProducts();
  const options = new Map(
    products
      .filter((product) => isAmong(product, region, law))
      .map(({ code, name }) => [code, { value: code, label: `${writtenIn(intl, name)} (${code})` }]),
  );
  return (
    <Choice
      name="product"
      label={<FormattedMessage id="vocabulary.product" />}
      value={value}
      options={[...options.values()].toSorted((one, other) => one.label.localeCompare(other.label, intl.locale))}
      set={set}
    />
  );
}

/** The national categories that the products of the chosen region and law have. */
export function CategoryChoice({ value, region, law, set }: CatalogueChoiceProps): ReactNode {
  const intl = useIntl();
  const { data: products = [] } = useProducts();
  const options = new Map(
    products
      .filter((product) => isAmong(product, region, law))
      .map((product) => [
        product.category,
        { value: product.category, label: categoryName(intl, product.law, product.category) },
      ]),
  );
  return (
    <Choice
      name="category"
      label={<FormattedMessage id="vocabulary.category" />}
      value={value}
      options={[...options.values()].toSorted((one, other) => one.label.localeCompare(other.label, intl.locale))}
      set={set}
    />
  );
}

function isAmong(product: CataloguedProduct, region: Region | undefined, law: string | undefined): boolean {
  return (region === undefined || product.regionId === region.id) && (law === undefined || product.law === law);
}

/** Shown while there is something to clear. */
export function ClearFilters({ search }: { search: Record<string, string | undefined> }): ReactNode {
  if (Object.values(search).every((value) => value === undefined)) return null;
  return (
    <Link to="." search={{}} className="button button--quiet">
      <FormattedMessage id="vocabulary.clear" />
    </Link>
  );
}

/**
 * The list as it is filtered now, as files.
 *
 * @param path of the file in the api
 */
export function Downloads({
  path,
  query,
}: {
  path: string;
  query: Record<string, string | number | undefined>;
}): ReactNode {
  const parameters = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const address = (format: string): string =>
    `/v1${path}?${new URLSearchParams([['format', format], ...parameters]).toString()}`;
  return (
    <aside className="not-in-print">
      <h2 className="downloads__title">
        <FormattedMessage id="vocabulary.download.title" />
      </h2>
      <ul className="row plain">
        {(['csv', 'json'] as const).map((format) => (
          <li key={format}>
            <a href={address(format)} download>
              <FormattedMessage id={`vocabulary.download.${format}`} />
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
