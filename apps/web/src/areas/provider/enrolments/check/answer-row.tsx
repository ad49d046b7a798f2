import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { asksApplicant, deliverersOf } from '../../../../../../../libs/enrolments/src/rules/parties.js';
import { fieldId } from '../../../../components/field.js';
import { Fact } from '../../../../components/table.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import { useWritten } from '../../../../i18n/written.js';
import type { ConditionState, Enrolment } from '../enrolment.js';
import { FaultText } from '../faults.js';
import type { Topic } from '../topics.js';

/** One condition with what was answered; what is missing is said in its place. */
export function AnswerRow({
  enrolment,
  condition,
  topic,
  mayEdit,
}: {
  enrolment: Enrolment;
  condition: ConditionState;
  topic: Topic;
  mayEdit: boolean;
}): ReactNode {
  const written = useWritten();
  const path = `conditions/${condition.code}`;
  const fault = enrolment.missingParts.find((each) => each.path === path);
  return (
    <Fact name={written(condition.title)}>
      <div className="row row--between answer-row">
        <div>
          {asksApplicant(condition) && <Given condition={condition} />}
          {fault !== undefined && (
            <p className="field__error">
              <FaultText fault={fault} />
            </p>
          )}
          {deliverersOf(condition, enrolment.parties).map((party) => (
            <PartyAnswer key={party.id} enrolment={enrolment} condition={condition} party={party} />
          ))}
        </div>
        {mayEdit && condition.answer !== 'recordedAsSeen' && (
          <Link
            className="not-in-print"
            to="/portal/enrolments/$enrolmentId/questions/$topic"
            params={{ enrolmentId: enrolment.id, topic }}
            search={{ from: 'check' }}
            hash={fieldId(path)}
          >
            <FormattedMessage
              id="enrolling.check.change"
              values={{ what: <span className="visually-hidden">{written(condition.title)}</span> }}
            />
          </Link>
        )}
      </div>
    </Fact>
  );
}

/** What another party answered. */
function PartyAnswer({
  enrolment,
  condition,
  party,
}: {
  enrolment: Enrolment;
  condition: ConditionState;
  party: Enrolment['parties'][number];
}): ReactNode {
  const path = `parties/${party.id}/conditions/${condition.code}`;
  const fault = enrolment.missingParts.find((each) => each.path === path);
  const given = party.answers.find(({ conditionCode }) => conditionCode === condition.code) ?? null;
  return (
    <div>
      <div className="small subtle">
        <FormattedMessage id="enrolling.check.ofParty" values={{ name: party.name }} />
      </div>
      <Given condition={{ ...condition, given, submitted: null }} />
      {fault !== undefined && (
        <p className="field__error">
          <FaultText fault={fault} />
        </p>
      )}
    </div>
  );
}

function Given({
  condition: { answer, given: latest, submitted, evidence },
}: {
  condition: ConditionState;
}): ReactNode {
  // What is prepared for a supplement is not handed in yet.
  const given = submitted ?? latest;
  switch (answer) {
    case 'recordedAsSeen':
      return <FormattedMessage id="enrolling.check.seen" />;
    case 'confirmation':
      return given?.confirmed === true ? <FormattedMessage id="enrolling.confirm" /> : null;
    case 'text':
      return <p className="answer-text">{given?.text ?? ''}</p>;
    case 'evidence': {
      const document = given?.evidence ?? null;
      if (document === null)
        return evidence?.atSubmission === false ? <FormattedMessage id="enrolling.document.notYet" /> : null;
      return (
        <>
          <a href={`/v1/evidence/${document.id}/file`} download={document.fileName}>
            {document.fileName}
          </a>
          <div className="small subtle">
            <FormattedMessage
              id="enrolling.document.dates"
              values={{
                issued: <CalendarDay date={document.issuedOn} />,
                expires: document.expiresOn === null ? '' : <CalendarDay date={document.expiresOn} />,
                until: document.expiresOn === null ? 'none' : 'day',
              }}
            />
          </div>
        </>
      );
    }
  }
}
