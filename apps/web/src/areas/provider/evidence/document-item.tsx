import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Badge, type Tone } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { ErrorSummary } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import type { WalletDocument } from '../enrolments/questions/wallet.js';
import { DocumentUses } from './document-uses.js';
import { useEvidenceKinds } from './evidence-kinds.js';
import type { EvidenceUse } from './proof-queries.js';
import { ScanBadge, ScanExplanation } from './scan-state.js';
import { type Validity, validityOf } from './validity.js';

const tones: Record<Validity, Tone> = { lasting: 'neutral', valid: 'positive', endsSoon: 'warning', ended: 'negative' };

/** One document: what it is, how long it is valid, and what one can do with it. */
export function DocumentItem({
  document,
  today,
  uses,
  renew,
  isUrgent,
}: {
  document: WalletDocument;
  today: string;
  uses: readonly EvidenceUse[];
  /** Begins to add a newer one in its place; undefined for who may change nothing. */
  renew: ((document: WalletDocument) => void) | undefined;
  /** It needs a successor soon. */
  isUrgent: boolean;
}): ReactNode {
  const intl = useIntl();
  const { nameOf } = useEvidenceKinds();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useCommand(
    () => done(api.DELETE('/evidence/{id}', { params: { path: { id: document.id } } })),
    [['organisations', document.organisationId]],
  );
  const { id, kind, fileName, issuedOn, expiresOn, sizeBytes, scanState } = document;
  const isGone = scanState === 'infected';
  const isHeld = scanState === 'quarantined';
  const validity = validityOf(expiresOn, today);
  const name = nameOf(kind);
  return (
    <li>
      <div className="items__main">
        <strong>{name}</strong>{' '}
        {!isGone && (
          <Badge tone={tones[validity]}>
            <FormattedMessage
              id={`wallet.validity.${validity}`}
              values={{ date: expiresOn === null ? '' : <CalendarDay date={expiresOn} /> }}
            />
          </Badge>
        )}{' '}
        <ScanBadge document={document} />
        <div className="small">
          {isGone || isHeld ? fileName : <a href={`/v1/evidence/${id}/file`}>{fileName}</a>}{' '}
          <span className="subtle">
            <FormattedMessage
              id="wallet.details"
              values={{
                size: intl.formatNumber(Math.max(1, Math.round(sizeBytes / 1024)), {
                  style: 'unit',
                  unit: 'kilobyte',
                }),
                issuedOn: <CalendarDay date={issuedOn} />,
              }}
            />
          </span>
        </div>
        <ScanExplanation document={document} />
        <DocumentUses uses={uses} />
      </div>
      <div className="row">
        {renew !== undefined && (
          <Button small variant={isUrgent || isGone ? 'primary' : 'secondary'} onClick={() => renew(document)}>
            <FormattedMessage id="wallet.renew" />
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
        {renew !== undefined && (
          <Button small onClick={() => setAsking(true)}>
            <FormattedMessage id="wallet.delete" />
            <span className="visually-hidden">
              {' '}
              {name}, {fileName}
            </span>
          </Button>
        )}
      </div>
      {isAsking && (
        <Dialog
          title={<FormattedMessage id="wallet.delete.title" values={{ name: fileName }} />}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                variant="danger"
                busy={withdraw.isRunning}
                onClick={() => {
                  void withdraw.run(undefined).then((isDone) => {
                    if (isDone === true) toast(<FormattedMessage id="wallet.deleted" values={{ name: fileName }} />);
                  });
                }}
              >
                <FormattedMessage id="wallet.delete.confirm" />
              </Button>
              <Button onClick={() => setAsking(false)}>
                <FormattedMessage id="wallet.delete.cancel" />
              </Button>
            </>
          }
        >
          {withdraw.problem !== undefined && <ErrorSummary problem={withdraw.problem} />}
          <p>
            <FormattedMessage id="wallet.delete.text" />
          </p>
        </Dialog>
      )}
    </li>
  );
}
