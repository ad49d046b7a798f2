import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/form.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { type WalletDocument, walletQuery } from '../enrolments/questions/wallet.js';
import type { ContractEvidence } from './proof-queries.js';
import { ScanBadge } from './scan-state.js';
import { UploadForm } from './upload-form.js';

/** Delivers a newer document for a condition: one of the wallet, or one that is added here and delivered at once. */
export function DeliverForm({
  organisationId,
  proof,
  title,
  close,
}: {
  organisationId: string;
  proof: ContractEvidence;
  title: string;
  close: () => void;
}): ReactNode {
  const wallet = useQuery(walletQuery(organisationId));
  const [isAdding, setAdding] = useState(false);
  const deliver = useCommand(
    (evidenceId: string, key) =>
      answered(
        api.POST('/contracts/{id}/evidence-renewals', {
          params: { path: { id: proof.contractId } },
          body: { conditionCode: proof.conditionCode, evidenceId },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations', organisationId], ['deadlines']],
  );
  const send = (evidenceId: string): void => {
    setAdding(false);
    void deliver.run(evidenceId).then((answer) => {
      if (answer === undefined) return;
      toast(<FormattedMessage id="wallet.renewal.done" values={{ title }} />);
      close();
    });
  };
  // What waits for the scanner is shown, so that nobody adds it again; it can be delivered once it was found clean.
  const fits = (document: WalletDocument): boolean =>
    document.kind === proof.kind &&
    document.scanState !== 'infected' &&
    document.issuedOn > proof.evidence.issuedOn &&
    document.id !== proof.open?.evidence.id;
  return (
    <div className="stack">
      {deliver.problem !== undefined && <ErrorSummary problem={deliver.problem} />}
      {isAdding ? (
        <UploadForm
          organisationId={organisationId}
          kind={proof.kind}
          replacesId={proof.evidence.id}
          ends={proof.expires}
          onAdded={send}
          close={() => setAdding(false)}
        />
      ) : (
        <Loaded query={wallet} skeleton={<Skeleton lines={1} height="3rem" />}>
          {(documents) => (
            <>
              {documents.some(fits) && (
                <>
                  <p>
                    <FormattedMessage id="wallet.renewal.choose" />
                  </p>
                  <ul className="items">
                    {documents.filter(fits).map((document) => (
                      <li key={document.id}>
                        <div className="items__main">
                          <a href={`/v1/evidence/${document.id}/file`} download={document.fileName}>
                            {document.fileName}
                          </a>{' '}
                          <ScanBadge document={document} />
                          <div className="small subtle">
                            <FormattedMessage
                              id="wallet.renewal.issued"
                              values={{ date: <CalendarDay date={document.issuedOn} /> }}
                            />
                          </div>
                        </div>
                        {document.scanState !== 'quarantined' && (
                          <Button small busy={deliver.isRunning} onClick={() => send(document.id)}>
                            <FormattedMessage id="wallet.renewal.deliver" />
                            <span className="visually-hidden"> {document.fileName}</span>
                          </Button>
                        )}
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <div className="row">
                <Button variant="primary" onClick={() => setAdding(true)}>
                  <FormattedMessage id="wallet.renewal.add" />
                </Button>
                <Button onClick={close}>
                  <FormattedMessage id="wallet.cancel" />
                </Button>
              </div>
            </>
          )}
        </Loaded>
      )}
    </div>
  );
}
