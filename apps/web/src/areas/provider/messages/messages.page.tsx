import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { NoticeWord, OutcomeBadge, outcomeOf } from '../../../components/notice-words/notice-words.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { currentLanguage } from '../../../i18n/texts.js';
import { Permitted } from '../../../session/signed-in.js';

const route = getRouteApi('/portal/messages');

/** What the regions told this organisation, the latest first. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { cursor } = route.useSearch();
  const query = {
    audience: 'provider' as const,
    state: 'due' as const,
    order: 'desc' as const,
    ...(cursor !== undefined && { cursor }),
  };
  const notices = useQuery({
    queryKey: ['notices', query],
    queryFn: ({ signal }) => answered(api.GET('/notices', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <PageFrame title={intl.formatMessage({ id: 'messages.title' })}>
      <Permitted permission="notice.read">
        <p>
          <FormattedMessage id="messages.text" />
        </p>
        <Loaded
          query={notices}
          skeleton={<Skeleton lines={6} height="4rem" />}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState title={<FormattedMessage id="messages.none" />}>
              <p>
                <FormattedMessage id="messages.noneText" />
              </p>
            </EmptyState>
          }
        >
          {({ items, next }) => (
            <>
              <ul className="items">
                {items.map((notice) => {
                  const outcome = outcomeOf(notice);
                  return (
                    <li key={notice.id}>
                      <div className="items__main">
                        <Link to="/portal/messages/$noticeId" params={{ noticeId: notice.id }}>
                          <NoticeWord of="kind" code={notice.kind} />
                          <span className="visually-hidden">
                            {' '}
                            <CalendarDay date={notice.dueOn} />
                          </span>
                        </Link>
                        <div className="small subtle">
                          {notice.contract !== null && (
                            <>
                              <FormattedMessage id="messages.contract" values={{ number: notice.contract.number }} />
                              {' · '}
                            </>
                          )}
                          {notice.procedureTitle?.[currentLanguage()]}
                        </div>
                        <div className="small">
                          <FormattedMessage
                            id="messages.to"
                            values={{ role: <NoticeWord of="role" code={notice.recipientRole} /> }}
                          />
                        </div>
                      </div>
                      <div className="row">
                        {(outcome === 'failed' || outcome === 'due') && <OutcomeBadge state={outcome} />}
                        <CalendarDay date={notice.dueOn} />
                      </div>
                    </li>
                  );
                })}
              </ul>
              <Pager cursor={cursor} next={next} />
            </>
          )}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}
