import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../components/page.js';
import { PrintButton } from '../vocabulary/words.js';
import { ContactText, EachRegion, Paragraphs, Part, Points } from './region-parts.js';

const route = getRouteApi('/public/privacy');

/** Which personal data are kept, why, for how long, and what somebody can ask. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { region } = route.useSearch();
  return (
    <PageFrame title={intl.formatMessage({ id: 'privacy.title' })} tools={<PrintButton />}>
      <p className="lead">
        <FormattedMessage id="privacy.what" />
      </p>
      <div className="sections">
        <Part title="privacy.visitor">
          <Points ids={['privacy.visitor.none', 'privacy.visitor.stored', 'privacy.visitor.limits']} />
        </Part>
        <Part title="privacy.signedIn">
          <Points ids={['privacy.signedIn.who', 'privacy.signedIn.cookie', 'privacy.signedIn.trail']} />
        </Part>
        <Part title="privacy.providers">
          <Points ids={['privacy.providers.what', 'privacy.providers.seen', 'privacy.providers.public']} />
        </Part>
        <Part title="privacy.why">
          <Paragraphs ids={['privacy.why.text']} />
        </Part>
        <Part title="privacy.long">
          <Points ids={['privacy.long.contract', 'privacy.long.none', 'privacy.long.session']} />
        </Part>
        <Part title="privacy.rights">
          <p>
            <FormattedMessage
              id="privacy.rights.text"
              values={{ a: (chunks) => <a href="https://www.autoriteitpersoonsgegevens.nl">{chunks}</a> }}
            />
          </p>
          <EachRegion slug={region}>
            {({ contactEmail, appearance }) => (
              <>
                <ContactText text={appearance.privacyContact ?? contactEmail} />
                {appearance.privacyUrl !== null && (
                  <p>
                    <a href={appearance.privacyUrl}>
                      <FormattedMessage id="privacy.ofRegion" />
                    </a>
                  </p>
                )}
              </>
            )}
          </EachRegion>
        </Part>
      </div>
    </PageFrame>
  );
}
