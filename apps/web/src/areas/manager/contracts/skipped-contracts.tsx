import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Answer, Violation } from '../../../api/client.js';
import { ViolationText } from '../../../components/states.js';
import type { PreviewedContract } from './extend-queries.js';

/** A reason of a row, as faults are shown everywhere. */
export function reasonOf({ code, path, details }: Answer<'ReasonAnswer'>): Violation {
  return { code, details: details as Violation['details'] & object, ...(path !== null && { path }) };
}

/** The contracts that are skipped, by why: one reason is read once, however many there are. */
export function SkippedContracts({ items }: { items: readonly PreviewedContract[] }): ReactNode {
  const groups = new Map<string, { reason: Violation; contracts: PreviewedContract[] }>();
  for (const item of items) {
    const [reason] = item.reasons;
    if (reason === undefined) continue;
    const key = JSON.stringify([reason.code, reason.details]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { reason: reasonOf(reason), contracts: [item] });
    else group.contracts.push(item);
  }
  return (
    <section className="stack" aria-labelledby="extend-skipped">
      <h2 id="extend-skipped">
        <FormattedMessage id="contracts.extend.skipped" />
      </h2>
      {[...groups.entries()].map(([key, { reason, contracts }]) => (
        <details key={key} className="card" open={groups.size === 1 && contracts.length <= 10}>
          <summary>
            <strong>
              <FormattedMessage id="contracts.extend.skippedCount" values={{ count: contracts.length }} />
            </strong>{' '}
            <ViolationText violation={reason} />
          </summary>
          <ul>
            {contracts.map(({ contractId, number, organisationName }) => (
              <li key={contractId}>
                <Link to="/desk/contracts/$contractId" params={{ contractId }}>
                  {number ?? contractId}
                </Link>{' '}
                {organisationName}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
