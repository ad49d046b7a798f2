import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../api/client.js';
import { Instant } from '../../i18n/dates.js';
import { may, useSession } from '../../session/session.js';
import { Loaded, Skeleton } from '../states.js';
import './letters.css';

type Letter = Answer<'LetterAnswer'>;

/** While a PDF is being made its size is not known: ask again after so many milliseconds. */
const SOON = 4_000;

/** The letters about an enrolment, newest first, to save. The same for both sides: what the one sent, the other has. */
export function Letters({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { data: session } = useSession();
  if (!may(session, 'letter.read')) return null;
  return (
    <section aria-labelledby="letters" className="stack">
      <h2 id="letters">
        <FormattedMessage id="letters.title" />
      </h2>
      <LetterList enrolmentId={enrolmentId} />
      {may(session, 'letter-setting.edit') && (
        <p className="small not-in-print">
          <Link to="/desk/appearance/letters">
            <FormattedMessage id="letters.settings" />
          </Link>
        </p>
      )}
    </section>
  );
}

function LetterList({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const letters = useQuery({
    // By the noun of the enrolment: each step of it may write a letter.
    queryKey: ['enrolments', enrolmentId, 'letters'],
    queryFn: ({ signal }) =>
      answered(api.GET('/enrolments/{id}/letters', { params: { path: { id: enrolmentId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.some(({ sizeBytes }) => sizeBytes === null) === true ? SOON : false),
  });
  return (
    <Loaded
      query={letters}
      skeleton={<Skeleton lines={2} height="3rem" />}
      isEmpty={(found) => found.length === 0}
      empty={
        <p className="subtle">
          <FormattedMessage id="letters.none" />
        </p>
      }
    >
      {(found) => (
        <ul className="items">
          {found.map((letter) => (
            <LetterItem key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
    </Loaded>
  );
}

function LetterItem({ letter }: { letter: Letter }): ReactNode {
  const intl = useIntl();
  const { id, kind, reference, writtenAt, sizeBytes } = letter;
  const size =
    sizeBytes === null
      ? undefined
      : intl.formatNumber(Math.max(1, Math.round(sizeBytes / 1000)), { style: 'unit', unit: 'kilobyte' });
  return (
    <li>
      <div className="items__main">
        <a href={`/v1/letters/${id}/file`} download>
          <FormattedMessage id={`letters.kind.${kind}`} />
        </a>{' '}
        <span className="small">
          {size === undefined ? (
            <FormattedMessage id="letters.file" />
          ) : (
            <FormattedMessage id="letters.fileOfSize" values={{ size }} />
          )}
        </span>
        <div className="small subtle letters__facts">
          <FormattedMessage id="letters.written" values={{ at: <Instant at={writtenAt} />, reference }} />
        </div>
      </div>
    </li>
  );
}
