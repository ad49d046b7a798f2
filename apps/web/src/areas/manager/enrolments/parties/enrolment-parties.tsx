import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Fact, Facts } from '../../../../components/table.js';
import { Instant } from '../../../../i18n/dates.js';
import type { Enrolment } from '../enrolment-queries.js';

type Party = Enrolment['parties'][number];

/** Who enrols together and how each is bound, and which recommendations were declined; nothing for who enrols alone. */
export function EnrolmentParties({
  enrolment: { form, parties, declined, organisationName },
}: {
  enrolment: Enrolment;
}): ReactNode {
  if (form === 'alone' && declined.length === 0) return null;
  return (
    <section className="stack">
      {form !== 'alone' && (
        <>
          <h2>
            <FormattedMessage id={`enrolments.parties.${form}`} />
          </h2>
          {form === 'consortium' && (
            <p>
              <FormattedMessage id="enrolments.parties.lead" values={{ name: <strong>{organisationName}</strong> }} />
            </p>
          )}
          <ul className="items">
            {parties.map((party) => (
              <li key={party.id}>
                <div className="items__main">
                  <strong>{party.name}</strong>
                  <div className="small">
                    <FormattedMessage
                      id="enrolments.parties.register"
                      values={{ kvkNumber: party.kvkNumber, legalForm: party.legalForm }}
                    />
                  </div>
                  <Bond party={party} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {declined.length > 0 && (
        <Facts>
          {declined.map(({ product, companion, reason }) => (
            <Fact
              key={`${product} ${companion}`}
              name={<FormattedMessage id="enrolments.parties.declined" values={{ product, companion }} />}
            >
              {reason}
            </Fact>
          ))}
        </Facts>
      )}
    </section>
  );
}

/** What binds a party to its part, or what it does. */
function Bond({ party: { role, name, confirmation, delivers, soleTrader } }: { party: Party }): ReactNode {
  if (role === 'subcontractor') {
    return (
      <div className="small">
        {delivers}
        {soleTrader && (
          <>
            {' · '}
            <FormattedMessage id="enrolments.parties.soleTrader" />
          </>
        )}
      </div>
    );
  }
  if (confirmation === null) return null;
  const { document } = confirmation;
  return (
    <div className="small">
      {document === null ? (
        <FormattedMessage
          id="enrolments.parties.confirmed"
          values={{ name, at: <Instant at={confirmation.givenAt} /> }}
        />
      ) : (
        <a href={`/v1/evidence/${document.id}/file`} download={document.fileName}>
          {document.kind}: {document.fileName}
        </a>
      )}
    </div>
  );
}
