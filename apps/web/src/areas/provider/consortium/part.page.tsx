import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert, Badge } from '../../../components/alert.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { SavesItself, SavingState } from '../enrolments/draft/saves-itself.js';
import { useMayFor } from '../enrolments/enrolment.js';
import { useNames } from '../enrolments/names.js';
import type { AskedCondition } from '../enrolments/questions/question-props.js';
import { ConditionBadge } from '../enrolments/questions/condition-badge.js';
import { AnswerTo } from '../enrolments/questions/answer-to.js';
import { dueNow } from '../enrolments/questions/due-now.js';
import { type ConsortiumPart, partQuery, useOwnAnswering } from './consortium.js';
import { PartConfirmation } from './part-confirmation.js';
import '../enrolments/enrolments.css';
import '../enrolments/supplement/supplement.css';

const route = getRouteApi('/portal/consortia/$partId');

/** What concerns a member in the enrolment of its lead member: with whom, for what, its documents, and its confirmation. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { partId } = route.useParams();
  const query = useQuery(partQuery(partId));
  return (
    <PageFrame
      title={
        query.data === undefined
          ? intl.formatMessage({ id: 'consortium.title' })
          : intl.formatMessage({ id: 'consortium.titleOf' }, { lead: query.data.leadName })
      }
      trail={[
        <Link key="list" to="/portal/enrolments">
          <FormattedMessage id="enrolling.list.title" />
        </Link>,
      ]}
    >
      <Loaded query={query} skeleton={<Skeleton lines={6} height="5rem" />}>
        {(part) => (
          <SavesItself>
            <Part part={part} />
          </SavesItself>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Part({ part }: { part: ConsortiumPart }): ReactNode {
  const written = useWritten();
  const names = useNames(part);
  const isAsked = (code: string): boolean =>
    part.supplement?.items.some(({ conditionCode }) => conditionCode === code) === true;
  const mayEdit = useMayFor(part.organisationId, 'enrolment.edit');
  const canEdit = (code: string): boolean => mayEdit && (part.status === 'draft' || isAsked(code));
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage
          id="consortium.intro"
          values={{ lead: part.leadName, name: part.organisationName, procedure: written(part.procedureTitle) }}
        />
      </p>
      {part.supplement !== null && <Supplement part={part} supplement={part.supplement} />}
      {part.status !== 'draft' && part.supplement === null && (
        <Alert title={<FormattedMessage id={`consortium.status.${part.status}`} />}>
          <p>
            <FormattedMessage id="consortium.fixed" values={{ lead: part.leadName }} />
          </p>
        </Alert>
      )}
      <section>
        <h2>
          <FormattedMessage id="consortium.who" />
        </h2>
        <ul>
          {part.members.map(({ name, kvkNumber, leads, own }) => (
            <li key={kvkNumber}>
              <FormattedMessage
                id="consortium.member"
                values={{ name, kvkNumber, role: leads ? 'lead' : own ? 'own' : 'other' }}
              />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>
          <FormattedMessage id="consortium.what" />
        </h2>
        <Lines part={part} names={names} />
      </section>
      {part.conditions.length > 0 && (
        <section className="stack">
          <h2>
            <FormattedMessage id="consortium.deliver" />
          </h2>
          <p>
            <FormattedMessage
              id="consortium.deliver.what"
              values={{ lead: part.leadName, name: part.organisationName }}
            />
          </p>
          {part.conditions.map((condition) => (
            <OwnQuestion
              key={condition.code}
              part={part}
              condition={isAsked(condition.code) ? dueNow(condition) : condition}
              mayEdit={canEdit(condition.code)}
            />
          ))}
          {mayEdit && (part.status === 'draft' || part.supplement !== null) && <SavingState />}
        </section>
      )}
      <PartConfirmation part={part} />
    </div>
  );
}

/** What the region lacks of this part, and until when; the lead member hands everything in. */
function Supplement({
  part,
  supplement,
}: {
  part: ConsortiumPart;
  supplement: NonNullable<ConsortiumPart['supplement']>;
}): ReactNode {
  const isReady = part.missingParts.length === 0;
  return (
    <Alert
      tone={isReady ? 'info' : 'warning'}
      title={<FormattedMessage id="consortium.supplement.title" values={{ name: part.organisationName }} />}
    >
      <p>
        <FormattedMessage
          id={isReady ? 'consortium.supplement.ready' : 'consortium.supplement.text'}
          values={{ lead: part.leadName, until: <CalendarDay date={supplement.until} /> }}
        />
      </p>
    </Alert>
  );
}

/** What the consortium enrols for: the products, each with its municipalities. */
function Lines({ part: { lines }, names }: { part: ConsortiumPart; names: ReturnType<typeof useNames> }): ReactNode {
  const intl = useIntl();
  const products = [...new Set(lines.map(({ product }) => product))];
  if (products.length === 0) {
    return (
      <p className="subtle">
        <FormattedMessage id="consortium.noLines" />
      </p>
    );
  }
  return (
    <Facts>
      {products.map((product) => (
        <Fact key={product} name={names.product(product)}>
          {intl.formatList(
            lines
              .filter((line) => line.product === product)
              .map(({ municipality }) => names.municipality(municipality)),
          )}
        </Fact>
      ))}
    </Facts>
  );
}

function OwnQuestion({
  part,
  condition,
  mayEdit,
}: {
  part: ConsortiumPart;
  condition: AskedCondition;
  mayEdit: boolean;
}): ReactNode {
  const written = useWritten();
  const id = useId();
  const answering = useOwnAnswering(part, condition.code);
  const lacking = part.supplement?.items.find(({ conditionCode }) => conditionCode === condition.code)?.lacking;
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="row row--between">
        <h3 id={id} className="question__title">
          {written(condition.title)}
        </h3>
        {condition.answer === 'recordedAsSeen' ? (
          <Badge>
            <FormattedMessage id="enrolling.state.nothing" />
          </Badge>
        ) : (
          <ConditionBadge condition={condition} />
        )}
      </div>
      {lacking !== undefined && (
        <div className="supplying__lacking">
          <p className="small">
            <strong>
              <FormattedMessage id="consortium.supplement.lacking" />
            </strong>
          </p>
          <p className="answer-text">{lacking}</p>
        </div>
      )}
      <p>{written(condition.text)}</p>
      <AnswerTo condition={condition} mayEdit={mayEdit} answering={answering} />
      <p className="small subtle">
        <FormattedMessage id="enrolling.source" values={{ source: condition.source }} />
      </p>
    </section>
  );
}
