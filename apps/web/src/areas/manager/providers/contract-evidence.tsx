import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import '../../../components/list/list.css';
import { EvidenceView } from '../enrolments/evidence-view.js';
import { type ContractEvidence as Proof, useContractEvidence } from './provider-queries.js';
import { RenewalToJudge } from './renewal-to-judge.js';

/** What proves the conditions of the running contracts: what is to be judged first, then what ends first. */
export function ContractEvidence({
  organisationId,
  mayJudge,
}: {
  organisationId: string;
  mayJudge: boolean;
}): ReactNode {
  const query = useContractEvidence(organisationId);
  return (
    <section aria-labelledby="provider-proofs">
      <h2 id="provider-proofs">
        <FormattedMessage id="providerFile.proofs" />
      </h2>
      <Loaded
        query={query}
        skeleton={<Skeleton lines={3} height="2.5rem" />}
        isEmpty={(proofs) => proofs.length === 0}
        empty={<EmptyState title={<FormattedMessage id="providerFile.noProofs" />} />}
      >
        {(proofs) => (
          <div className="stack">
            {proofs.map((proof) =>
              proof.open === null ? null : (
                <RenewalToJudge
                  key={proof.open.id}
                  organisationId={organisationId}
                  proof={proof}
                  renewal={proof.open}
                  mayJudge={mayJudge}
                />
              ),
            )}
            <ProofTable proofs={proofs} />
          </div>
        )}
      </Loaded>
    </section>
  );
}

function ProofTable({ proofs }: { proofs: readonly Proof[] }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const [shown, setShown] = useState<Proof['evidence']>();
  return (
    <>
      <Table cards caption={<FormattedMessage id="providerFile.proofs" />} captionHidden>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="providerFile.condition" />
            </th>
            <th scope="col">
              <FormattedMessage id="providerFile.contract" />
            </th>
            <th scope="col">
              <FormattedMessage id="providerFile.document" />
            </th>
            <th scope="col">
              <FormattedMessage id="providerFile.validUntil" />
            </th>
            <th scope="col">
              <FormattedMessage id="providerFile.show" />
            </th>
          </tr>
        </thead>
        <tbody>
          {proofs.map((proof) => {
            const { contractId, contractNumber, conditionCode, conditionTitle, kind, evidence } = proof;
            return (
              <tr key={`${contractId} ${conditionCode}`}>
                <th scope="row">{conditionTitle === null ? kind : written(conditionTitle)}</th>
                <td data-label={intl.formatMessage({ id: 'providerFile.contract' })}>
                  <Link to="/desk/contracts/$contractId" params={{ contractId }}>
                    {contractNumber}
                  </Link>
                </td>
                <td data-label={intl.formatMessage({ id: 'providerFile.document' })}>
                  <span className="provider__file">{evidence.fileName}</span>
                </td>
                <td data-label={intl.formatMessage({ id: 'providerFile.validUntil' })}>
                  <Standing proof={proof} />
                </td>
                <td>
                  <Button small onClick={() => setShown(shown?.id === evidence.id ? undefined : evidence)}>
                    <FormattedMessage id="providerFile.show" />
                    <span className="visually-hidden"> {evidence.fileName}</span>
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      {shown !== undefined && (
        <EvidenceView key={shown.id} id={shown.id} fileName={shown.fileName} close={() => setShown(undefined)} />
      )}
    </>
  );
}

function Standing({ proof: { standing, validUntil, open, refused } }: { proof: Proof }): ReactNode {
  return (
    <>
      {validUntil === null ? <FormattedMessage id="providerFile.noExpiry" /> : <CalendarDay date={validUntil} />}{' '}
      {open !== null ? (
        <Badge tone="info">
          <FormattedMessage id="providerFile.proof.toJudge" />
        </Badge>
      ) : (
        (standing === 'lapsed' || standing === 'expiring') && (
          <Badge tone={standing === 'lapsed' ? 'negative' : 'warning'}>
            <FormattedMessage id={standing === 'lapsed' ? 'providerFile.expired' : 'providerFile.expiresSoon'} />
          </Badge>
        )
      )}
      {open === null && refused !== null && (
        <div className="small subtle">
          <FormattedMessage id="providerFile.proof.refused" values={{ reason: refused.reason ?? '' }} />
        </div>
      )}
    </>
  );
}
