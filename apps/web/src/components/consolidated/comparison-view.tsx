import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWritten } from '../../i18n/written.js';
import { Badge, type Tone } from '../alert.js';
import { EmptyState } from '../states.js';
import { ComparisonFields } from './comparison-fields.js';
import type { ContractComparison, PartComparison } from './consolidated-queries.js';
import './consolidated.css';
import { OriginNote } from './origin-note.js';

const tones: Record<Exclude<PartComparison['change'], 'same'>, Tone> = {
  added: 'positive',
  removed: 'negative',
  changed: 'info',
};

/** The kinds that have a heading of their own, in this order; what else is common to all stands behind them. */
const kinds = [
  'contract',
  'party',
  'term',
  'clause',
  'executionCondition',
  'line',
  'tariff',
  'product',
  'bundleRule',
  'municipality',
  'leavingMunicipality',
] as const;

/** What differs between two days of a contract, kind by kind; and how much is the same. */
export function ComparisonView({ comparison }: { comparison: ContractComparison }): ReactNode {
  // A part of which there is one, and that says nothing, is no agreement that came or went.
  const different = comparison.parts.filter(
    ({ change, name, fields }) => change !== 'same' && (name !== null || fields.length > 0),
  );
  const known: readonly string[] = kinds;
  const others = different.filter(({ kind }) => !known.includes(kind));
  if (different.length === 0) {
    return (
      <EmptyState title={<FormattedMessage id="consolidated.compare.same" />}>
        <p>
          <FormattedMessage id="consolidated.compare.sameNext" />
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="consolidated">
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} parts={different.filter((part) => part.kind === kind)} />
      ))}
      <Kind kind="other" parts={others} />
      <Same parts={comparison.parts.filter(({ change }) => change === 'same')} />
    </div>
  );
}

function Kind({ kind, parts }: { kind: string; parts: readonly PartComparison[] }): ReactNode {
  if (parts.length === 0) return null;
  return (
    <section className="consolidated__part stack">
      <h2>
        <FormattedMessage id={`consolidated.kind.${kind}`} />
      </h2>
      {parts.map((part) => (
        <div className="consolidated__clause" key={`${part.kind} ${part.key}`}>
          <div className="row row--between">
            <h3>
              {kind === 'clause' ? `${part.key} ` : ''}
              <PartName part={part} />
            </h3>
            {part.change !== 'same' && (
              <Badge tone={tones[part.change]}>
                <FormattedMessage id={`consolidated.compare.${part.change}`} />
              </Badge>
            )}
          </div>
          <ComparisonFields part={part} />
          <OriginNote origin={part.change === 'removed' ? null : part.origin} />
        </div>
      ))}
    </section>
  );
}

/** What a part is called: a party by its role, what there is one of by its kind. */
function PartName({ part: { kind, key, name } }: { part: PartComparison }): ReactNode {
  const { messages } = useIntl();
  const written = useWritten();
  if (kind === 'party') return <PartyName partyKey={key} />;
  if (name !== null) return written(name);
  const id = `consolidated.kind.${kind}`;
  return <FormattedMessage id={id in messages ? id : 'consolidated.kind.other'} />;
}

/** @param partyKey 'region', 'contractor', or the role of another party and its number */
function PartyName({ partyKey }: { partyKey: string }): ReactNode {
  if (partyKey === 'region') return <FormattedMessage id="consolidated.region" />;
  if (partyKey === 'contractor') return <FormattedMessage id="consolidated.contractor" />;
  const [role = '', number = ''] = partyKey.split(' ');
  return (
    <>
      <FormattedMessage id={`consolidated.party.${role}`} />{' '}
      <span className="subtle small">
        <FormattedMessage id="consolidated.kvk" values={{ number }} />
      </span>
    </>
  );
}

function Same({ parts }: { parts: readonly PartComparison[] }): ReactNode {
  const written = useWritten();
  const clauses = parts.filter(({ kind }) => kind === 'clause');
  if (clauses.length === 0) return null;
  return (
    <details className="not-in-print">
      <summary>
        <FormattedMessage id="consolidated.compare.unchanged" values={{ count: clauses.length }} />
      </summary>
      <ul>
        {clauses.map(({ key, name }) => (
          <li key={key} lang="nl">
            {key} {name === null ? '' : written(name)}
          </li>
        ))}
      </ul>
    </details>
  );
}
