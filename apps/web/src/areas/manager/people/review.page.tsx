import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { Pager } from '../../../components/pager.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { PeopleFrame } from './people-frame.js';
import { ReviewTable } from './review-table.js';
import { SignOff } from './sign-off.js';
import { SignedReviews } from './signed-reviews.js';

const route = getRouteApi('/desk/people/review');

/** The half-yearly look at who can do what, and its sign-off. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PeopleFrame title={intl.formatMessage({ id: 'staff.review' })} permission="access-review.read">
      {(regionId) => <Review key={regionId} regionId={regionId} />}
    </PeopleFrame>
  );
}

function Review({ regionId }: { regionId: number }): ReactNode {
  const { cursor } = route.useSearch();
  const { data: session } = useSession();
  /** The reason for each role that is to end; it stays while one pages through the list. */
  const [endings, setEndings] = useState<ReadonlyMap<string, string>>(new Map());
  const query = useQuery({
    queryKey: ['regions', regionId, 'access-review', cursor],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/regions/{id}/access-review', { params: { path: { id: regionId }, query: { cursor } }, signal }),
      ),
  });
  return (
    <>
      <p>
        <FormattedMessage id="staff.reviewText" />
      </p>
      <Loaded query={query} skeleton={<Skeleton lines={10} height="2.5rem" />}>
        {({ items, next, count, dueOn, listHash }) => (
          <>
            {dueOn !== null && (
              <Alert tone={dueOn < todayHere() ? 'warning' : 'info'}>
                <p>
                  <FormattedMessage
                    id={dueOn < todayHere() ? 'staff.reviewLate' : 'staff.reviewDue'}
                    values={{ dueOn: <CalendarDay date={dueOn} />, count }}
                  />
                </p>
              </Alert>
            )}
            <p>
              <a className={buttonClass()} href={`/v1/regions/${regionId}/access-review/file`} download>
                <FormattedMessage id="staff.reviewFile" />
              </a>
            </p>
            <ReviewTable
              lines={items}
              regionId={regionId}
              endings={endings}
              onEndings={may(session, 'access-review.sign-off') ? setEndings : undefined}
            />
            <Pager cursor={cursor} next={next} />
            {may(session, 'access-review.sign-off') && (
              <SignOff regionId={regionId} listHash={listHash} endings={endings} done={() => setEndings(new Map())} />
            )}
          </>
        )}
      </Loaded>
      <SignedReviews regionId={regionId} />
    </>
  );
}

/** Today in the Netherlands. */
function todayHere(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}
