import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { OfOrganisation } from '../of-organisation.js';
import { AboutWords } from './about-words.js';
import './questions.css';

const route = getRouteApi('/portal/questions');
type Question = Answer<'QuestionAnswer'>;

/** What the own organisation asked, the newest first, and what became of it. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'asking.list.title' })}
      tools={
        <Link className={buttonClass('primary')} to="/portal/questions/new">
          <FormattedMessage id="asking.ask" />
        </Link>
      }
    >
      <OfOrganisation permission="question.read">
        {({ id }) => <OwnQuestions key={id} organisationId={id} />}
      </OfOrganisation>
    </PageFrame>
  );
}

function OwnQuestions({ organisationId }: { organisationId: string }): ReactNode {
  const { cursor } = route.useSearch();
  const query = { organisationId, order: 'newest' as const, limit: 20, ...(cursor !== undefined && { cursor }) };
  const questions = useQuery({
    queryKey: ['questions', query],
    queryFn: ({ signal }) => answered(api.GET('/questions', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded
      query={questions}
      skeleton={<Skeleton lines={4} height="7rem" />}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState title={<FormattedMessage id="asking.list.none" />}>
          <p>
            <FormattedMessage id="asking.list.noneText" />
          </p>
        </EmptyState>
      }
    >
      {({ items, next }) => (
        <div className="stack">
          <ul className="asked">
            {items.map((question) => (
              <Asked key={question.id} question={question} />
            ))}
          </ul>
          <Pager cursor={cursor} next={next} />
        </div>
      )}
    </Loaded>
  );
}

function Asked({ question }: { question: Question }): ReactNode {
  const written = useWritten();
  const { id, text, about, procedureId, procedureTitle, askedAt, askedBy, answeredIn, returnNote, state } = question;
  return (
    <li className="card" aria-labelledby={`asked-${id}`}>
      <p id={`asked-${id}`} className="asked__text">
        {text}
      </p>
      <p className="small subtle">
        {written(procedureTitle)}
        {about !== null && (
          <>
            {' · '}
            <AboutWords about={about} />
          </>
        )}
        {' · '}
        <FormattedMessage id="asking.askedBy" values={{ at: <Instant at={askedAt} />, name: askedBy }} />
      </p>
      {answeredIn === null ? (
        <p>
          <Badge tone="info">
            <FormattedMessage id="asking.state.open" />
          </Badge>{' '}
          <FormattedMessage id="asking.answerBy" values={{ day: <CalendarDay date={question.answerDueOn} /> }} />
        </p>
      ) : (
        <p>
          <Badge tone="positive">
            <FormattedMessage id={`asking.state.${state === 'answeredEarlier' ? 'earlier' : 'answered'}`} />
          </Badge>{' '}
          <a href={`/procedures/${procedureId}/questions?search=${answeredIn.reference}`}>
            <FormattedMessage id="asking.readAnswer" values={{ reference: answeredIn.reference }} />
          </a>
        </p>
      )}
      {returnNote !== null && (
        <blockquote className="asked__note">
          <p>{returnNote}</p>
        </blockquote>
      )}
    </li>
  );
}
