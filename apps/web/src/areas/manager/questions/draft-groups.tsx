import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { useWritten } from '../../../i18n/written.js';
import { useOwnProcedures } from '../procedures-query.js';
import { draftsQuery } from './question-queries.js';

/** How many items lie ready for the next note, by procedure; and the way to tell something nobody asked. */
export function DraftGroups({ procedureId }: { procedureId: string | undefined }): ReactNode {
  const written = useWritten();
  const { data } = useQuery(draftsQuery(procedureId));
  const own = useOwnProcedures();
  const drafts = data?.items ?? [];
  const procedures = own.filter(
    ({ id, status }) => status !== 'draft' && (procedureId === undefined || id === procedureId),
  );
  if (procedures.length === 0) return null;
  return (
    <section aria-labelledby="drafts-title">
      <h2 id="drafts-title">
        <FormattedMessage id="inbox.next" />
      </h2>
      <ul className="items">
        {procedures.map(({ id, title }) => {
          const of = drafts.filter((draft) => draft.procedureId === id);
          return (
            <li key={id}>
              <div className="items__main">
                <strong>{written(title)}</strong>{' '}
                <span className="subtle">
                  <FormattedMessage
                    id="inbox.drafts"
                    values={{ count: of.length, answered: of.filter(({ answer }) => answer !== null).length }}
                  />
                </span>
              </div>
              <div className="row">
                {of.length > 0 && (
                  <Link className={buttonClass('secondary', true)} to="/desk/questions/note" search={{ procedure: id }}>
                    <FormattedMessage id="inbox.prepare" />
                  </Link>
                )}
                <Link className={buttonClass('quiet', true)} to="/desk/questions/answer" search={{ procedure: id }}>
                  <FormattedMessage id="inbox.announce" />
                </Link>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
