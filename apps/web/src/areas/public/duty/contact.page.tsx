import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../components/page.js';
import { Fact, Facts } from '../../../components/table.js';
import { RegionChoice, useSetFilter } from '../vocabulary/filters.js';
import { PrintButton } from '../vocabulary/words.js';
import { EachRegion, Lines, MailLink } from './region-parts.js';

const route = getRouteApi('/public/contact');

/** How to reach a region: what it says of itself, and nothing that it does not. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { region } = route.useSearch();
  const set = useSetFilter();
  return (
    <PageFrame title={intl.formatMessage({ id: 'contact.title' })} tools={<PrintButton />}>
      <p className="lead">
        <FormattedMessage id="contact.what" />
      </p>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <RegionChoice value={region} set={set} />
      </form>
      <h2>
        <FormattedMessage id="contact.regions" />
      </h2>
      <EachRegion slug={region}>
        {({ contactEmail, appearance, municipalities }) => (
          <Facts>
            <Fact name={<FormattedMessage id="contact.mail" />}>
              <MailLink address={contactEmail} />
            </Fact>
            {appearance.phone !== null && (
              <Fact name={<FormattedMessage id="contact.phone" />}>
                <a href={`tel:${appearance.phone.replaceAll(/[^+\d]/g, '')}`}>{appearance.phone}</a>
              </Fact>
            )}
            {appearance.postalAddress !== null && (
              <Fact name={<FormattedMessage id="contact.address" />}>
                <Lines text={appearance.postalAddress} />
              </Fact>
            )}
            {appearance.openingHours !== null && (
              <Fact name={<FormattedMessage id="contact.hours" />}>
                <Lines text={appearance.openingHours} />
              </Fact>
            )}
            <Fact name={<FormattedMessage id="contact.municipalities" />}>
              {municipalities.map(({ name }) => name).join(', ')}
            </Fact>
          </Facts>
        )}
      </EachRegion>
    </PageFrame>
  );
}
