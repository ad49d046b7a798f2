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
import { AskedAgain } from './asked-again.js';
import { DocumentItem } from './document-item.js';
import { usesOf } from './document-uses.js';
import { type EvidenceUse, evidenceUsesQuery } from './proof-queries.js';
import { UploadForm } from './upload-form.js';
import { documentsToRenew, replacedDocuments } from './validity.js';

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
  const query = useQuery({
    ...walletQuery(own.id),
    // What waits for a scanner may be clean by now.
    refetchInterval: ({ state }) =>
      state.data?.some(({ scanState }) => scanState === 'quarantined') === true ? 15_000 : false,
  });
  const uses = useQuery(evidenceUsesQuery(own.id));
  const [adding, setAdding] = useState<{ kind: string; replacesId?: string }>();
  const mayUpload = own.permissions.includes('evidence.upload');
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id="wallet.lead" />
      </p>
      {adding !== undefined ? (
        <UploadForm organisationId={own.id} {...adding} close={() => setAdding(undefined)} />
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
      <AskedAgain organisationId={own.id} mayDeliver={mayUpload} />
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
          <Documents
            documents={documents}
            uses={uses.data ?? []}
            renew={mayUpload ? ({ kind, id }) => setAdding({ kind, replacesId: id }) : undefined}
          />
        )}
      </Loaded>
    </div>
  );
}

/** Those that need a successor first; the rest by kind, the newest first. */
function Documents({
  documents,
  uses,
  renew,
}: {
  documents: readonly WalletDocument[];
  uses: readonly EvidenceUse[];
  renew: ((document: WalletDocument) => void) | undefined;
}): ReactNode {
  const today = amsterdamDate(new Date());
  const replaced = replacedDocuments(documents);
  const present = documents.filter((document) => !replaced.includes(document));
  const infected = present.filter(({ scanState }) => scanState === 'infected');
  const urgent = documentsToRenew(
    present.filter((document) => !infected.includes(document)),
    today,
  );
  const item = (document: WalletDocument, isUrgent: boolean): ReactNode => (
    <DocumentItem
      key={document.id}
      document={document}
      today={today}
      uses={usesOf(uses, document.id)}
      renew={renew}
      isUrgent={isUrgent}
    />
  );
  const others = present
    .filter((document) => !urgent.includes(document) && !infected.includes(document))
    .sort((a, b) => a.kind.localeCompare(b.kind) || b.issuedOn.localeCompare(a.issuedOn));
  return (
    <>
      {infected.length > 0 && (
        <section aria-labelledby="evidence-infected">
          <h2 id="evidence-infected">
            <FormattedMessage id="wallet.infected" />
          </h2>
          <ul className="items">{infected.map((document) => item(document, false))}</ul>
        </section>
      )}
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
          <ul className="items">{urgent.map((document) => item(document, true))}</ul>
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="evidence-all">
          <h2 id="evidence-all">
            <FormattedMessage id="wallet.all" values={{ count: others.length }} />
          </h2>
          <ul className="items">{others.map((document) => item(document, false))}</ul>
        </section>
      )}
      {replaced.length > 0 && (
        <details>
          <summary>
            <FormattedMessage id="wallet.replaced" values={{ count: replaced.length }} />
          </summary>
          <ul className="items">{replaced.map((document) => item(document, false))}</ul>
        </details>
      )}
    </>
  );
}
