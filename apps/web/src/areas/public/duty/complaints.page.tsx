import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../components/page.js';
import { PrintButton } from '../vocabulary/words.js';
import { ContactText, EachRegion, MailLink, Paragraphs, Part } from './region-parts.js';

const route = getRouteApi('/public/complaints');

/** What somebody can do who does not agree: four roads that must not be mixed up, for each has its own term. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { region } = route.useSearch();
  return (
    <PageFrame title={intl.formatMessage({ id: 'complaints.title' })} tools={<PrintButton />}>
      <p className="lead">
        <FormattedMessage id="complaints.what" />
      </p>
      <div className="sections">
        <Part title="complaints.decision">
          <Paragraphs ids={['complaints.decision.reasons']} />
          <ol>
            {['talk', 'complain', 'court', 'committee'].map((step) => (
              <li key={step}>
                <FormattedMessage
                  id={`complaints.decision.${step}`}
                  values={{ b: (chunks) => <strong>{chunks}</strong> }}
                />
              </li>
            ))}
          </ol>
          <Paragraphs ids={['complaints.decision.law', 'complaints.decision.again']} />
        </Part>
        <Part title="complaints.client">
          <Paragraphs ids={['complaints.client.text']} />
        </Part>
        <Part title="complaints.provider">
          <Paragraphs ids={['complaints.provider.text']} />
        </Part>
        <Part title="complaints.website">
          <p>
            <FormattedMessage
              id="complaints.website.text"
              values={{
                a: (chunks) => (
                  <Link to="/contact" search={{ region }}>
                    {chunks}
                  </Link>
                ),
              }}
            />
          </p>
        </Part>
        <Part title="complaints.where">
          <EachRegion slug={region}>
            {({ contactEmail, appearance }) => (
              <>
                {appearance.complaintsText === null ? (
                  <p>
                    <FormattedMessage id="complaints.byMail" values={{ mail: <MailLink address={contactEmail} /> }} />
                  </p>
                ) : (
                  <ContactText text={appearance.complaintsText} />
                )}
                {appearance.complaintsUrl !== null && (
                  <p>
                    <a href={appearance.complaintsUrl}>
                      <FormattedMessage id="complaints.page" />
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
