import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { SelectField, TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { OfOrganisation } from '../of-organisation.js';
import './questions.css';

const route = getRouteApi('/portal/questions/new');
type Procedure = Answer<'ProcedureDetailAnswer'>;
const kinds = ['clause', 'condition', 'product'] as const;

/** Asks a question about a procedure: that from which one came, or one that is chosen here. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedure } = route.useSearch();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'asking.new.title' })}
      trail={[
        <Link key="list" to="/portal/questions" activeOptions={{ exact: true }}>
          <FormattedMessage id="asking.list.title" />
        </Link>,
      ]}
    >
      <OfOrganisation permission="question.ask">
        {({ id, name }) =>
          procedure === undefined ? (
            <Choice />
          ) : (
            <About key={procedure} procedureId={procedure} organisation={{ id, name }} />
          )
        }
      </OfOrganisation>
    </PageFrame>
  );
}

/** The procedures about which one can ask something. */
function Choice(): ReactNode {
  const written = useWritten();
  const procedures = useQuery({
    queryKey: ['procedures', 'to-ask-about'],
    queryFn: ({ signal }) => answered(api.GET('/procedures', { params: { query: { limit: 200 } }, signal })),
  });
  return (
    <Loaded
      query={procedures}
      skeleton={<Skeleton lines={4} height="3rem" />}
      isEmpty={({ items }) => items.every(({ status }) => !canBeAsked(status))}
      empty={<EmptyState title={<FormattedMessage id="asking.noProcedures" />} />}
    >
      {({ items }) => (
        <section aria-labelledby="which-procedure">
          <h2 id="which-procedure">
            <FormattedMessage id="asking.which" />
          </h2>
          <ul className="items">
            {items
              .filter(({ status }) => canBeAsked(status))
              .map(({ id, title }) => (
                <li key={id}>
                  <Link to="." search={(search: Record<string, unknown>) => ({ ...search, procedure: id })}>
                    {written(title)}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      )}
    </Loaded>
  );
}

const canBeAsked = (status: string): boolean => status === 'published' || status === 'paused';

function About({
  procedureId,
  organisation,
}: {
  procedureId: string;
  organisation: { id: string; name: string };
}): ReactNode {
  const procedure = useQuery({
    queryKey: ['procedures', procedureId],
    queryFn: ({ signal }) => answered(api.GET('/procedures/{id}', { params: { path: { id: procedureId } }, signal })),
  });
  return (
    <Loaded query={procedure} skeleton={<Skeleton lines={5} height="5rem" />}>
      {(found) => <AskForm procedure={found} organisation={organisation} />}
    </Loaded>
  );
}

function AskForm({
  procedure,
  organisation,
}: {
  procedure: Procedure;
  organisation: { id: string; name: string };
}): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [about, setAbout] = useState('');
  const { definition } = procedure;
  const until = definition.entry.questionsUntil;
  const ask = useCommand(
    (body: { text: string; about: string }, key) =>
      answered(
        api.POST('/procedures/{id}/questions', {
          params: { path: { id: procedure.id } },
          body: { organisationId: organisation.id, text: body.text, ...subjectOf(body.about) },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['questions']],
  );
  if (procedure.status === 'closed' || (until !== undefined && amsterdamDate(new Date()) > until)) {
    return (
      <Alert tone="warning" title={<FormattedMessage id="asking.tooLate" />}>
        {until !== undefined && (
          <p>
            <FormattedMessage id="asking.past" values={{ until: <CalendarDay date={until} /> }} />
          </p>
        )}
        <p>
          <a href={`/procedures/${procedure.id}/questions`}>
            <FormattedMessage id="asking.readAll" />
          </a>
        </p>
      </Alert>
    );
  }
  const choices = {
    clause: definition.clauses.map(({ number, title }) => ({ code: number, name: `${number} ${title}` })),
    condition: definition.conditions.map(({ code, title }) => ({ code, name: `${code} – ${written(title)}` })),
    product: definition.products.map(({ code, name }) => ({ code, name: `${code} – ${written(name)}` })),
  };
  return (
    <div className="stack">
      <h2>{written(definition.title)}</h2>
      <p>
        <FormattedMessage id="asking.for" values={{ name: <strong>{organisation.name}</strong> }} />{' '}
        {until !== undefined && <FormattedMessage id="asking.until" values={{ until: <CalendarDay date={until} /> }} />}
      </p>
      <p>
        <a href={`/procedures/${procedure.id}/questions`}>
          <FormattedMessage id="asking.readFirst" />
        </a>
      </p>
      <Form
        problem={ask.problem}
        fieldNames={{
          text: <FormattedMessage id="asking.text" />,
          'about/code': <FormattedMessage id="asking.about" />,
        }}
        busy={ask.isRunning}
        submit={<FormattedMessage id="asking.send" />}
        actions={
          <Link className={buttonClass()} to="/portal/questions">
            <FormattedMessage id="asking.cancel" />
          </Link>
        }
        onSubmit={() => {
          void ask.run({ text, about }).then(async (answer) => {
            if (answer === undefined) return;
            toast(<FormattedMessage id="asking.sent" values={{ day: <CalendarDay date={answer.answerDueOn} /> }} />);
            await navigate({ to: '/portal/questions', search: { organisation: organisation.id } });
          });
        }}
      >
        <TextArea
          name="text"
          rows={7}
          maxLength={4000}
          label={<FormattedMessage id="asking.text" />}
          hint={<FormattedMessage id="asking.text.hint" />}
          error={errorAt(ask.problem, 'text')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <SelectField
          name="about/code"
          optional
          size="wide"
          label={<FormattedMessage id="asking.about" />}
          error={errorAt(ask.problem, 'about/code')}
          value={about}
          onChange={(event) => setAbout(event.target.value)}
          options={[
            { value: '', label: intl.formatMessage({ id: 'asking.about.all' }) },
            ...kinds.flatMap((kind) =>
              choices[kind].map(({ code, name }) => ({
                value: `${kind} ${code}`,
                label: `${intl.formatMessage({ id: `asking.kind.${kind}` })} ${name}`,
              })),
            ),
          ]}
        />
        <Alert>
          <FormattedMessage id="asking.anonymous" />
        </Alert>
      </Form>
    </div>
  );
}

/** 'clause 4.2' as the api has it; nothing for the procedure as a whole. */
function subjectOf(chosen: string): { about?: { kind: (typeof kinds)[number]; code: string } } {
  const kind = kinds.find((one) => chosen.startsWith(`${one} `));
  return kind === undefined ? {} : { about: { kind, code: chosen.slice(kind.length + 1) } };
}
