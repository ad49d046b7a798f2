import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type Answer } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts, Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';
import { useRegionLook } from '../../../region/region-look.js';
import { municipalityName, IntensityBadge, LawName, Period, PrintButton } from '../vocabulary/words.js';
import { useRegions } from '../../../region/regions.js';
import '../vocabulary/public.css';

type Provider = Answer<'ProviderDetailAnswer'>;
type Offer = Provider['offers'][number];
type Product = Offer['products'][number];

const route = getRouteApi('/public/providers/$organisationId');

/** A contracted provider: what it offers under each procedure, where, and from when until when. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { organisationId } = route.useParams();
  const { data: regions } = useRegions();
  const provider = useQuery({
    queryKey: ['register', 'providers', organisationId],
    queryFn: ({ signal }): Promise<Provider> =>
      answered(api.GET('/register/providers/{organisationId}', { params: { path: { organisationId } }, signal })),
  });
  const regionIds = new Set(provider.data?.offers.map(({ regionId }) => regionId));
  const [onlyRegion] = regionIds;
  useRegionLook(regionIds.size === 1 ? onlyRegion : undefined);
  return (
    <PageFrame
      title={provider.data?.name ?? intl.formatMessage({ id: 'providerPage.title' })}
      trail={[
        <Link key="all" to="/providers">
          <FormattedMessage id="providers.title" />
        </Link>,
      ]}
      tools={<PrintButton />}
    >
      <Loaded query={provider} skeleton={<Skeleton lines={4} height="6rem" />}>
        {({ name, kvkNumber, offers }) => (
          <div className="sections">
            <Facts>
              <Fact name={<FormattedMessage id="providerPage.kvk" />}>{kvkNumber}</Fact>
              <Fact name={<FormattedMessage id="providerPage.contracts" />}>{intl.formatNumber(offers.length)}</Fact>
            </Facts>
            {offers.map((offer) => (
              <OneOffer key={offer.procedureId} offer={offer} />
            ))}
            <ReportError
              name={name}
              mails={(regions ?? []).filter(({ id }) => regionIds.has(id)).map(({ contactEmail }) => contactEmail)}
            />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

function OneOffer({ offer }: { offer: Offer }): ReactNode {
  const intl = useIntl();
  const { data: regions } = useRegions();
  const id = `offer-${offer.procedureId}`;
  const codes = [...new Set(offer.products.flatMap(({ areas }) => areas.map(({ municipality }) => municipality)))];
  const municipalities = codes
    .map((code) => ({ code, name: municipalityName(regions, code) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  const title = writtenIn(intl, offer.procedureTitle);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>
        <LawName law={offer.law} />
        {' · '}
        {regions?.find((known) => known.id === offer.regionId)?.appearance.displayName}
        {' · '}
        <Link to="/procedures/$procedureId" params={{ procedureId: offer.procedureId }}>
          <FormattedMessage id="providerPage.conditions" values={{ title }} />
        </Link>
      </p>
      <p>
        <strong>
          <FormattedMessage id="providerPage.period" />
        </strong>{' '}
        <Period startsOn={offer.startsOn} endsOn={offer.endsOn} />
      </p>
      {offer.scalesUpAndDown && (
        <p>
          <Badge tone="info">
            <FormattedMessage id="providers.scales" />
          </Badge>{' '}
          <span className="small">
            <FormattedMessage id="providerPage.scales" />
          </span>
        </p>
      )}
      <Table caption={<FormattedMessage id="providerPage.where" values={{ title }} />}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="providerPage.product" />
            </th>
            {municipalities.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offer.products.map((product) => (
            <tr key={product.productId}>
              <th scope="row">
                {writtenIn(intl, product.name)} <IntensityBadge intensity={product.careIntensity} />
              </th>
              {municipalities.map(({ code }) => (
                <td key={code}>
                  <AreaCell offer={offer} product={product} municipality={code} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** Yes or no; with the dates where they are others than those of the contract. */
function AreaCell({
  offer,
  product,
  municipality,
}: {
  offer: Offer;
  product: Product;
  municipality: string;
}): ReactNode {
  const areas = product.areas.filter((area) => area.municipality === municipality);
  if (areas.length === 0) {
    return (
      <>
        <span aria-hidden="true" className="subtle">
          –
        </span>
        <span className="visually-hidden">
          <FormattedMessage id="providerPage.no" />
        </span>
      </>
    );
  }
  return (
    <>
      <span aria-hidden="true">✓</span>
      <span className="visually-hidden">
        <FormattedMessage id="providerPage.yes" />
      </span>
      {areas
        .filter(({ startsOn, endsOn }) => startsOn !== offer.startsOn || endsOn !== offer.endsOn)
        .map((area) => (
          <div key={area.startsOn} className="small">
            <Period startsOn={area.startsOn} endsOn={area.endsOn} />
          </div>
        ))}
      {areas.map(({ startsOn, intakeStop }) =>
        intakeStop === null ? null : (
          <div key={`stop ${startsOn}`} className="small">
            <strong>
              {intakeStop.endsOn === null ? (
                <FormattedMessage
                  id="providerPage.stop"
                  values={{ from: <CalendarDay date={intakeStop.startsOn} short /> }}
                />
              ) : (
                <FormattedMessage
                  id="providerPage.stopUntil"
                  values={{
                    from: <CalendarDay date={intakeStop.startsOn} short />,
                    until: <CalendarDay date={intakeStop.endsOn} short />,
                  }}
                />
              )}
            </strong>
          </div>
        ),
      )}
    </>
  );
}

function ReportError({ name, mails }: { name: string; mails: readonly string[] }): ReactNode {
  const intl = useIntl();
  if (mails.length === 0) return null;
  const subject = intl.formatMessage({ id: 'providerPage.report.subject' }, { name });
  return (
    <section className="not-in-print">
      <p>
        <FormattedMessage id="providerPage.report" />{' '}
        <a href={`mailto:${mails.join(',')}?subject=${encodeURIComponent(subject)}`}>
          <FormattedMessage id="providerPage.report.link" />
        </a>
      </p>
    </section>
  );
}
