import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { Button } from '../../../../components/button.js';
import { Loaded, Skeleton } from '../../../../components/states.js';
import { CalendarDay, Instant } from '../../../../i18n/dates.js';
import type { Condition, Enrolment } from '../enrolment-queries.js';
import { EvidenceView } from '../evidence-view.js';

/** What was asked about a condition, and what was there before it came in: beside what is there now. */
export function FormerAnswers({
  enrolmentId,
  condition,
  request,
}: {
  enrolmentId: string;
  condition: Condition;
  /** The newest request that names the condition. */
  request: Enrolment['supplements'][number] | undefined;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const lacking = request?.items.find(({ conditionCode }) => conditionCode === condition.code)?.lacking;
  if (request === undefined || lacking === undefined) return null;
  return (
    <div className="former-answers small">
      <p>
        <strong>
          <FormattedMessage
            id={`assessing.asked.${request.state}`}
            values={{ day: <CalendarDay date={request.endedOn ?? request.askedOn} /> }}
          />
        </strong>{' '}
        <span className="review__text">{lacking}</span>
      </p>
      {request.state === 'received' && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <FormattedMessage id="assessing.former" />
          </summary>
          {isOpen && <Former enrolmentId={enrolmentId} condition={condition} />}
        </details>
      )}
    </div>
  );
}

function Former({ enrolmentId, condition }: { enrolmentId: string; condition: Condition }): ReactNode {
  const query = useQuery({
    queryKey: ['enrolments', enrolmentId, 'editions'],
    queryFn: ({ signal }) =>
      answered(api.GET('/enrolments/{id}/editions', { params: { path: { id: enrolmentId } }, signal })),
  });
  const [shown, setShown] = useState<number>();
  return (
    <Loaded query={query} skeleton={<Skeleton lines={2} />}>
      {(editions) => (
        <ul className="former-answers__editions">
          {editions.toReversed().map(({ number, submittedAt, answers }) => {
            const given = answers.find(({ conditionCode }) => conditionCode === condition.code);
            const evidence = given?.evidence ?? null;
            return (
              <li key={number}>
                <p className="subtle">
                  <FormattedMessage id="assessing.edition" values={{ number, at: <Instant at={submittedAt} /> }} />
                </p>
                {given === undefined && <FormattedMessage id="enrolments.noAnswer" />}
                {condition.answer === 'text' && <p className="review__text">{given?.text}</p>}
                {condition.answer === 'confirmation' && given !== undefined && (
                  <FormattedMessage id={given.confirmed ? 'enrolments.confirmed' : 'enrolments.notConfirmed'} />
                )}
                {evidence !== null && (
                  <p>
                    {evidence.fileName}{' '}
                    <Button small onClick={() => setShown(shown === number ? undefined : number)}>
                      <FormattedMessage id={shown === number ? 'assessing.hide' : 'enrolments.show'} />
                      <span className="visually-hidden"> {evidence.fileName}</span>
                    </Button>
                  </p>
                )}
                {evidence !== null && shown === number && (
                  <EvidenceView id={evidence.id} fileName={evidence.fileName} close={() => setShown(undefined)} />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Loaded>
  );
}
