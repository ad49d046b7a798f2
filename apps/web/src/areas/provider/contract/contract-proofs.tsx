import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import type { Contract } from '../../../components/contract/contract-queries.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { contractEvidenceQuery, isAskedAgain } from '../evidence/proof-queries.js';

/** Evidence of the contract that is needed again, with the way to deliver it; else the way to look at it. */
export function ContractProofs({ contract }: { contract: Contract }): ReactNode {
  const { data: session } = useSession();
  const mayRead = may(session, 'evidence.read');
  const query = useQuery({ ...contractEvidenceQuery(contract.organisationId), enabled: mayRead });
  const own = (query.data ?? []).filter(({ contractId }) => contractId === contract.id);
  if (own.length === 0) return null;
  const asked = own.filter(isAskedAgain);
  const lapsed = asked.filter(({ standing }) => standing === 'lapsed').length;
  const first = asked.find(({ validUntil }) => validUntil !== null)?.validUntil ?? null;
  const link = (
    <Link
      className={asked.length > 0 ? buttonClass('primary') : undefined}
      to="/portal/contracts/$contractId/evidence"
      params={{ contractId: contract.id }}
      search={{ condition: asked[0]?.conditionCode }}
    >
      <FormattedMessage id={asked.length > 0 ? 'portalContract.proofs.action' : 'portalContract.proofs.all'} />
    </Link>
  );
  if (asked.length === 0) return <p className="not-in-print">{link}</p>;
  return (
    <Alert
      tone={lapsed > 0 ? 'negative' : 'warning'}
      title={
        <FormattedMessage
          id={lapsed > 0 ? 'portalContract.proofs.lapsed' : 'portalContract.proofs.asked'}
          values={{ count: lapsed > 0 ? lapsed : asked.length }}
        />
      }
    >
      {first !== null && (
        <p>
          <FormattedMessage
            id={lapsed > 0 ? 'portalContract.proofs.lapsed.text' : 'portalContract.proofs.asked.text'}
            values={{ date: <CalendarDay date={first} /> }}
          />
        </p>
      )}
      <p className="not-in-print">{link}</p>
    </Alert>
  );
}
