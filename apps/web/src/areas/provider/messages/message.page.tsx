import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { Alert } from '../../../components/alert.js';
import { InnerLink } from '../../../components/inner-link.js';
import { DeliveryBadge, noticeWord, NoticeWord } from '../../../components/notice-words/notice-words.js';
import { Page as PageFrame } from '../../../components/page.js';
import { SentMail } from '../../../components/sent-mail/sent-mail.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';

const route = getRouteApi('/portal/messages/$noticeId');

/** One message: what it is about, to whom it went, and the mail as it was sent. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { noticeId } = route.useParams();
  const notice = useQuery({
    queryKey: ['notices', noticeId],
    queryFn: ({ signal }) => answered(api.GET('/notices/{id}', { params: { path: { id: noticeId } }, signal })),
  });
  return (
    <PageFrame
      title={
        notice.data === undefined
          ? intl.formatMessage({ id: 'messages.one' })
          : noticeWord(intl, 'kind', notice.data.kind)
      }
      trail={[
        <Link key="messages" to="/portal/messages">
          <FormattedMessage id="messages.title" />
        </Link>,
      ]}
    >
      <Loaded query={notice} skeleton={<Skeleton lines={8} height="3rem" />}>
        {(found) => <Message notice={found} />}
      </Loaded>
    </PageFrame>
  );
}

function Message({ notice }: { notice: Answer<'NoticeDetailAnswer'> }): ReactNode {
  return (
    <div className="stack">
      <Facts>
        <Fact name={<FormattedMessage id="messages.date" />}>
          <CalendarDay date={notice.source.dueOn} /> – <NoticeWord of="date" code={notice.source.kind} />
        </Fact>
        {notice.contract !== null && (
          <Fact name={<FormattedMessage id="messages.about" />}>
            <InnerLink to={`/portal/contracts/${notice.contract.id}`}>
              <FormattedMessage id="messages.contract" values={{ number: notice.contract.number }} />
            </InnerLink>
          </Fact>
        )}
        {notice.subjectKind === 'enrolment' && (
          <Fact name={<FormattedMessage id="messages.about" />}>
            <InnerLink to={`/portal/enrolments/${notice.subjectId}`}>
              <FormattedMessage id="messages.enrolment" />
            </InnerLink>
          </Fact>
        )}
      </Facts>
      {notice.source.supersededAt !== null && (
        <Alert tone="info">
          <p>
            <FormattedMessage id="messages.superseded" />
          </p>
        </Alert>
      )}
      {notice.proof.length === 0 && (
        <p className="subtle">
          <FormattedMessage id="messages.elsewhere" />
        </p>
      )}
      {notice.proof.map((delivery) => (
        <section key={delivery.id} className="stack">
          <div className="row">
            <h2>
              <FormattedMessage
                id="messages.mailTo"
                values={{ name: delivery.personName ?? delivery.recipient ?? '–' }}
              />
            </h2>
            <DeliveryBadge state={delivery.state} />
            {delivery.acceptedAt !== null && (
              <span className="subtle small">
                <Instant at={delivery.acceptedAt} />
              </span>
            )}
          </div>
          {delivery.mailHash === null ? (
            <p className="subtle">
              <FormattedMessage id="messages.noMail" />
            </p>
          ) : (
            <>
              <SentMail noticeId={notice.id} deliveryId={delivery.id} />
              <p className="not-in-print">
                <a href={`/v1/notices/${notice.id}/deliveries/${delivery.id}/mail/file`} download>
                  <FormattedMessage id="messages.download" />
                </a>
              </p>
            </>
          )}
        </section>
      ))}
    </div>
  );
}
