import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { writtenIn } from '../../../i18n/written.js';
import { RegionName, useRegionLook } from '../../../region/region-look.js';
import { useRegions, type Region } from '../../../region/regions.js';
import { signInAddress } from '../../../session/session.js';
import { useRegionOf } from '../vocabulary/filters.js';
import '../vocabulary/public.css';
import { LawName, Period } from '../vocabulary/words.js';
import './home.css';

const route = getRouteApi('/public/');

/** Where everybody begins: what an open house is, in which region, and which way to go. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { region: slug } = route.useSearch();
  const region = useRegionOf(slug);
  useRegionLook(region?.id);
  return (
    <PageFrame title={intl.formatMessage({ id: 'home.title' })}>
      <p className="lead">
        <FormattedMessage id="home.what" />
      </p>
      <RegionChooser chosen={region} />
      <section aria-labelledby="home-roles">
        <h2 id="home-roles">
          <FormattedMessage id="home.roles" />
        </h2>
        <Roles region={slug} />
      </section>
      <section aria-labelledby="home-open">
        <h2 id="home-open">
          <FormattedMessage id="home.open" />
        </h2>
        <OpenProcedures region={region} />
      </section>
    </PageFrame>
  );
}

/** The regions as links: the choice stands in the address, and each page below takes it along. */
function RegionChooser({ chosen }: { chosen: Region | undefined }): ReactNode {
  const regions = useRegions();
  return (
    <section aria-labelledby="home-region">
      <h2 id="home-region">
        <FormattedMessage id="home.region" />
      </h2>
      <Loaded query={regions} skeleton={<Skeleton lines={1} height="5.5rem" />}>
        {(all) => (
          <ul className="home-regions">
            {all.map((region) => (
              <li key={region.id}>
                <Link
                  to="/"
                  search={{ region: region.slug }}
                  className="home-region"
                  aria-current={region.id === chosen?.id ? 'true' : undefined}
                >
                  <span className="home-region__name">
                    <RegionName region={region} />
                  </span>
                  <span className="small">{region.municipalities.map(({ name }) => name).join(', ')}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function Roles({ region }: { region: string | undefined }): ReactNode {
  const search = { region };
  return (
    <div className="columns">
      <section className="card">
        <h3>
          <FormattedMessage id="home.provider.title" />
        </h3>
        <p>
          <FormattedMessage id="home.provider.text" />
        </p>
        <p>
          <a className={buttonClass('primary')} href={signInAddress('provider', '/portal')}>
            <FormattedMessage id="home.provider.signIn" />
          </a>
        </p>
        <p>
          <Link to="/procedures" search={search}>
            <FormattedMessage id="home.provider.procedures" />
          </Link>
        </p>
      </section>
      <section className="card">
        <h3>
          <FormattedMessage id="home.public.title" />
        </h3>
        <p>
          <FormattedMessage id="home.public.text" />
        </p>
        <p>
          <Link className={buttonClass('primary')} to="/providers" search={search}>
            <FormattedMessage id="home.public.find" />
          </Link>
        </p>
        <p>
          <Link to="/providers" search={{ ...search, intensity: 'both' }}>
            <FormattedMessage id="home.public.scale" />
          </Link>
        </p>
      </section>
      <section className="card">
        <h3>
          <FormattedMessage id="home.staff.title" />
        </h3>
        <p>
          <FormattedMessage id="home.staff.text" />
        </p>
        <p>
          <a className={buttonClass('primary')} href={signInAddress('staff', '/desk')}>
            <FormattedMessage id="home.staff.signIn" />
          </a>
        </p>
        <p>
          <Link to="/contact" search={search}>
            <FormattedMessage id="home.staff.contact" />
          </Link>
        </p>
      </section>
    </div>
  );
}

function OpenProcedures({ region }: { region: Region | undefined }): ReactNode {
  const intl = useIntl();
  const { data: regions } = useRegions();
  const query = { phase: 'open' as const, limit: 20, ...(region !== undefined && { regionId: region.id }) };
  const procedures = useQuery({
    queryKey: ['procedures', query],
    queryFn: ({ signal }) => answered(api.GET('/procedures', { params: { query }, signal })),
  });
  return (
    <>
      <Loaded
        query={procedures}
        skeleton={<Skeleton lines={4} height="3.6rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={<FormattedMessage id="home.open.none" />} />}
      >
        {({ items }) => (
          <ul className="items">
            {items.map((procedure) => (
              <li key={procedure.id}>
                <div className="items__main">
                  <Link to="/procedures/$procedureId" params={{ procedureId: procedure.id }}>
                    {writtenIn(intl, procedure.title)}
                  </Link>
                  <div className="small">
                    {regions?.find(({ id }) => id === procedure.regionId)?.appearance.displayName}
                  </div>
                </div>
                <div className="small">
                  <LawName law={procedure.law} />, <Period startsOn={procedure.startsOn} endsOn={procedure.endsOn} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <p>
        <Link to="/procedures" search={{ region: region?.slug }}>
          <FormattedMessage id="home.open.all" />
        </Link>
      </p>
    </>
  );
}
