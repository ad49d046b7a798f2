import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { OneRegion } from '../one-region.js';
import { LetterSettingsForm } from './letter-settings-form.js';

/** The standing passages of the letters that the region sends: what it leaves open has the words of the house. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'letter-settings.title' })}
      trail={[
        <Link key="appearance" to="/desk/appearance">
          <FormattedMessage id="letter-settings.appearance" />
        </Link>,
      ]}
    >
      <OneRegion permission="letter-setting.read" role={<FormattedMessage id="letter-settings.needed" />}>
        {(regionId) => <Settings key={regionId} regionId={regionId} />}
      </OneRegion>
    </PageFrame>
  );
}

function Settings({ regionId }: { regionId: number }): ReactNode {
  const settings = useQuery({
    queryKey: ['letter-settings', regionId],
    queryFn: ({ signal }) =>
      answered(api.GET('/regions/{id}/letter-settings', { params: { path: { id: regionId } }, signal })),
  });
  return (
    <Loaded query={settings} skeleton={<Skeleton lines={6} height="6rem" />}>
      {(found) => <LetterSettingsForm regionId={regionId} settings={found} />}
    </Loaded>
  );
}
