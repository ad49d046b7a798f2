import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../../i18n/dates.js';

/** So many parts of a change are shown at once; more stands behind a click. */
const SHOWN = 4;
const LONGEST = 200;
const UUID = /([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What changed: of each part its old and new value, or the value alone where there was none before. */
export function ChangeDetails({ change }: { change: Record<string, unknown> }): ReactNode {
  const parts = Object.entries(change);
  if (parts.length === 0) return <FormattedMessage id="shared.none" />;
  const list = (some: readonly [string, unknown][]): ReactNode => (
    <dl className="audit__parts">
      {some.map(([name, value]) => (
        <div key={name}>
          <dt>
            <PartName name={name} />
          </dt>
          <dd>
            <Part value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      {list(parts.slice(0, SHOWN))}
      {parts.length > SHOWN && (
        <details>
          <summary>
            <FormattedMessage id="trail.more" values={{ count: parts.length - SHOWN }} />
          </summary>
          {list(parts.slice(SHOWN))}
        </details>
      )}
    </>
  );
}

function Part({ value }: { value: unknown }): ReactNode {
  if (typeof value === 'object' && value !== null && 'from' in value && 'to' in value) {
    return (
      <FormattedMessage
        id="trail.fromTo"
        values={{
          from: <del>{written(value.from)}</del>,
          to: <ins>{written(value.to)}</ins>,
        }}
      />
    );
  }
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return <CalendarDay date={value} short />;
  return written(value);
}

/** The parts that have words of their own here; any other stands by its name. */
const namedParts: ReadonlySet<string> = new Set([
  'brandColour',
  'contactEmail',
  'days',
  'displayName',
  'dueOn',
  'effectiveOn',
  'endedRoles',
  'enrolments',
  'items',
  'kind',
  'label',
  'lines',
  'listHash',
  'logo',
  'municipalityCodes',
  'name',
  'note',
  'outcome',
  'permissions',
  'personId',
  'phone',
  'procedures',
  'providers',
  'reason',
  'role',
  'since',
  'source',
  'state',
  'until',
  'version',
]);

function PartName({ name }: { name: string }): ReactNode {
  return namedParts.has(name) ? <FormattedMessage id={`trail.part.${name}`} /> : name;
}

/** The parts of an object by name; ids by their beginning, as everywhere in the list. */
function parts(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => {
      const text = typeof part === 'string' ? part : (JSON.stringify(part) as string | undefined);
      return `${name} ${(text ?? '–').replace(UUID, '$1')}`;
    })
    .join(', ');
}

/** A value as a reader can take it in: a long list is shortened, for the file has all of it. */
function written(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return value.length > 8 ? `${value.slice(0, 8).join(', ')} … (${value.length})` : value.join(', ');
  }
  const text = Array.isArray(value) ? value.map(parts).join('; ') : parts(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
