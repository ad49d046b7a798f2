import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import type { WalletDocument } from '../enrolments/questions/wallet.js';

/** What a scanner said of a document, where that matters: it is being checked, or it is infected and gone. */
export function ScanBadge({ document: { scanState } }: { document: WalletDocument }): ReactNode {
  if (scanState === 'quarantined') {
    return (
      <Badge tone="warning">
        <FormattedMessage id="wallet.scan.held" />
      </Badge>
    );
  }
  if (scanState !== 'infected') return null;
  return (
    <Badge tone="negative">
      <FormattedMessage id="wallet.scan.infected" />
    </Badge>
  );
}

/** What that means for whoever holds the document. */
export function ScanExplanation({ document }: { document: WalletDocument }): ReactNode {
  if (document.scanState !== 'quarantined' && document.scanState !== 'infected') return null;
  return (
    <div className="small">
      <FormattedMessage
        id={document.scanState === 'infected' ? 'wallet.scan.infected.text' : 'wallet.scan.held.text'}
        values={{ finding: document.scanFinding ?? '' }}
      />
    </div>
  );
}
