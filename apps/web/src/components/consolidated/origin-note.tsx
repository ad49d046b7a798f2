import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import type { Origin } from './consolidated-queries.js';

/** By what something came to be: "verlenging 1", "een wijziging". */
export function SourceWords({ source }: { source: Origin['source'] }): ReactNode {
  return (
    <FormattedMessage
      id={source.number === null ? `consolidated.source.${source.kind}` : `consolidated.numbered.${source.kind}`}
      values={{ number: source.number }}
    />
  );
}

/** Since when something reads or holds as it does, and by what. Nothing where nothing is known about it. */
export function OriginNote({ origin }: { origin: Origin | null }): ReactNode {
  if (origin === null) return null;
  const isChanged = origin.source.kind !== 'publication' && origin.source.kind !== 'contract';
  return (
    <p className={isChanged ? 'origin origin--changed small' : 'origin small subtle'}>
      <FormattedMessage
        id="consolidated.origin"
        values={{ date: <CalendarDay date={origin.since} />, source: <SourceWords source={origin.source} /> }}
      />
    </p>
  );
}
