import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../api/client.js';
import { Instant } from '../../i18n/dates.js';
import { Badge } from '../alert.js';
import { Loaded, Skeleton } from '../states.js';

type ContractDocument = Answer<'ContractDocumentAnswer'>;

/** While a document waits for its seal, ask again after so many milliseconds. */
const SOON = 5_000;

/** The documents of a contract, to save: sealed once both have signed, concepts before that. The same for both sides. */
export function ContractDocuments({ contractId }: { contractId: string }): ReactNode {
  const documents = useQuery({
    queryKey: ['contracts', contractId, 'documents'],
    queryFn: ({ signal }) =>
      answered(api.GET('/contracts/{id}/documents', { params: { path: { id: contractId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.some(isBeingSealed) === true ? SOON : false),
  });
  return (
    <Loaded query={documents} skeleton={<Skeleton lines={4} height="3rem" />}>
      {(found) => (
        <ul className="items">
          {found.map((document) => (
            <DocumentItem
              key={`${document.kind} ${document.addendumId ?? ''}`}
              contractId={contractId}
              document={document}
            />
          ))}
        </ul>
      )}
    </Loaded>
  );
}

const isBeingSealed = ({ state, sealedAt }: ContractDocument): boolean => state !== 'concept' && sealedAt === null;

function DocumentItem({ contractId, document }: { contractId: string; document: ContractDocument }): ReactNode {
  const intl = useIntl();
  const { kind, addendumId, addendumNumber, state, sizeBytes, sealedAt, fileHash } = document;
  const address =
    addendumId === null
      ? `/v1/contracts/${contractId}/documents/${kind}/file`
      : `/v1/contracts/${contractId}/addenda/${addendumId}/file`;
  const size =
    sizeBytes === null
      ? ''
      : intl.formatNumber(Math.max(1, Math.round(sizeBytes / 1000)), { style: 'unit', unit: 'kilobyte' });
  return (
    <li>
      <div className="items__main">
        <a href={address} download>
          <FormattedMessage id={`contractPart.document.${kind}`} values={{ number: addendumNumber }} />
        </a>{' '}
        <span className="small">
          <FormattedMessage id="contractPart.document.file" values={{ size, hasSize: String(sizeBytes !== null) }} />
        </span>
        {sealedAt !== null && (
          <div className="small subtle">
            <FormattedMessage
              id="contractPart.document.sealed"
              values={{ at: <Instant at={sealedAt} />, hash: <code>{fileHash?.slice(0, 16)}…</code> }}
            />
          </div>
        )}
      </div>
      {state === 'concept' ? (
        <Badge tone="neutral">
          <FormattedMessage id="contractPart.document.concept" />
        </Badge>
      ) : (
        <Badge tone={sealedAt === null ? 'warning' : 'positive'}>
          <FormattedMessage
            id={sealedAt === null ? 'contractPart.document.sealing' : `contractPart.document.isSealed.${state}`}
          />
        </Badge>
      )}
    </li>
  );
}
