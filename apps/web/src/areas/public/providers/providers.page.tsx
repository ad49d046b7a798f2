import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId, useState, useSyncExternalStore, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type Answer } from '../../../api/client.js';
import { Alert, Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { SelectField, TextField } from '../../../components/field.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';
import { useRegionLook } from '../../../region/region-look.js';
import { useRegions } from '../../../region/regions.js';
import {
  CategoryChoice,
  ClearFilters,
  Downloads,
  LawChoice,
  MunicipalityChoice,
  ProductChoice,
  RegionChoice,
  useRegionOf,
  useSetFilter,
  type SetFilter,
} from '../vocabulary/filters.js';
import '../vocabulary/public.css';
import { LawName, lawOf, Municipalities, PrintButton } from '../vocabulary/words.js';
import './providers.css';

type Provider = Answer<'ContractedProviderAnswer'>;

const route = getRouteApi('/public/providers');
const intensities = ['basic', 'complex', 'both'] as const;

/** Who holds a contract: with what, where and until when. */
export function Page(): ReactNode {
  const intl = useIntl();
  const search = route.useSearch();
  const { region: slug, procedure, law, product, category, municipality, name, cursor } = search;
  const region = useRegionOf(slug);
  const { data: regions } = useRegions();
  const set = useSetFilter();
  useRegionLook(region?.id);
  const intensity = intensities.find((known) => known === search.intensity);
  const intake = search.intake === 'open' ? ('open' as const) : undefined;
  const filter = {
    regionId: region?.id,
    procedureId: procedure,
    law: lawOf(law),
    product,
    category,
    municipality,
    intensity,
    intake,
    name,
  };
  const query = { ...filter, cursor, limit: 50 };
  const providers = useQuery({
    queryKey: ['register', 'providers', query],
    queryFn: ({ signal }) => answered(api.GET('/register/providers', { params: { query }, signal })),
    enabled: slug === undefined || regions !== undefined,
    placeholderData: keepPreviousData,
  });
  const catalogue = { region, law, set };
  return (
    <PageFrame title={intl.formatMessage({ id: 'providers.title' })} tools={<PrintButton />}>
      <p className="lead">
        <FormattedMessage id="providers.what" />
      </p>
      <form
        className="filters"
        role="search"
        aria-label={intl.formatMessage({ id: 'providers.search' })}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('name');
          set('name', typeof typed === 'string' && typed.trim().length > 1 ? typed.trim() : '');
        }}
      >
        <NameField key={name} name={name} />
        <RegionChoice value={slug} set={set} />
        <MoreFilters
          startsOpen={[law, category, product, municipality, intensity, intake].some((value) => value !== undefined)}
        >
          <LawChoice value={law} set={set} />
          <CategoryChoice value={category} {...catalogue} />
          <ProductChoice value={product} {...catalogue} />
          <MunicipalityChoice value={municipality} region={region} set={set} />
          <IntensityChoice value={intensity} set={set} />
          <IntakeChoice value={intake} set={set} />
        </MoreFilters>
        <ClearFilters search={{ slug, procedure, law, product, category, municipality, intensity, intake, name }} />
      </form>
      {procedure !== undefined && <OfProcedure procedureId={procedure} set={set} />}
      {intensity === 'both' && (
        <Alert>
          <FormattedMessage id="providers.both.what" />
        </Alert>
      )}
      <div className="stack providers" aria-busy={providers.isPlaceholderData}>
        <Loaded
          query={providers}
          skeleton={<Skeleton lines={8} height="3.4rem" />}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState title={<FormattedMessage id="providers.none" />}>
              <p>
                <FormattedMessage id="providers.none.next" />
              </p>
            </EmptyState>
          }
        >
          {({ items, next }) => (
            <>
              <p role="status" className="small">
                <FormattedMessage
                  id={next === null ? 'providers.found' : 'providers.foundMore'}
                  values={{ count: items.length }}
                />
              </p>
              <Providers providers={items} isOneRegion={region !== undefined} />
              <Pager cursor={cursor} next={next} />
            </>
          )}
        </Loaded>
        <Downloads path="/register/providers/file" query={filter} />
      </div>
    </PageFrame>
  );
}

/** Where there is room the other filters are open; on a telephone the results come first, unless one is in use. */
function MoreFilters({ startsOpen, children }: { startsOpen: boolean; children: ReactNode }): ReactNode {
  // How wide it is the server does not know: until it is known, providers.css shows them where there is room.
  const isWide = useSyncExternalStore(neverChanges, isWideNow, () => undefined);
  const [chosen, setChosen] = useState<boolean>();
  return (
    <details
      className={isWide === undefined ? 'providers-more providers-more--drawn' : 'providers-more'}
      open={chosen ?? (startsOpen || isWide === true)}
      onToggle={(event) => setChosen(event.currentTarget.open)}
    >
      <summary>
        <FormattedMessage id="providers.moreFilters" />
      </summary>
      <div className="filters">{children}</div>
    </details>
  );
}

function isWideNow(): boolean {
  return window.matchMedia('(width >= 48rem)').matches;
}

const neverChanges = () => () => undefined;

function NameField({ name }: { name: string | undefined }): ReactNode {
  return (
    <div className="providers-name">
      <TextField
        name="name"
        type="search"
        label={<FormattedMessage id="providers.name" />}
        defaultValue={name}
        maxLength={80}
        autoComplete="off"
      />
      <Button type="submit">
        <FormattedMessage id="providers.find" />
      </Button>
    </div>
  );
}

function IntensityChoice({ value, set }: { value: string | undefined; set: SetFilter }): ReactNode {
  const intl = useIntl();
  return (
    <SelectField
      name="intensity"
      label={<FormattedMessage id="providers.intensity" />}
      value={value ?? ''}
      options={[
        { value: '', label: intl.formatMessage({ id: 'vocabulary.all' }) },
        ...intensities.map((intensity) => ({
          value: intensity,
          label: intl.formatMessage({ id: `providers.intensity.${intensity}` }),
        })),
      ]}
      onChange={(event) => set('intensity', event.target.value)}
    />
  );
}

function IntakeChoice({ value, set }: { value: string | undefined; set: SetFilter }): ReactNode {
  const intl = useIntl();
  return (
    <SelectField
      name="intake"
      label={<FormattedMessage id="providers.intake" />}
      value={value ?? ''}
      options={[
        { value: '', label: intl.formatMessage({ id: 'vocabulary.all' }) },
        { value: 'open', label: intl.formatMessage({ id: 'providers.intake.open' }) },
      ]}
      onChange={(event) => set('intake', event.target.value)}
    />
  );
}

/** The one procedure that is shown, where somebody came from its page; with the way back to all. */
function OfProcedure({ procedureId, set }: { procedureId: string; set: SetFilter }): ReactNode {
  const intl = useIntl();
  const procedure = useQuery({
    queryKey: ['procedures', procedureId],
    queryFn: ({ signal }) => answered(api.GET('/procedures/{id}', { params: { path: { id: procedureId } }, signal })),
  });
  const title = procedure.data === undefined ? procedureId : writtenIn(intl, procedure.data.definition.title);
  return (
    <p className="row">
      <span>
        <FormattedMessage id="providers.ofProcedure" values={{ title }} />
      </span>
      <Button small onClick={() => set('procedure', '')}>
        <FormattedMessage id="providers.allProcedures" />
      </Button>
    </p>
  );
}

/** A row a contract. Where it is narrow each row is a card; the roles keep it a table to a screen reader. */
function Providers({ providers, isOneRegion }: { providers: readonly Provider[]; isOneRegion: boolean }): ReactNode {
  const intl = useIntl();
  const { data: regions } = useRegions();
  const id = useId();
  const label = (key: string): string => intl.formatMessage({ id: `providers.column.${key}` });
  return (
    <Table caption={<span id={id}>{intl.formatMessage({ id: 'providers.caption' })}</span>} captionHidden>
      <thead>
        <tr>
          {['name', 'products', 'municipalities', 'period'].map((key) => (
            <th key={key} scope="col">
              {label(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {providers.map((provider) => (
          <tr key={`${provider.organisationId} ${provider.procedureId}`}>
            <th scope="row">
              <Link to="/providers/$organisationId" params={{ organisationId: provider.organisationId }}>
                {provider.name}
              </Link>
              <div className="small providers-of">
                <LawName law={provider.law} />
                {!isOneRegion && (
                  <>
                    {' · '}
                    {regions?.find((known) => known.id === provider.regionId)?.appearance.displayName}
                  </>
                )}
              </div>
              {provider.scalesUpAndDown && (
                <div className="providers-scales">
                  <Badge tone="info">
                    <FormattedMessage id="providers.scales" />
                  </Badge>
                </div>
              )}
              {provider.hasIntakeStop && (
                <div className="providers-scales">
                  <Badge tone="warning">
                    <FormattedMessage id="providers.intakeStop" />
                  </Badge>
                </div>
              )}
            </th>
            <td>
              {intl.formatList(
                provider.products.map(({ name }) => writtenIn(intl, name)),
                { type: 'unit' },
              )}
            </td>
            <td>
              <Municipalities codes={provider.municipalities} regionId={provider.regionId} />
            </td>
            <td className="providers-period">
              <CalendarDay date={provider.startsOn} short />{' '}
              <span>
                <FormattedMessage id="providers.until" /> <CalendarDay date={provider.endsOn} short />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
