import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type Answer, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, ProblemState, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { DocumentUpload } from './document-upload.js';
import { draftOf, procedureQuery } from './procedure-queries.js';
import './procedures.css';

const route = getRouteApi('/desk/procedures/$procedureId/documents');
type Document = Answer<'ProcedureDocumentAnswer'>;
type Version = Document['versions'][number];

/** The documents of a procedure in the order in which they prevail, with their versions. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId));
  const written = useWritten();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'procedureDesk.documents' })}
      trail={[
        <Link key="list" to="/desk/procedures">
          <FormattedMessage id="procedureDesk.title" />
        </Link>,
        <Link key="one" to="/desk/procedures/$procedureId" params={{ procedureId }}>
          {procedure.data === undefined ? '…' : written(draftOf(procedure.data).title)}
        </Link>,
      ]}
    >
      <Permitted permission="work-item.read" role={<FormattedMessage id="procedureDesk.list.needed" />}>
        <Documents procedureId={procedureId} />
      </Permitted>
    </PageFrame>
  );
}

function Documents({ procedureId }: { procedureId: string }): ReactNode {
  const { data: session } = useSession();
  const [adding, setAdding] = useState<{ replaces?: Version }>();
  const mayEdit = may(session, 'procedure.edit');
  const query = useQuery({
    queryKey: ['procedures', procedureId, 'documents'],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/documents', { params: { path: { id: procedureId } }, signal })),
  });
  return (
    <div className="stack">
      <p>
        <FormattedMessage id="procedureDesk.documents.order" />
      </p>
      {mayEdit &&
        (adding === undefined ? (
          <p>
            <Button onClick={() => setAdding({})}>
              <FormattedMessage id="procedureDesk.documents.add" />
            </Button>
          </p>
        ) : (
          <DocumentUpload
            key={adding.replaces?.id ?? 'new'}
            procedureId={procedureId}
            replaces={adding.replaces}
            close={() => setAdding(undefined)}
          />
        ))}
      <Loaded
        query={query}
        skeleton={<Skeleton lines={4} height="4rem" />}
        isEmpty={(documents) => documents.length === 0}
        empty={<EmptyState title={<FormattedMessage id="procedureDesk.documents.none" />} />}
      >
        {(documents) => (
          <ol className="items">
            {documents.map(({ id, versions }) => (
              <DocumentItem
                key={id}
                versions={versions}
                mayEdit={mayEdit}
                replace={(version) => setAdding({ replaces: version })}
              />
            ))}
          </ol>
        )}
      </Loaded>
    </div>
  );
}

function DocumentItem({
  versions: [latest, ...earlier],
  mayEdit,
  replace,
}: {
  versions: readonly Version[];
  mayEdit: boolean;
  replace: (version: Version) => void;
}): ReactNode {
  if (latest === undefined) return null;
  return (
    <li>
      <div className="items__main stack">
        <VersionLine version={latest} />
        {earlier.length > 0 && (
          <details className="small">
            <summary>
              <FormattedMessage id="procedureDesk.documents.earlier" values={{ count: earlier.length }} />
            </summary>
            <ul>
              {earlier.map((version) => (
                <li key={version.id}>
                  <VersionLine version={version} />
                </li>
              ))}
            </ul>
          </details>
        )}
        {mayEdit && <VersionCommands version={latest} replace={replace} />}
      </div>
    </li>
  );
}

function VersionLine({ version }: { version: Version }): ReactNode {
  const written = useWritten();
  const { id, number, title, kind, precedence, publishedAt } = version;
  return (
    <div>
      <a href={`/v1/procedure-document-versions/${id}/file`} download>
        {written(title)}
      </a>{' '}
      {publishedAt === null && (
        <Badge tone="warning">
          <FormattedMessage id="procedureDesk.documents.unpublished" />
        </Badge>
      )}
      <div className="small subtle">
        <FormattedMessage id="procedureDesk.documents.facts" values={{ precedence, number }} />
        {' · '}
        <FormattedMessage id={`procedureDesk.document.${kind}`} />
        {publishedAt !== null && (
          <>
            {' · '}
            <Instant at={publishedAt} />
          </>
        )}
      </div>
    </div>
  );
}

function VersionCommands({ version, replace }: { version: Version; replace: (version: Version) => void }): ReactNode {
  const publish = useCommand(
    (id: string, key) =>
      answered(
        api.POST('/procedure-document-versions/{id}/publications', {
          params: { path: { id } },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['procedures']],
  );
  const discard = useCommand(
    (id: string) => done(api.DELETE('/procedure-document-versions/{id}', { params: { path: { id } } })),
    [['procedures']],
  );
  const problem = publish.problem ?? discard.problem;
  return (
    <>
      <div className="row not-in-print">
        {version.publishedAt === null ? (
          <>
            <Button
              small
              busy={publish.isRunning}
              onClick={() => {
                void publish.run(version.id).then((answer) => {
                  if (answer !== undefined) toast(<FormattedMessage id="procedureDesk.documents.published" />);
                });
              }}
            >
              <FormattedMessage id="procedureDesk.documents.publish" />
            </Button>
            <Button small busy={discard.isRunning} onClick={() => void discard.run(version.id)}>
              <FormattedMessage id="procedureDesk.documents.discard" />
            </Button>
          </>
        ) : (
          <Button small onClick={() => replace(version)}>
            <FormattedMessage id="procedureDesk.documents.replace" />
          </Button>
        )}
      </div>
      {problem !== undefined && <ProblemState problem={problem} />}
    </>
  );
}
