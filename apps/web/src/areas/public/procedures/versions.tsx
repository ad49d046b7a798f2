import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { Instant } from '../../../i18n/dates.js';
import type { ProcedureDetail } from './procedure-query.js';

/** When the procedure was published and changed, and why; with the fingerprint by which anybody can check a version. */
export function Versions({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const versions = useQuery({
    queryKey: ['procedures', procedure.id, 'versions'],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/versions', { params: { path: { id: procedure.id } }, signal })),
  });
  const { sources } = procedure.definition;
  return (
    <section id="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">
        <FormattedMessage id="procedurePage.part.versions" />
      </h2>
      <Loaded
        query={versions}
        skeleton={<Skeleton lines={2} height="2.6rem" />}
        isEmpty={(all) => all.length === 0}
        empty={<EmptyState title={<FormattedMessage id="procedurePage.versions.none" />} />}
      >
        {(all) => (
          <Table caption={<FormattedMessage id="procedurePage.versions.caption" />}>
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="procedurePage.versions.number" />
                </th>
                <th scope="col">
                  <FormattedMessage id="procedurePage.versions.published" />
                </th>
                <th scope="col">
                  <FormattedMessage id="procedurePage.versions.reason" />
                </th>
                <th scope="col">
                  <FormattedMessage id="procedurePage.versions.hash" />
                </th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ number, publishedAt, reason, definitionHash }) => (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  <td>
                    <Instant at={publishedAt} />
                  </td>
                  <td>{reason}</td>
                  <td>
                    <code title={definitionHash}>{definitionHash.slice(0, 16)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Loaded>
      {sources.length > 0 && (
        <details className="small">
          <summary>
            <FormattedMessage id="procedurePage.sources" />
          </summary>
          <ul lang="nl">
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
