import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { type WalletDocument, walletQuery } from '../enrolments/questions/wallet.js';
import { type OwnOrganisation, OfOrganisation } from '../of-organisation.js';
import { DocumentItem } from './document-item.js';
import { UploadForm } from './upload-form.js';
import { documentsToRenew } from './validity.js';

/** The documents of an organisation: uploaded once, used in every enrolment. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'wallet.title' })}>
      <OfOrganisation permission="evidence.read">{(own) => <Wallet key={own.id} own={own} />}</OfOrganisation>
    </PageFrame>
  );
}

function Wallet({ own }: { own: OwnOrganisation }): ReactNode {
  const query = useQuery(walletQuery(own.id));
  const [adding, setAdding] = useState<{ kind: string }>();
  const mayUpload = own.permissions.includes('evidence.upload');
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id="wallet.lead" />
      </p>
      {adding !== undefined ? (
        <UploadForm organisationId={own.id} kind={adding.kind} close={() => setAdding(undefined)} />
      ) : mayUpload ? (
        <div>
          <Button variant="primary" onClick={() => setAdding({ kind: '' })}>
            <FormattedMessage id="wallet.add" />
          </Button>
        </div>
      ) : (
        <p className="subtle">
          <FormattedMessage id="wallet.whoAdds" />
        </p>
      )}
      <Loaded
        query={query}
        skeleton={<Skeleton lines={5} height="3.5rem" />}
        isEmpty={(documents) => documents.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="wallet.empty.title" />}>
            <p>
              <FormattedMessage id="wallet.empty.text" />
            </p>
          </EmptyState>
        }
      >
        {(documents) => (
          <Documents documents={documents} renew={mayUpload ? (kind) => setAdding({ kind }) : undefined} />
        )}
      </Loaded>
    </div>
  );
}

/** Those that need a successor first; the rest by kind, the newest first. */
function Documents({
  documents,
  renew,
}: {
  documents: readonly WalletDocument[];
  renew: ((kind: string) => void) | undefined;
}): ReactNode {
  const today = amsterdamDate(new Date());
  const urgent = documentsToRenew(documents, today);
  const others = documents
    .filter((document) => !urgent.includes(document))
    .sort((a, b) => a.kind.localeCompare(b.kind) || b.issuedOn.localeCompare(a.issuedOn));
  return (
    <>
      {urgent.length > 0 && (
        <section aria-labelledby="evidence-urgent">
          <h2 id="evidence-urgent">
            <FormattedMessage id="wallet.urgent" />
          </h2>
          <Alert tone="warning">
            <p>
              <FormattedMessage id="wallet.urgent.text" />
            </p>
          </Alert>
          <ul className="items">
            {urgent.map((document) => (
              <DocumentItem key={document.id} document={document} today={today} renew={renew} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="evidence-all">
          <h2 id="evidence-all">
            <FormattedMessage id="wallet.all" values={{ count: others.length }} />
          </h2>
          <ul className="items">
            {others.map((document) => (
              <DocumentItem key={document.id} document={document} today={today} mayDelete={renew !== undefined} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
