import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Table } from '../../../components/table.js';
import { Instant } from '../../../i18n/dates.js';
import { ActionName, SubjectName } from './action-words.js';
import { ChangeDetails } from './change-details.js';
import type { Entry } from './read-trail.js';
import './audit.css';

/** The entries: when, who, what, about what, and what changed. */
export function AuditTable({ entries }: { entries: readonly Entry[] }): ReactNode {
  return (
    <Table caption={<FormattedMessage id="trail.caption" />} captionHidden>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="trail.when" />
          </th>
          <th scope="col">
            <FormattedMessage id="trail.who" />
          </th>
          <th scope="col">
            <FormattedMessage id="trail.what" />
          </th>
          <th scope="col">
            <FormattedMessage id="trail.change" />
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="audit__when">
              <Instant at={entry.at} short />
            </td>
            <td>
              <Who entry={entry} />
            </td>
            <td>
              <ActionName action={entry.action} />
              <Subject entry={entry} />
            </td>
            <td className="audit__change">
              <ChangeDetails change={entry.change} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Who({ entry }: { entry: Entry }): ReactNode {
  const { personName, personId, actorKind, tokenId } = entry;
  return (
    <>
      {personName ?? <FormattedMessage id={personId === null ? `trail.actor.${actorKind}` : 'trail.actor.elsewhere'} />}
      {tokenId !== null && (
        <div className="subtle">
          <FormattedMessage id="trail.byToken" />
        </div>
      )}
    </>
  );
}

/** What it is about: everything about the same subject is one step away. */
function Subject({ entry }: { entry: Entry }): ReactNode {
  const intl = useIntl();
  const { subjectId, subjectKind } = entry;
  return (
    <div className="subtle audit__subject">
      <SubjectName kind={subjectKind} />{' '}
      <Link
        to="/desk/audit"
        search={{ subjectId }}
        aria-label={intl.formatMessage({ id: 'trail.allAbout' }, { subject: `${subjectKind} ${subjectId}` })}
      >
        <code>{subjectId.slice(0, 8)}</code>
      </Link>{' '}
      <Open kind={subjectKind} id={subjectId} />
    </div>
  );
}

/** To the thing itself, where it has a page at the desk. */
function Open({ kind, id }: { kind: string; id: string }): ReactNode {
  const text = (
    <>
      <FormattedMessage id="trail.open" />
      <span className="visually-hidden">
        {' '}
        <SubjectName kind={kind} /> {id.slice(0, 8)}
      </span>
    </>
  );
  if (kind === 'contract') {
    return (
      <Link to="/desk/contracts/$contractId" params={{ contractId: id }}>
        {text}
      </Link>
    );
  }
  if (kind === 'enrolment') {
    return (
      <Link to="/desk/enrolments/$id" params={{ id }}>
        {text}
      </Link>
    );
  }
  return null;
}
