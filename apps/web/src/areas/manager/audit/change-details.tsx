import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** So many parts of a change are shown at once; more stands behind a click. */
const SHOWN = 4;

/** What changed: of each part its old and new value, or the value alone where there was none before. */
export function ChangeDetails({ change }: { change: Record<string, unknown> }): ReactNode {
  const parts = Object.entries(change);
  if (parts.length === 0) return <FormattedMessage id="shared.none" />;
  const list = (some: readonly [string, unknown][]): ReactNode => (
    <dl className="audit__parts">
      {some.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
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
  return written(value);
}

/** A value as a reader can take it in: a long list is shortened, for the file has all of it. */
function written(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return value.length > 8 ? `${value.slice(0, 8).join(', ')} … (${value.length})` : value.join(', ');
  }
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
