import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { useRegions } from '../../../region/regions.js';
import { OneRegion } from '../one-region.js';
import { AppearanceForm } from './appearance-form.js';

/** How the region shows itself: one colour, logo and name, and where people reach it. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'region-look.title' })}
      tools={
        <Link className={buttonClass()} to="/desk/appearance/letters">
          <FormattedMessage id="region-look.letters" />
        </Link>
      }
    >
      <OneRegion permission="appearance.edit" role={<FormattedMessage id="region-look.needed" />}>
        {(regionId) => <Appearance key={regionId} regionId={regionId} />}
      </OneRegion>
    </PageFrame>
  );
}

function Appearance({ regionId }: { regionId: number }): ReactNode {
  const query = useRegions();
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} height="4rem" />}>
      {(regions) => {
        const region = regions.find(({ id }) => id === regionId);
        return region === undefined ? null : <AppearanceForm region={region} />;
      }}
    </Loaded>
  );
}
