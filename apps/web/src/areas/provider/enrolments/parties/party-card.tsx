import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { Fact, Facts } from '../../../../components/table.js';
import type { Enrolment } from '../enrolment.js';
import { FaultText } from '../faults.js';
import { PartyBond } from './party-bond.js';
import type { Party } from './stated-parties.js';

/** One party: what is stated, how it is bound to its part, and what is still missing. */
export function PartyCard({
  enrolment,
  party,
  mayEdit,
  onEdit,
  onRemove,
}: {
  enrolment: Enrolment;
  party: Party;
  mayEdit: boolean;
  onEdit: () => void;
  onRemove: () => void;
}): ReactNode {
  const id = useId();
  const faults = enrolment.missingParts.filter(({ path }) => path === `parties/${party.id}`);
  const isNew = party.id === '';
  const name = <span className="visually-hidden">{party.name}</span>;
  return (
    <li className="card stack party" id={`party-${party.kvkNumber}`} tabIndex={-1}>
      <div className="row row--between">
        <h3 id={id} className="question__title">
          {party.name}
        </h3>
        <Badge tone={faults.length === 0 && !isNew ? 'positive' : 'warning'}>
          <FormattedMessage id={faults.length === 0 && !isNew ? 'enrolling.tasks.done' : 'enrolling.tasks.open'} />
        </Badge>
      </div>
      <Facts>
        <Fact name={<FormattedMessage id="enrolling.party.role" />}>
          <FormattedMessage id={`enrolling.party.role.${party.role}`} />
        </Fact>
        <Fact name={<FormattedMessage id="enrolling.party.kvk" />}>{party.kvkNumber}</Fact>
        <Fact name={<FormattedMessage id="enrolling.party.legalForm" />}>{party.legalForm}</Fact>
        {party.role === 'subcontractor' && (
          <>
            <Fact name={<FormattedMessage id="enrolling.party.delivers" />}>{party.delivers ?? '–'}</Fact>
            <Fact name={<FormattedMessage id="enrolling.party.passesOn" />}>
              <FormattedMessage
                id={`enrolling.party.passesOn.${party.soleTrader ? 'soleTrader' : party.keepsWork ? 'no' : 'unknown'}`}
              />
            </Fact>
          </>
        )}
        {party.guarantee !== null && (
          <Fact name={<FormattedMessage id="enrolling.party.guarantee" />}>
            <FormattedMessage id={`enrolling.party.guarantee.${party.guarantee}`} />
          </Fact>
        )}
      </Facts>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault, index) => (
            <li key={index}>
              <FaultText fault={fault} />
            </li>
          ))}
        </ul>
      )}
      {!isNew && <PartyBond enrolment={enrolment} party={party} mayEdit={mayEdit} />}
      {mayEdit && (
        <div className="row">
          <Button small onClick={onEdit}>
            <FormattedMessage id="enrolling.party.change" values={{ name }} />
          </Button>
          <Button small onClick={onRemove}>
            <FormattedMessage id="enrolling.party.remove" values={{ name }} />
          </Button>
        </div>
      )}
    </li>
  );
}
