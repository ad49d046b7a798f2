import { amsterdamDate } from '@openhuis/calendar';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';
import { useRegionLook } from '../../../region/region-look.js';
import { signInAddress, useSessionIfAny } from '../../../session/session.js';
import { procedureQuery, type ProcedureDetail } from '../procedures/procedure-query.js';
import '../vocabulary/public.css';
import { PrintButton } from '../vocabulary/words.js';
import { Notes } from './notes.js';
import { Precedence } from './precedence.js';
import './questions.css';
import { SearchForm } from './search-form.js';

const route = getRouteApi('/public/procedures/$procedureId/questions');

/** The published questions and answers of a procedure, the newest note first. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId));
  useRegionLook(procedure.data?.regionId);
  const title = intl.formatMessage({ id: 'answers.title' });
  return (
    <PageFrame
      key={procedureId}
      title={title}
      trail={[
        <Link key="all" to="/procedures">
          <FormattedMessage id="answers.all" />
        </Link>,
        <Link key="one" to="/procedures/$procedureId" params={{ procedureId }} activeOptions={{ exact: true }}>
          {procedure.data === undefined ? (
            <FormattedMessage id="answers.procedure" />
          ) : (
            writtenIn(intl, procedure.data.definition.title)
          )}
        </Link>,
      ]}
      tools={<PrintButton />}
    >
      <Loaded query={procedure} skeleton={<Skeleton lines={6} height="5rem" />}>
        {(found) => <Answers procedure={found} />}
      </Loaded>
    </PageFrame>
  );
}

function Answers({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const search = route.useSearch();
  const { cursor } = search;
  const note = Number(search.note);
  const query = {
    limit: 50,
    ...(search.search !== undefined && search.search !== '' && { search: search.search }),
    ...(Number.isInteger(note) && note > 0 && { note }),
    ...(cursor !== undefined && { cursor }),
  };
  const page = useQuery({
    queryKey: ['procedures', procedure.id, 'clarifications', query],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/clarifications', { params: { path: { id: procedure.id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
  const isFiltered = query.search !== undefined || 'note' in query;
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id="answers.intro" />
      </p>
      <Ask procedure={procedure} />
      <Loaded query={page} skeleton={<Skeleton lines={5} height="7rem" />}>
        {({ items, next, notes }) => (
          <>
            {notes.length > 0 && <SearchForm notes={notes} search={search} />}
            <div aria-busy={page.isPlaceholderData} className="stack">
              <p role="status" className="visually-hidden">
                {isFiltered && <FormattedMessage id="answers.found" values={{ count: items.length }} />}
              </p>
              {items.length === 0 ? (
                <EmptyState title={<FormattedMessage id={isFiltered ? 'answers.notFound' : 'answers.none'} />}>
                  {isFiltered && (
                    <p>
                      <Link to="." search={{}} className={buttonClass()}>
                        <FormattedMessage id="answers.showAll" />
                      </Link>
                    </p>
                  )}
                </EmptyState>
              ) : (
                <Notes items={items} notes={notes} />
              )}
              <Pager cursor={cursor} next={next} />
            </div>
            {notes.length > 0 && (
              <ul className="row plain not-in-print">
                <li>
                  <a href={`/v1/procedures/${procedure.id}/clarifications/file`} download>
                    <FormattedMessage id="answers.csv" />
                  </a>
                </li>
                <li>
                  <a href={`/v1/register/procedures/feed?regionId=${procedure.regionId}`}>
                    <FormattedMessage id="answers.feed" />
                  </a>
                </li>
              </ul>
            )}
            <Precedence notes={notes.map(({ number }) => number)} />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The way to ask: for whom is signed in straight to the form, for others by way of signing in. */
function Ask({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const { data: session } = useSessionIfAny();
  const until = procedure.definition.entry.questionsUntil;
  const isPast = until !== undefined && amsterdamDate(new Date()) > until;
  const address = `/portal/questions/new?procedure=${procedure.id}`;
  if (procedure.status === 'closed' || isPast) {
    return (
      <Alert>
        {until === undefined || procedure.status === 'closed' ? (
          <FormattedMessage id="answers.closed" />
        ) : (
          <FormattedMessage id="answers.past" values={{ until: <CalendarDay date={until} /> }} />
        )}
      </Alert>
    );
  }
  return (
    <div className="row not-in-print">
      <a
        className={buttonClass('primary')}
        href={session?.door === 'provider' ? address : signInAddress('provider', address)}
      >
        <FormattedMessage id="answers.ask" />
      </a>
      <span>
        {until === undefined ? (
          <FormattedMessage id="answers.anytime" />
        ) : (
          <FormattedMessage id="answers.until" values={{ until: <CalendarDay date={until} /> }} />
        )}
      </span>
    </div>
  );
}
