import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { Alert } from '../alert.js';
import { InnerLink } from '../inner-link.js';
import './dialogue.css';
import { OutcomeBadge, type ProposalDetail } from './proposal-words.js';

/** What is proposed and why, as far as the reader may know it, with its evidence. */
export function ProposalContent({ proposal }: { proposal: ProposalDetail }): ReactNode {
  const { confidential, summary, reason, files } = proposal;
  return (
    <section className="stack" aria-labelledby="proposal-content">
      <h2 id="proposal-content">
        <FormattedMessage id={reason === null ? 'dialogue.summary' : 'dialogue.reason'} />
      </h2>
      {confidential && (
        <Alert>
          <FormattedMessage id={reason === null ? 'dialogue.keptFromYou' : 'dialogue.keptFromOthers'} />
        </Alert>
      )}
      <p className="dialogue__text">{reason ?? summary}</p>
      {reason !== null && summary !== null && (
        <>
          <h3>
            <FormattedMessage id="dialogue.summary" />
          </h3>
          <p className="dialogue__text">{summary}</p>
        </>
      )}
      {files.length > 0 && (
        <>
          <h3>
            <FormattedMessage id="dialogue.files" />
          </h3>
          <ul>
            {files.map(({ id, fileName }) => (
              <li key={id}>
                <a href={`/v1/proposal-files/${id}/file`}>{fileName}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What the region does with it, and why; and what it became. */
export function ProposalOutcome({ proposal, area }: { proposal: ProposalDetail; area: 'desk' | 'portal' }): ReactNode {
  const { outcome, answer, answeredAt, answeredAtTable, amendments } = proposal;
  if (outcome === null) return null;
  return (
    <section className="card stack" aria-labelledby="proposal-answer">
      <h2 id="proposal-answer" className="dialogue__heading">
        <FormattedMessage id="dialogue.answer" />
      </h2>
      <p>
        <OutcomeBadge outcome={outcome} />{' '}
        {answeredAt !== null && (
          <span className="small subtle">
            <Instant at={answeredAt} />
          </span>
        )}
      </p>
      <p className="dialogue__text">{answer}</p>
      {answeredAtTable !== null && (
        <p>
          <InnerLink to={`/${area}/dialogue-tables/${answeredAtTable.id}`}>
            <FormattedMessage id="dialogue.answeredAtTable" values={{ number: answeredAtTable.number }} />
          </InnerLink>
        </p>
      )}
      {amendments.length > 0 && (
        <ul>
          {amendments.map(({ id, number }) => (
            <li key={id}>
              {area === 'desk' ? (
                <InnerLink to={`/desk/amendments/${id}`}>
                  <FormattedMessage id="dialogue.becameAmendment" values={{ number }} />
                </InnerLink>
              ) : (
                <FormattedMessage id="dialogue.becameAmendment" values={{ number }} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** On whose agenda it stands or stood, and what the other providers said of it. */
export function ProposalVoices({ proposal, area }: { proposal: ProposalDetail; area: 'desk' | 'portal' }): ReactNode {
  const { stances, tables } = proposal;
  return (
    <>
      {tables.length > 0 && (
        <section aria-labelledby="proposal-tables">
          <h2 id="proposal-tables">
            <FormattedMessage id="dialogue.tables" />
          </h2>
          <ul>
            {tables.map(({ id, number, title, startsAt }) => (
              <li key={id}>
                <InnerLink to={`/${area}/dialogue-tables/${id}`}>
                  <FormattedMessage id="dialogue.tableTitle" values={{ number, title }} />
                </InnerLink>{' '}
                <span className="small subtle">
                  <CalendarDay date={startsAt.slice(0, 10)} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack" aria-labelledby="proposal-voices">
        <h2 id="proposal-voices">
          <FormattedMessage id="dialogue.voices" />
        </h2>
        <p className="subtle">
          <FormattedMessage id={stances.length === 0 ? 'dialogue.voices.none' : 'dialogue.voices.noVote'} />
        </p>
        {stances.length > 0 && (
          <ul className="items">
            {stances.map(({ organisationId, organisationName, stance, comment }) => (
              <li key={organisationId}>
                <div className="items__main">
                  <strong>{organisationName}</strong> <FormattedMessage id={`dialogue.stance.${stance}`} />
                  {comment !== null && <p className="dialogue__text">{comment}</p>}
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
