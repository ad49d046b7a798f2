import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button, buttonClass } from '../../../components/button.js';
import { Checkbox } from '../../../components/field.js';
import { ErrorSummary } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { NoteDraft } from './note-draft.js';
import { changedByDrafts, type Draft, draftsQuery, publishedQuery } from './question-queries.js';
import './questions.css';

const route = getRouteApi('/desk/questions/note');

/** The next note: which drafts are in it, in what order, as everybody will read it; and publishing it. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedure } = route.useSearch();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'noting.title' })}
      trail={[
        <Link key="list" to="/desk/questions" activeOptions={{ exact: true }}>
          <FormattedMessage id="inbox.title" />
        </Link>,
      ]}
    >
      <Permitted permission="question.answer" role={<FormattedMessage id="inbox.role" />}>
        {procedure === undefined ? (
          <p>
            <Link className={buttonClass()} to="/desk/questions">
              <FormattedMessage id="answering.choose" />
            </Link>
          </p>
        ) : (
          <OfProcedure key={procedure} procedureId={procedure} />
        )}
      </Permitted>
    </PageFrame>
  );
}

function OfProcedure({ procedureId }: { procedureId: string }): ReactNode {
  const drafts = useQuery(draftsQuery(procedureId));
  const [published, setPublished] = useState<{ number: number; told: number }>();
  if (published !== undefined) {
    return (
      <Alert
        tone="positive"
        live
        title={<FormattedMessage id="noting.published" values={{ number: published.number }} />}
      >
        <p>
          <FormattedMessage id="noting.told" values={{ count: published.told }} />
        </p>
        <p>
          <a href={`/procedures/${procedureId}/questions`}>
            <FormattedMessage id="noting.read" />
          </a>
        </p>
      </Alert>
    );
  }
  return (
    <Loaded
      query={drafts}
      skeleton={<Skeleton lines={4} height="8rem" />}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState title={<FormattedMessage id="noting.none" />}>
          <Link className={buttonClass()} to="/desk/questions">
            <FormattedMessage id="answering.choose" />
          </Link>
        </EmptyState>
      }
    >
      {({ items }) => <NextNote procedureId={procedureId} drafts={items} done={setPublished} />}
    </Loaded>
  );
}

function NextNote({
  procedureId,
  drafts,
  done,
}: {
  procedureId: string;
  drafts: readonly Draft[];
  done: (published: { number: number; told: number }) => void;
}): ReactNode {
  const written = useWritten();
  const { data: session } = useSession();
  const { data: before } = useQuery(publishedQuery(procedureId));
  // The order in which they were drafted, until somebody moves one; what has no answer waits.
  const [order, setOrder] = useState<readonly string[]>(drafts.map(({ id }) => id));
  const [left, setLeft] = useState<readonly string[]>(
    drafts.filter(({ answer }) => answer === null).map(({ id }) => id),
  );
  const [isSure, setSure] = useState(false);
  const number = (before?.notes[0]?.number ?? 0) + 1;
  const known = [...order, ...drafts.map(({ id }) => id).filter((id) => !order.includes(id))];
  const all = known.flatMap((id) => drafts.filter((draft) => draft.id === id));
  const chosen = all.filter(({ id }) => !left.includes(id));
  const hasDoubts = chosen.some(({ doubts }) => doubts.length > 0);
  const publish = useCommand(
    (input: { drafts: { id: string; version: number }[]; despiteDoubts: boolean }, key) =>
      answered(
        api.POST('/procedures/{id}/clarification-notes', {
          params: { path: { id: procedureId } },
          body: input,
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDrafts,
  );
  const move = (id: string, by: -1 | 1): void => {
    const ids = all.map((draft) => draft.id);
    const at = ids.indexOf(id);
    const other = ids[at + by];
    if (other === undefined) return;
    setOrder(ids.map((one) => (one === id ? other : one === other ? id : one)));
  };
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage
          id="noting.intro"
          values={{ number, procedure: written(drafts[0]?.procedureTitle ?? { nl: '', en: '' }) }}
        />
      </p>
      {publish.problem !== undefined && (
        <ErrorSummary
          problem={publish.problem}
          fieldNames={Object.fromEntries(
            chosen.map((_, index) => [
              `drafts/${index}`,
              <FormattedMessage key={index} id="noting.item" values={{ reference: `${number}.${index + 1}` }} />,
            ]),
          )}
        />
      )}
      <ol className="inbox__drafts">
        {all.map((draft, index) => {
          const place = chosen.indexOf(draft);
          return (
            <NoteDraft
              key={draft.id}
              draft={draft}
              reference={place === -1 ? undefined : `${number}.${place + 1}`}
              isFirst={index === 0}
              isLast={index === all.length - 1}
              move={(by) => move(draft.id, by)}
              choose={(isIn) => setLeft((now) => (isIn ? now.filter((id) => id !== draft.id) : [...now, draft.id]))}
            />
          );
        })}
      </ol>
      {may(session, 'clarification.publish') ? (
        <section className="card stack" aria-labelledby="publish-title">
          <h2 id="publish-title">
            <FormattedMessage id="noting.publish" values={{ number }} />
          </h2>
          <p>
            <FormattedMessage id="noting.forGood" values={{ count: chosen.length }} />
          </p>
          {hasDoubts && (
            <Checkbox
              label={<FormattedMessage id="noting.sure" />}
              checked={isSure}
              onChange={(event) => setSure(event.target.checked)}
            />
          )}
          <div className="row">
            <Button
              variant="primary"
              busy={publish.isRunning}
              unavailable={chosen.length === 0}
              onClick={() => {
                const input = chosen.map(({ id, version }) => ({ id, version }));
                void publish.run({ drafts: input, despiteDoubts: hasDoubts && isSure }).then((note) => {
                  if (note !== undefined) done({ number: note.number, told: note.told });
                });
              }}
            >
              <FormattedMessage id="noting.publish" values={{ number }} />
            </Button>
            {chosen.length === 0 && (
              <span>
                <FormattedMessage id="noting.chooseOne" />
              </span>
            )}
          </div>
        </section>
      ) : (
        <p>
          <FormattedMessage id="noting.notYours" />
        </p>
      )}
    </div>
  );
}
