import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Fact, Facts } from '../../../../components/table.js';
import type { Enrolment } from '../enrolment.js';
import { FaultText } from '../faults.js';
import { useNames } from '../names.js';
import { partOfFault } from '../topics.js';

/** Who enrols, with whom, and what was declined; what is missing is said in its place. */
export function WhoEnrols({ enrolment, mayEdit }: { enrolment: Enrolment; mayEdit: boolean }): ReactNode {
  const names = useNames(enrolment);
  const faults = enrolment.missingParts.filter((fault) => partOfFault(fault, enrolment) === 'parties');
  return (
    <section>
      <div className="row row--between">
        <h2>
          <FormattedMessage id="enrolling.part.parties" />
        </h2>
        {mayEdit && (
          <Link
            className="not-in-print"
            to="/portal/enrolments/$enrolmentId/parties"
            params={{ enrolmentId: enrolment.id }}
            search={{ from: 'check' }}
          >
            <FormattedMessage
              id="enrolling.check.change"
              values={{
                what: (
                  <span className="visually-hidden">
                    <FormattedMessage id="enrolling.part.parties" />
                  </span>
                ),
              }}
            />
          </Link>
        )}
      </div>
      <Facts>
        <Fact name={<FormattedMessage id="enrolling.check.form" />}>
          <FormattedMessage id={`enrolling.form.${enrolment.form}`} />
        </Fact>
        {enrolment.parties.length > 0 && (
          <Fact name={<FormattedMessage id="enrolling.check.parties" />}>
            <ul className="plain-list">
              {enrolment.parties.map(({ id, name, kvkNumber, role }) => (
                <li key={id}>
                  {name} ({kvkNumber}), <FormattedMessage id={`enrolling.party.role.${role}`} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {enrolment.declined.length > 0 && (
          <Fact name={<FormattedMessage id="enrolling.check.declined" />}>
            <ul className="plain-list">
              {enrolment.declined.map(({ product, companion, reason }) => (
                <li key={`${product} ${companion}`}>
                  <FormattedMessage
                    id="enrolling.check.declinedReason"
                    values={{ product: names.product(product), companion: names.product(companion), reason }}
                  />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
      {faults.map((fault, index) => (
        <p key={index} className="field__error">
          <FaultText fault={fault} />
        </p>
      ))}
    </section>
  );
}
