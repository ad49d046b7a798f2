import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';

/** The reviews that were signed off before, with what was found. */
export function SignedReviews({ regionId }: { regionId: number }): ReactNode {
  const query = useQuery({
    queryKey: ['regions', regionId, 'access-reviews'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/regions/{id}/access-reviews', { params: { path: { id: regionId }, query: { limit: 20 } }, signal }),
      ),
  });
  return (
    <section aria-labelledby="signed-reviews">
      <h2 id="signed-reviews">
        <FormattedMessage id="staff.signedReviews" />
      </h2>
      <Loaded
        query={query}
        skeleton={<Skeleton lines={2} />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <p>
            <FormattedMessage id="staff.noSignedReviews" />
          </p>
        }
      >
        {({ items }) => (
          <ul className="items">
            {items.map((review) => (
              <li key={review.id}>
                <div className="items__main">
                  <strong>
                    <Instant at={review.signedOffAt} />
                  </strong>
                  {review.dueOn !== null && (
                    <>
                      {' '}
                      <span className="subtle">
                        <FormattedMessage
                          id="staff.wasDue"
                          values={{ dueOn: <CalendarDay date={review.dueOn} short /> }}
                        />
                      </span>
                    </>
                  )}
                  <div>{review.note}</div>
                  <div className="small subtle">
                    <FormattedMessage
                      id="staff.listHash"
                      values={{ hash: <code>{review.listHash.slice(0, 16)}</code> }}
                    />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
