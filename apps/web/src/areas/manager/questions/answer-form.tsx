import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button, buttonClass } from '../../../components/button.js';
import { SelectField, TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { AskedQuestion } from './asked-question.js';
import { Conflict } from './conflict.js';
import { DiscardDraft } from './discard-draft.js';
import { Doubts } from './doubts.js';
import { GiveBack } from './give-back.js';
import { ItemPreview } from './item-preview.js';
import type { Words } from './words.js';
import { MoreQuestions } from './more-questions.js';
import { changedByDrafts, type Draft, draftQuery, publishedQuery, type Question } from './question-queries.js';

/**
 * The item that answers one or more questions, in the region's own words.
 *
 * @param draft undefined: it is made now
 */
export function AnswerForm({
  procedureId,
  questions: given,
  draft,
}: {
  procedureId: string;
  questions: readonly Question[];
  draft: Draft | undefined;
}): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [questions, setQuestions] = useState(given);
  const [version, setVersion] = useState(draft?.version);
  const [words, setWords] = useState<Words>(draft === undefined ? wordsFor(given) : wordsOf(draft));
  const { data: published } = useQuery(publishedQuery(procedureId));
  const change = (part: Partial<Words>): void => setWords((now) => ({ ...now, ...part }));
  const save = useCommand((input: { words: Words; questionIds: string[]; version: number | undefined }, key) => {
    const { question, answer, about, correctsId } = input.words;
    const body = {
      questionIds: input.questionIds,
      question,
      ...(answer.trim() !== '' && { answer }),
      ...(about !== null && { about }),
      ...(correctsId !== '' && { correctsId }),
    };
    const headers = { 'idempotency-key': key };
    return draft === undefined || input.version === undefined
      ? answered(
          api.POST('/procedures/{id}/clarification-drafts', { params: { path: { id: procedureId } }, body, headers }),
        )
      : answered(
          api.PUT('/clarification-drafts/{id}', {
            params: { path: { id: draft.id } },
            body: { ...body, version: input.version },
            headers,
          }),
        );
  }, changedByDrafts);
  const isStale = save.problem?.code === 'stale-version';
  const store = async (as = version): Promise<void> => {
    const questionIds = questions.map(({ id }) => id);
    const state = await save.run({ words, questionIds, version: as });
    if (state === undefined) return;
    setVersion(state.version);
    toast(<FormattedMessage id="answering.saved" />);
    await navigate({ to: '/desk/questions/answer', search: { draft: state.id }, replace: true });
  };
  const [only] = questions;
  return (
    <div className="inbox__work">
      <section className="stack" aria-labelledby="asked-here">
        <h2 id="asked-here">
          <FormattedMessage id="answering.asked" values={{ count: questions.length }} />
        </h2>
        {questions.map((question) => (
          <AskedQuestion
            key={question.id}
            question={question}
            actions={
              questions.length > 1 && (
                <Button
                  small
                  variant="quiet"
                  onClick={() => setQuestions((now) => now.filter(({ id }) => id !== question.id))}
                >
                  <FormattedMessage id="answering.takeOut" />
                </Button>
              )
            }
          />
        ))}
        <MoreQuestions
          procedureId={procedureId}
          taken={questions.map(({ id }) => id)}
          add={(question) => setQuestions((now) => [...now, question])}
        />
        {draft === undefined && only !== undefined && questions.length === 1 && (
          <GiveBack question={only} items={published?.items ?? []} />
        )}
      </section>
      <section className="stack" aria-labelledby="own-words">
        <h2 id="own-words">
          <FormattedMessage id="answering.ownWords" />
        </h2>
        {isStale && draft !== undefined && (
          <Conflict
            draftId={draft.id}
            take={(theirs) => {
              setWords(wordsOf(theirs));
              setVersion(theirs.version);
              save.forgetProblem();
              queryClient.setQueryData(draftQuery(draft.id).queryKey, theirs);
            }}
            keep={(theirs) => void store(theirs.version)}
          />
        )}
        <Form
          problem={isStale ? undefined : save.problem}
          fieldNames={{
            question: <FormattedMessage id="answering.question" />,
            answer: <FormattedMessage id="answering.answer" />,
            correctsId: <FormattedMessage id="answering.corrects" />,
            'questionIds/*': <FormattedMessage id="answering.asked" values={{ count: questions.length }} />,
          }}
          busy={save.isRunning}
          submit={<FormattedMessage id="answering.save" />}
          onSubmit={() => void store()}
          actions={
            draft !== undefined && (
              <>
                <Link className={buttonClass()} to="/desk/questions/note" search={{ procedure: procedureId }}>
                  <FormattedMessage id="answering.toNote" />
                </Link>
                <DiscardDraft id={draft.id} version={version ?? draft.version} />
              </>
            )
          }
        >
          <TextArea
            name="question"
            rows={5}
            maxLength={4000}
            lang="nl"
            label={<FormattedMessage id="answering.question" />}
            hint={<FormattedMessage id="answering.question.hint" />}
            error={errorAt(save.problem, 'question')}
            value={words.question}
            onChange={(event) => change({ question: event.target.value })}
          />
          <TextArea
            name="answer"
            rows={8}
            maxLength={8000}
            lang="nl"
            optional
            label={<FormattedMessage id="answering.answer" />}
            hint={<FormattedMessage id="answering.answer.hint" />}
            error={errorAt(save.problem, 'answer')}
            value={words.answer}
            onChange={(event) => change({ answer: event.target.value })}
          />
          <Doubts words={words} questions={questions} />
          {(published?.items.length ?? 0) > 0 && (
            <SelectField
              name="correctsId"
              optional
              size="wide"
              label={<FormattedMessage id="answering.corrects" />}
              hint={<FormattedMessage id="answering.corrects.hint" />}
              error={errorAt(save.problem, 'correctsId')}
              value={words.correctsId}
              onChange={(event) => change({ correctsId: event.target.value })}
              options={[
                { value: '', label: intl.formatMessage({ id: 'answering.corrects.none' }) },
                ...(published?.items ?? [])
                  .filter(({ id, replacedBy }) => replacedBy === null || id === words.correctsId)
                  .map(({ id, reference, question }) => ({
                    value: id,
                    label: `${reference} ${question.slice(0, 80)}`,
                  })),
              ]}
            />
          )}
        </Form>
        <ItemPreview words={words} items={published?.items ?? []} />
      </section>
    </div>
  );
}

function wordsOf({ question, answer, about, corrects }: Draft): Words {
  return { question, answer: answer ?? '', about, correctsId: corrects?.id ?? '' };
}

/** The words of who asked are where one begins; what they have in common they are about. */
function wordsFor(questions: readonly Question[]): Words {
  const [first] = questions;
  const about = first?.about ?? null;
  const isShared = questions.every((one) => one.about?.kind === about?.kind && one.about?.code === about?.code);
  return {
    question: questions.map(({ text }) => text).join('\n\n'),
    answer: '',
    about: isShared ? about : null,
    correctsId: '',
  };
}
