import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { deliverersOf } from '../../../../../../../libs/enrolments/src/rules/parties.js';
import type { Violation } from '../../../../api/client.js';
import { Badge } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { ViolationText } from '../../../../components/states.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import { type Condition, type Enrolment, useEnrolment } from '../enrolment-queries.js';
import { EvidenceView } from '../evidence-view.js';

/** What the other parties delivered for a condition, each with what the machine saw. The finding is one, for all of them. */
export function PartyAnswers({ enrolmentId, condition }: { enrolmentId: string; condition: Condition }): ReactNode {
  const { data: enrolment } = useEnrolment(enrolmentId);
  if (enrolment === undefined) return null;
  return deliverersOf(condition, enrolment.parties).map((party) => (
    <PartyAnswer key={party.id} enrolment={enrolment} condition={condition} party={party} />
  ));
}

function PartyAnswer({
  enrolment,
  condition,
  party,
}: {
  enrolment: Enrolment;
  condition: Condition;
  party: Enrolment['parties'][number];
}): ReactNode {
  const [isShown, setShown] = useState(false);
  const given = party.answers.find(({ conditionCode }) => conditionCode === condition.code);
  const check = enrolment.checks.find(({ path }) => path === `parties/${party.id}/conditions/${condition.code}`);
  const evidence = given?.evidence ?? null;
  return (
    <div className="stack">
      <strong className="small">
        <FormattedMessage id="enrolments.parties.answer" values={{ name: party.name }} />
      </strong>
      {given === undefined && (
        <p className="subtle">
          <FormattedMessage id="enrolments.noAnswer" />
        </p>
      )}
      {condition.answer === 'confirmation' && given !== undefined && (
        <p>
          <FormattedMessage id={given.confirmed ? 'enrolments.confirmed' : 'enrolments.notConfirmed'} />
        </p>
      )}
      {(given?.text ?? '') !== '' && <p className="review__text">{given?.text}</p>}
      {evidence !== null && (
        <>
          <p>
            {evidence.fileName}
            <br />
            <span className="small subtle">
              <FormattedMessage
                id={evidence.expiresOn === null ? 'enrolments.issued' : 'enrolments.issuedAndExpires'}
                values={{
                  issued: <CalendarDay date={evidence.issuedOn} />,
                  expires: evidence.expiresOn !== null && <CalendarDay date={evidence.expiresOn} />,
                }}
              />
            </span>
          </p>
          {!isShown && (
            <p>
              <Button small onClick={() => setShown(true)}>
                <FormattedMessage id="enrolments.show" />
                <span className="visually-hidden">{` ${evidence.fileName} (${party.name})`}</span>
              </Button>
            </p>
          )}
        </>
      )}
      {check !== undefined && (
        <p className="small">
          <Badge tone={check.found === null ? 'positive' : 'warning'}>
            <FormattedMessage id={check.found === null ? 'enrolments.checkPassed' : 'enrolments.checkFound'} />
          </Badge>{' '}
          {check.found !== null && <ViolationText violation={check.found as Violation} />}
        </p>
      )}
      {isShown && evidence !== null && (
        <EvidenceView id={evidence.id} fileName={evidence.fileName} close={() => setShown(false)} />
      )}
    </div>
  );
}
