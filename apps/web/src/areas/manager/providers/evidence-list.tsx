import { addDays, amsterdamDate } from '@openhuis/calendar';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { EvidenceView } from '../enrolments/evidence-view.js';
import { type Evidence, useEvidence } from './provider-queries.js';

/** So many days ahead a document counts as about to expire. */
const SOON = 60;

/** The documents that a provider submitted, with how long they are valid; each can be looked at here. */
export function EvidenceList({ organisationId }: { organisationId: string }): ReactNode {
  const query = useEvidence(organisationId, true);
  const [shown, setShown] = useState<Evidence>();
  return (
    <section aria-labelledby="provider-evidence">
      <h2 id="provider-evidence">
        <FormattedMessage id="providerFile.evidence" />
      </h2>
      <Loaded
        query={query}
        skeleton={<Skeleton lines={3} height="2.5rem" />}
        isEmpty={(documents) => documents.length === 0}
        empty={<EmptyState title={<FormattedMessage id="providerFile.noEvidence" />} />}
      >
        {(documents) => (
          <div className="stack">
            <Table caption={<FormattedMessage id="providerFile.evidence" />} captionHidden>
              <thead>
                <tr>
                  <th scope="col">
                    <FormattedMessage id="providerFile.document" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="providerFile.issuedOn" />
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
                {documents.map((document) => (
                  <tr key={document.id}>
                    <th scope="row">
                      {document.kind}
                      <div className="subtle provider__file">{document.fileName}</div>
                    </th>
                    <td>
                      <CalendarDay date={document.issuedOn} />
                    </td>
                    <td>
                      <Validity expiresOn={document.expiresOn} />
                    </td>
                    <td>
                      <Button small onClick={() => setShown(shown?.id === document.id ? undefined : document)}>
                        <FormattedMessage id="providerFile.show" />
                        <span className="visually-hidden"> {document.fileName}</span>
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
            {shown !== undefined && (
              <EvidenceView key={shown.id} id={shown.id} fileName={shown.fileName} close={() => setShown(undefined)} />
            )}
          </div>
        )}
      </Loaded>
    </section>
  );
}

/** A document counts on its last day itself. */
function Validity({ expiresOn }: { expiresOn: string | null }): ReactNode {
  if (expiresOn === null) return <FormattedMessage id="providerFile.noExpiry" />;
  const today = amsterdamDate(new Date());
  const isOver = expiresOn < today;
  return (
    <>
      <CalendarDay date={expiresOn} />{' '}
      {(isOver || expiresOn <= addDays(today, SOON)) && (
        <Badge tone={isOver ? 'negative' : 'warning'}>
          <FormattedMessage id={isOver ? 'providerFile.expired' : 'providerFile.expiresSoon'} />
        </Badge>
      )}
    </>
  );
}
