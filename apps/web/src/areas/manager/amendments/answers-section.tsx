import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Badge, type Tone } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { SelectField } from '../../../components/field.js';
import { ErrorSummary } from '../../../components/form.js';
import { TypedFilter } from '../../../components/list/filter-fields.js';
import {
  ChoiceCell,
  ChoiceHead,
  ChosenBar,
  type RowChoice,
  useRowChoice,
} from '../../../components/list/row-choice.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { useFilter } from '../notices/notice-filters.js';
import { type AmendmentDetail, changedByAmendment } from './amendment-queries.js';

const route = getRouteApi('/desk/amendments/$amendmentId');
const filters = ['silent', 'accepted', 'refused', 'unread', 'ends'] as const;
type Item = Answer<'AmendmentAnswerItemAnswer'>;
const MOST = 200;

/** Who answered what, with filters, and a reminder to many at once. */
export function AnswersSection({ amendment }: { amendment: AmendmentDetail }): ReactNode {
  const { data: session } = useSession();
  const search = route.useSearch();
  const show = filters.find((one) => one === search.show);
  const choice = useRowChoice(MOST);
  const mayRemind = amendment.state === 'announced' && !amendment.settled && may(session, 'amendment.edit');
  const query = {
    amendmentId: amendment.id,
    limit: 50,
    ...(show !== undefined && { show }),
    ...(search.text !== undefined && search.text.length > 1 && { text: search.text }),
    ...(search.cursor !== undefined && { cursor: search.cursor }),
  };
  const answers = useQuery({
    queryKey: ['amendment-answers', query],
    queryFn: ({ signal }) => answered(api.GET('/amendment-answers', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="stack" aria-labelledby="answers-title">
      <h2 id="answers-title">
        <FormattedMessage id="deskAmendment.answers" />
      </h2>
      <p>
        <FormattedMessage id="deskAmendment.counts" values={amendment.counts} />
      </p>
      {mayRemind && amendment.counts.silent > 0 && (
        <Remind amendment={amendment} count={amendment.counts.silent} onDone={choice.clear} />
      )}
      <Filters show={show} text={search.text ?? ''} />
      <Loaded
        query={answers}
        skeleton={<Skeleton lines={6} height="3rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={<FormattedMessage id="deskAmendment.noAnswers" />} />}
      >
        {({ items, next }) => (
          <div className="stack" aria-busy={answers.isPlaceholderData}>
            <AnswerTable items={items} choice={mayRemind ? choice : undefined} />
            <Pager cursor={search.cursor} next={next} />
            {mayRemind && (
              <ChosenBar choice={choice}>
                <Remind amendment={amendment} count={choice.ids.length} answerIds={choice.ids} onDone={choice.clear} />
              </ChosenBar>
            )}
          </div>
        )}
      </Loaded>
    </section>
  );
}

function Remind({
  amendment,
  count,
  answerIds,
  onDone,
}: {
  amendment: AmendmentDetail;
  count: number;
  answerIds?: readonly string[];
  onDone: () => void;
}): ReactNode {
  const remind = useCommand(
    (ids: readonly string[] | undefined, key) =>
      answered(
        api.POST('/amendments/{id}/reminders', {
          params: { path: { id: amendment.id } },
          body: ids === undefined ? {} : { answerIds: [...ids] },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByAmendment,
  );
  return (
    <div className="stack">
      {remind.problem !== undefined && <ErrorSummary problem={remind.problem} />}
      <p>
        <Button
          busy={remind.isRunning}
          onClick={() =>
            void remind.run(answerIds).then((done) => {
              if (done === undefined) return;
              toast(<FormattedMessage id="deskAmendment.reminded" values={{ ...done }} />);
              onDone();
            })
          }
        >
          <FormattedMessage
            id={answerIds === undefined ? 'deskAmendment.remindAll' : 'deskAmendment.remindChosen'}
            values={{ count }}
          />
        </Button>
      </p>
    </div>
  );
}

function Filters({ show, text }: { show: (typeof filters)[number] | undefined; text: string }): ReactNode {
  const intl = useIntl();
  const change = useFilter();
  return (
    <div className="filters not-in-print">
      <SelectField
        label={<FormattedMessage id="deskAmendment.show" />}
        value={show ?? ''}
        onChange={(event) => change('show', event.target.value)}
        options={[
          { value: '', label: intl.formatMessage({ id: 'deskAmendment.show.all' }) },
          ...filters.map((value) => ({ value, label: intl.formatMessage({ id: `deskAmendment.show.${value}` }) })),
        ]}
      />
      <TypedFilter
        label={<FormattedMessage id="deskAmendment.provider" />}
        value={text}
        onChoose={(value) => change('text', value)}
      />
    </div>
  );
}

const tones: Record<'accepted' | 'refused' | 'silent', Tone> = {
  accepted: 'positive',
  refused: 'negative',
  silent: 'warning',
};

function AnswerTable({ items, choice }: { items: readonly Item[]; choice: RowChoice | undefined }): ReactNode {
  const intl = useIntl();
  const silent = items.filter(({ answer, canAnswer }) => answer === null && canAnswer).map(({ id }) => id);
  const label = (column: string): { 'data-label': string } => ({
    'data-label': intl.formatMessage({ id: `deskAmendment.answer.${column}` }),
  });
  return (
    <Table caption={<FormattedMessage id="deskAmendment.answers" />} captionHidden cards>
      <thead>
        <tr>
          {choice !== undefined && <ChoiceHead choice={choice} ids={silent} />}
          {(['provider', 'contract', 'read', 'given', 'due', 'outcome'] as const).map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`deskAmendment.answer.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            {choice !== undefined &&
              (silent.includes(item.id) ? (
                <ChoiceCell
                  isChosen={choice.has(item.id)}
                  toggle={choice.toggle}
                  id={item.id}
                  name={item.organisationName}
                />
              ) : (
                <td className="list-choice not-in-print" />
              ))}
            <th scope="row">
              {item.organisationName}
              {item.joinedLater && (
                <div className="subtle small">
                  <FormattedMessage id="deskAmendment.joinedLater" />
                </div>
              )}
            </th>
            <td {...label('contract')}>
              <Link to="/desk/contracts/$contractId" params={{ contractId: item.contractId }}>
                {item.contractNumber}
              </Link>
            </td>
            <td {...label('read')}>
              {item.acknowledgedAt === null ? (
                <FormattedMessage id="deskAmendment.unread" />
              ) : (
                <Instant at={item.acknowledgedAt} short />
              )}
            </td>
            <td {...label('given')}>
              <Badge tone={tones[item.answer ?? 'silent']}>
                <FormattedMessage id={`deskAmendment.given.${item.answer ?? 'silent'}`} />
              </Badge>
              {item.reason !== null && <div className="small">{item.reason}</div>}
              {item.reminders > 0 && (
                <div className="subtle small">
                  <FormattedMessage id="deskAmendment.reminders" values={{ count: item.reminders }} />
                </div>
              )}
            </td>
            <td {...label('due')}>
              <CalendarDay date={item.answerDueOn} short />
            </td>
            <td {...label('outcome')}>
              {item.outcome !== null && <FormattedMessage id={`deskAmendment.outcome.${item.outcome}`} />}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
