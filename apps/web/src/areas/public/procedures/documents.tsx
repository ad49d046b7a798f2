import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type Answer } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Instant } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';

type Version = Answer<'ProcedureDocumentVersionAnswer'>;

/** The documents in the order in which they prevail, each with the versions that it had. */
export function Documents({ procedureId }: { procedureId: string }): ReactNode {
  const documents = useQuery({
    queryKey: ['procedures', procedureId, 'documents'],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/documents', { params: { path: { id: procedureId } }, signal })),
  });
  return (
    <section id="documents" aria-labelledby="documents-title">
      <h2 id="documents-title">
        <FormattedMessage id="procedurePage.part.documents" />
      </h2>
      <p>
        <FormattedMessage id="procedurePage.documents.order" />
      </p>
      <p>
        <FormattedMessage
          id="procedurePage.documents.notes"
          values={{
            link: (
              <Link to="/procedures/$procedureId/questions" params={{ procedureId }}>
                <FormattedMessage id="procedurePage.documents.notesLink" />
              </Link>
            ),
          }}
        />
      </p>
      <Loaded
        query={documents}
        skeleton={<Skeleton lines={4} height="3.4rem" />}
        isEmpty={(all) => all.length === 0}
        empty={<EmptyState title={<FormattedMessage id="procedurePage.documents.none" />} />}
      >
        {(all) => (
          <ol className="documents">
            {all.map(({ id, versions }) => (
              <Document key={id} versions={versions} />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

function Document({ versions: [latest, ...earlier] }: { versions: readonly Version[] }): ReactNode {
  if (latest === undefined) return null;
  return (
    <li>
      <DocumentVersion version={latest} />
      {earlier.length > 0 && (
        <details className="small">
          <summary>
            <FormattedMessage id="procedurePage.documents.earlier" values={{ count: earlier.length }} />
          </summary>
          <ul>
            {earlier.map((version) => (
              <li key={version.id}>
                <DocumentVersion version={version} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function DocumentVersion({ version }: { version: Version }): ReactNode {
  const intl = useIntl();
  const { id, number, title, kind, mediaType, sizeBytes, publishedAt } = version;
  return (
    <div>
      <a href={`/v1/procedure-document-versions/${id}/file`} download>
        {writtenIn(intl, title)}
      </a>{' '}
      <span className="small">
        (
        <FormattedMessage
          id="procedurePage.documents.facts"
          values={{
            number,
            type: mediaType === 'application/pdf' ? 'PDF' : mediaType.replace('image/', '').toUpperCase(),
            size: intl.formatNumber(Math.max(1, Math.round(sizeBytes / 1000)), { style: 'unit', unit: 'kilobyte' }),
          }}
        />
        )
      </span>{' '}
      {publishedAt === null && (
        <Badge tone="warning">
          <FormattedMessage id="procedurePage.documents.unpublished" />
        </Badge>
      )}
      <div className="small subtle">
        <FormattedMessage id={`procedurePage.document.${kind}`} />
        {publishedAt !== null && (
          <>
            {' · '}
            <FormattedMessage id="procedurePage.documents.published" values={{ at: <Instant at={publishedAt} /> }} />
          </>
        )}
      </div>
    </div>
  );
}
