import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Page as PageFrame } from '../../../components/page.js';
import { PrintButton } from '../vocabulary/words.js';
import { EachRegion, MailLink, Paragraphs, Part, Points } from './region-parts.js';

const route = getRouteApi('/public/accessibility');

/** The accessibility statement, by the Dutch model (Besluit digitale toegankelijkheid overheid). */
export function Page(): ReactNode {
  const intl = useIntl();
  const { region } = route.useSearch();
  return (
    <PageFrame title={intl.formatMessage({ id: 'accessibility.title' })} tools={<PrintButton />}>
      <p className="lead">
        <FormattedMessage id="accessibility.what" />
      </p>
      <Alert tone="warning" title={<FormattedMessage id="accessibility.status" />}>
        <FormattedMessage id="accessibility.status.why" />
      </Alert>
      <div className="sections">
        <Part title="accessibility.done">
          <Points
            ids={[
              'accessibility.done.standard',
              'accessibility.done.automatic',
              'accessibility.done.keyboard',
              'accessibility.done.narrow',
              'accessibility.done.colours',
            ]}
          />
        </Part>
        <Part title="accessibility.notYet">
          <Points
            ids={['accessibility.notYet.audit', 'accessibility.notYet.people', 'accessibility.notYet.documents']}
          />
        </Part>
        <Part title="accessibility.region">
          <Paragraphs ids={['accessibility.region.text']} />
        </Part>
        <Part title="accessibility.report">
          <Paragraphs ids={['accessibility.report.text']} />
          <EachRegion slug={region}>{({ contactEmail }) => <MailLink address={contactEmail} />}</EachRegion>
        </Part>
        <Part title="accessibility.enforce">
          <p>
            <FormattedMessage
              id="accessibility.enforce.text"
              values={{ a: (chunks) => <a href="https://www.nationaleombudsman.nl">{chunks}</a> }}
            />
          </p>
          <p className="small subtle">
            <FormattedMessage id="accessibility.made" />
          </p>
        </Part>
      </div>
    </PageFrame>
  );
}
