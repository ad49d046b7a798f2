import { getRouteApi, Link } from '@tanstack/react-router';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { SelectField } from '../../../components/field.js';
import { TypedFilter } from '../../../components/list/filter-fields.js';
import {
  ChoiceCell,
  ChoiceHead,
  ChosenBar,
  type RowChoice,
  useRowChoice,
} from '../../../components/list/row-choice.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { useFilter } from '../notices/notice-filters.js';
import { useOwnProcedures } from '../procedures-query.js';
import { DaysLeft } from '../work/due-words.js';
import { AboutWords } from './about-words.js';
import { DraftGroups } from './draft-groups.js';
import type { Question } from './question-queries.js';
import './questions.css';

const route = getRouteApi('/desk/questions');
const states = ['waiting', 'open', 'drafted', 'answered', 'answeredEarlier'] as const;
type State = (typeof states)[number];
const MOST = 50;

/** What was asked about the region's procedures: first what waits for an answer, the oldest first. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'inbox.title' })}>
      <Permitted permission="question.read" role={<FormattedMessage id="inbox.role" />}>
        <Inbox />
      </Permitted>
    </PageFrame>
  );
}

function Inbox(): ReactNode {
  const { data: session } = useSession();
  const search = route.useSearch();
  const { cursor } = search;
  const state = states.find((one) => one === search.state) ?? (search.state === 'all' ? undefined : 'waiting');
  const mayAnswer = may(session, 'question.answer');
  const choice = useRowChoice(MOST);
  const query = {
    limit: 50,
    ...(state !== undefined && { state }),
    ...(search.procedureId !== undefined && { procedureId: search.procedureId }),
    ...(search.text !== undefined && search.text.length > 1 && { text: search.text }),
    ...(cursor !== undefined && { cursor }),
  };
  const questions = useQuery({
    queryKey: ['questions', query],
    queryFn: ({ signal }) => answered(api.GET('/questions', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="stack">
      {mayAnswer && <DraftGroups procedureId={search.procedureId} />}
      <section className="stack" aria-labelledby="asked-title">
        <h2 id="asked-title">
          <FormattedMessage id="inbox.asked" />
        </h2>
        <Filters state={state} procedureId={search.procedureId} text={search.text ?? ''} />
        <Loaded
          query={questions}
          skeleton={<Skeleton lines={8} height="3rem" />}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState title={<FormattedMessage id="inbox.none" />}>
              {(state !== undefined || search.text !== undefined) && (
                <Link className={buttonClass()} to="/desk/questions" search={{ state: 'all' }}>
                  <FormattedMessage id="inbox.showAll" />
                </Link>
              )}
            </EmptyState>
          }
        >
          {({ items, next }) => (
            <div className="stack" aria-busy={questions.isPlaceholderData}>
              <QuestionTable items={items} choice={mayAnswer ? choice : undefined} />
              <Pager cursor={cursor} next={next} />
              {mayAnswer && <Together choice={choice} items={items} />}
            </div>
          )}
        </Loaded>
      </section>
    </div>
  );
}

function Filters({
  state,
  procedureId,
  text,
}: {
  state: State | undefined;
  procedureId: string | undefined;
  text: string;
}): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const change = useFilter();
  const procedures = useOwnProcedures();
  return (
    <div className="filters not-in-print">
      <SelectField
        label={<FormattedMessage id="inbox.state" />}
        value={state ?? 'all'}
        onChange={(event) => change('state', event.target.value === 'waiting' ? '' : event.target.value)}
        options={[...states, 'all' as const].map((value) => ({
          value,
          label: intl.formatMessage({ id: `inbox.state.${value}` }),
        }))}
      />
      {procedures.length > 1 && (
        <SelectField
          label={<FormattedMessage id="inbox.procedure" />}
          value={procedureId ?? ''}
          onChange={(event) => change('procedureId', event.target.value)}
          options={[
            { value: '', label: intl.formatMessage({ id: 'inbox.allProcedures' }) },
            ...procedures.map(({ id, title }) => ({ value: id, label: written(title) })),
          ]}
        />
      )}
      <TypedFilter
        label={<FormattedMessage id="inbox.words" />}
        value={text}
        onChoose={(value) => change('text', value)}
      />
    </div>
  );
}

function QuestionTable({ items, choice }: { items: readonly Question[]; choice: RowChoice | undefined }): ReactNode {
  const open = items.filter(({ state }) => state === 'open').map(({ id }) => id);
  return (
    <Table caption={<FormattedMessage id="inbox.asked" />} captionHidden cards>
      <thead>
        <tr>
          {choice !== undefined && <ChoiceHead choice={choice} ids={open} />}
          {(['question', 'asker', 'procedure', 'due', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`inbox.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((question) => (
          <QuestionRow key={question.id} question={question} choice={choice} />
        ))}
      </tbody>
    </Table>
  );
}

function QuestionRow({ question, choice }: { question: Question; choice: RowChoice | undefined }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const { id, text, about, organisationName, procedureTitle, daysLeft, answerDueOn, state, answeredIn } = question;
  const label = (column: string): { 'data-label': string } => ({
    'data-label': intl.formatMessage({ id: `inbox.column.${column}` }),
  });
  return (
    <tr>
      {choice !== undefined &&
        (state === 'open' ? (
          <ChoiceCell isChosen={choice.has(id)} toggle={choice.toggle} id={id} name={text.slice(0, 80)} />
        ) : (
          <td className="list-choice not-in-print" />
        ))}
      <th scope="row" className="inbox__question">
        <Link to="/desk/questions/answer" search={{ question: id }}>
          {text.length > 160 ? `${text.slice(0, 160)}…` : text}
        </Link>
        {about !== null && (
          <div className="subtle small">
            <AboutWords about={about} />
          </div>
        )}
      </th>
      <td {...label('asker')}>{organisationName}</td>
      <td {...label('procedure')}>{written(procedureTitle)}</td>
      <td {...label('due')}>
        <div>
          {daysLeft !== null && <DaysLeft days={daysLeft} />}{' '}
          <span className="subtle inbox__day">
            <CalendarDay date={answerDueOn} short />
          </span>
        </div>
      </td>
      <td {...label('state')}>
        <Badge tone={state === 'open' ? 'warning' : state === 'drafted' ? 'info' : 'positive'}>
          <FormattedMessage id={`inbox.state.${state}`} values={{ reference: answeredIn?.reference ?? '' }} />
        </Badge>
        {answeredIn !== null && <> {answeredIn.reference}</>}
      </td>
    </tr>
  );
}

/** Several questions become one item; they must be about one procedure. */
function Together({ choice, items }: { choice: RowChoice; items: readonly Question[] }): ReactNode {
  const chosen = items.filter(({ id }) => choice.has(id));
  const isOne = new Set(chosen.map(({ procedureId }) => procedureId)).size === 1;
  return (
    <ChosenBar choice={choice}>
      {isOne ? (
        <Link
          className={buttonClass('primary', true)}
          to="/desk/questions/answer"
          search={{ questions: chosen.map(({ id }) => id).join(',') }}
        >
          <FormattedMessage id="inbox.together" values={{ count: chosen.length }} />
        </Link>
      ) : (
        <p>
          <FormattedMessage id="inbox.oneProcedure" />
        </p>
      )}
    </ChosenBar>
  );
}
