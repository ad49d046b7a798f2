import { useId, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { Table } from '../../../components/table.js';
import { Instant } from '../../../i18n/dates.js';
import { useSession } from '../../../session/session.js';
import { RoleName, RolePeriod } from './role-words.js';
import './people.css';

type Line = Answer<'AccessLineAnswer'>;

/**
 * Who can do what, a role a line. The region ends its own roles here; those of its providers it only looks at.
 *
 * @param onEndings takes the roles that are to end; undefined for who may look alone
 */
export function ReviewTable({
  lines,
  regionId,
  endings,
  onEndings,
}: {
  lines: readonly Line[];
  regionId: number;
  endings: ReadonlyMap<string, string>;
  onEndings: ((endings: ReadonlyMap<string, string>) => void) | undefined;
}): ReactNode {
  const { data: session } = useSession();
  return (
    <Table caption={<FormattedMessage id="staff.reviewCaption" />}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="staff.name" />
          </th>
          <th scope="col">
            <FormattedMessage id="staff.role" />
          </th>
          <th scope="col">
            <FormattedMessage id="staff.lastSignedIn" />
          </th>
          <th scope="col">
            <FormattedMessage id="staff.tokens" />
          </th>
          {onEndings !== undefined && (
            <th scope="col">
              <FormattedMessage id="staff.endWithReview" />
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.roleId}>
            <th scope="row">
              {line.name}{' '}
              {line.personKind === 'application' && (
                <Badge>
                  <FormattedMessage id="staff.application" />
                </Badge>
              )}
              <div className="people__email">{line.organisationName ?? line.email}</div>
            </th>
            <td className={endings.has(line.roleId) ? 'people__ending' : undefined}>
              <RoleName role={line.role} municipalityCodes={line.municipalityCodes} regionId={regionId} />
              <div className="subtle">
                <RolePeriod since={line.since} until={line.until} />
              </div>
            </td>
            <td>
              {line.lastSignedInAt === null ? (
                <FormattedMessage id="staff.never" />
              ) : (
                <Instant at={line.lastSignedInAt} short />
              )}
            </td>
            <td>{line.tokens}</td>
            {onEndings !== undefined && (
              <td>
                {line.tenant === 'region' && line.personKind === 'natural' && line.personId !== session?.person?.id && (
                  <Ending line={line} endings={endings} onEndings={onEndings} />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Chooses that a role ends with the sign-off, and why. */
function Ending({
  line,
  endings,
  onEndings,
}: {
  line: Line;
  endings: ReadonlyMap<string, string>;
  onEndings: (endings: ReadonlyMap<string, string>) => void;
}): ReactNode {
  const intl = useIntl();
  const id = useId();
  const reason = endings.get(line.roleId);
  const role = intl.formatMessage({ id: `staff.role.${line.role}` });
  return (
    <>
      <div className="choice people__end">
        <input
          id={id}
          type="checkbox"
          checked={reason !== undefined}
          onChange={(event) => {
            const changed = new Map(endings);
            if (event.target.checked) changed.set(line.roleId, intl.formatMessage({ id: 'staff.noLongerNeeded' }));
            else changed.delete(line.roleId);
            onEndings(changed);
          }}
        />
        <label htmlFor={id}>
          <FormattedMessage id="staff.end" />
          <span className="visually-hidden">
            {': '}
            {line.name}, {role}
          </span>
        </label>
      </div>
      {reason !== undefined && (
        <input
          className="control"
          type="text"
          aria-label={intl.formatMessage({ id: 'staff.whyOf' }, { name: line.name, role })}
          value={reason}
          maxLength={1000}
          onChange={(event) => onEndings(new Map(endings).set(line.roleId, event.target.value))}
        />
      )}
    </>
  );
}
