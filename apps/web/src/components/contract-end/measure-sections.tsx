import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { may, useSession } from '../../session/session.js';
import { EmptyState, Loaded, Skeleton } from '../states.js';
import './contract-end.css';
import { endingsQuery, measuresQuery, type Side } from './ending-queries.js';
import { MeasureForm } from './measure-form.js';
import { MeasureList } from './measure-list.js';

/** The measures under a contract, for one side: what is intended, in force and past; for the region a new one. */
export function MeasureSections({ contractId, side }: { contractId: string; side: Side }): ReactNode {
  const { data: session } = useSession();
  const measures = useQuery(measuresQuery(contractId));
  const contract = useQuery(endingsQuery(contractId));
  return (
    <div className="stack">
      <p>
        <FormattedMessage id={`contractMeasure.text.${side}`} />
      </p>
      <Loaded
        query={measures}
        skeleton={<Skeleton lines={4} />}
        isEmpty={(found) => found.length === 0}
        empty={<EmptyState title={<FormattedMessage id="contractMeasure.none" />} />}
      >
        {(found) => <MeasureList measures={found} side={side} />}
      </Loaded>
      {side === 'region' && may(session, 'measure.propose') && (
        <Loaded query={contract} skeleton={<Skeleton lines={6} />}>
          {(shown) =>
            shown.status === 'signed' || shown.status === 'active' ? (
              <section className="stack">
                <h2>
                  <FormattedMessage id="contractMeasure.form.title" />
                </h2>
                <MeasureForm key={shown.version} contract={shown} />
              </section>
            ) : null
          }
        </Loaded>
      )}
    </div>
  );
}
