import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, ProblemState, Skeleton } from '../../../components/states.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { AnswerForm } from './answer-form.js';
import { type Draft, draftQuery, type Question, questionQuery } from './question-queries.js';
import { AskedQuestion } from './asked-question.js';
import './questions.css';

const route = getRouteApi('/desk/questions/answer');

/**
 * Questions beside the item that answers them. The address says which: one question, several that are merged, a draft, or a
 * procedure for what the region tells of itself.
 */
export function Page(): ReactNode {
  const intl = useIntl();
  const search = route.useSearch();
  return (
    <PageFrame
      key={JSON.stringify(search)}
      title={intl.formatMessage({ id: 'answering.title' })}
      trail={[
        <Link key="list" to="/desk/questions" activeOptions={{ exact: true }}>
          <FormattedMessage id="inbox.title" />
        </Link>,
      ]}
    >
      <Permitted permission="question.read" role={<FormattedMessage id="inbox.role" />}>
        <Chosen />
      </Permitted>
    </PageFrame>
  );
}

function Chosen(): ReactNode {
  const { question, questions, draft, procedure } = route.useSearch();
  if (draft !== undefined) return <OfDraft id={draft} />;
  const ids = question !== undefined ? [question] : (questions?.split(',').filter((id) => id !== '') ?? []);
  if (ids.length > 0) return <OfQuestions ids={ids} />;
  if (procedure !== undefined) return <AnswerForm procedureId={procedure} questions={[]} draft={undefined} />;
  return (
    <p>
      <Link className={buttonClass()} to="/desk/questions">
        <FormattedMessage id="answering.choose" />
      </Link>
    </p>
  );
}

function OfDraft({ id }: { id: string }): ReactNode {
  const draft = useQuery(draftQuery(id));
  return (
    <Loaded query={draft} skeleton={<Skeleton lines={6} height="5rem" />}>
      {(found) => <DraftWithQuestions draft={found} />}
    </Loaded>
  );
}

function DraftWithQuestions({ draft }: { draft: Draft }): ReactNode {
  const results = useQueries({ queries: draft.askers.map(({ questionId }) => questionQuery(questionId)) });
  const failed = results.find(({ isError }) => isError);
  if (failed !== undefined) return <ProblemState problem={failed.error} />;
  const found = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
  if (found.length < results.length) return <Skeleton lines={6} height="5rem" />;
  return <AnswerForm key={draft.id} procedureId={draft.procedureId} questions={found} draft={draft} />;
}

function OfQuestions({ ids }: { ids: readonly string[] }): ReactNode {
  const { data: session } = useSession();
  const results = useQueries({ queries: ids.map((id) => questionQuery(id)) });
  const failed = results.find(({ isError }) => isError);
  if (failed !== undefined) return <ProblemState problem={failed.error} />;
  const found = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const [first] = found;
  if (found.length < results.length || first === undefined) return <Skeleton lines={6} height="5rem" />;
  const drafted = found.find(({ draftId }) => draftId !== null);
  if (found.length === 1 && drafted?.draftId != null) return <OfDraft id={drafted.draftId} />;
  const isFree = found.every(({ state }) => state === 'open');
  return isFree && may(session, 'question.answer') ? (
    <AnswerForm procedureId={first.procedureId} questions={found} draft={undefined} />
  ) : (
    <AsItStands questions={found} isFree={isFree} />
  );
}

/** What is answered already, or not for this reader to answer. */
function AsItStands({ questions, isFree }: { questions: readonly Question[]; isFree: boolean }): ReactNode {
  return (
    <div className="stack">
      {!isFree && (
        <Alert>
          <FormattedMessage id="answering.notFree" />
        </Alert>
      )}
      {questions.map((question) => (
        <AskedQuestion key={question.id} question={question} />
      ))}
    </div>
  );
}
