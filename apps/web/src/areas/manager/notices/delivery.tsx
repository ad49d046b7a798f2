import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button, buttonClass } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { DeliveryBadge, NoticeWord } from '../../../components/notice-words/notice-words.js';
import { SentMail } from '../../../components/sent-mail/sent-mail.js';
import { Fact, Facts, Table } from '../../../components/table.js';
import { toast } from '../../../components/toast.js';
import { Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';

type Sent = Answer<'DeliveryAnswer'>;

/** What was sent to one person, as proof: every attempt, what the mail server said, the mail itself. */
export function Delivery({ delivery, noticeId }: { delivery: Sent; noticeId: string }): ReactNode {
  const { data: session } = useSession();
  const [isMailShown, setMailShown] = useState(false);
  const [isResendAsked, setResendAsked] = useState(false);
  const mayRead = delivery.mailHash !== null && may(session, 'notice-mail.read');
  const name = delivery.personName ?? delivery.recipient ?? '–';
  return (
    <article className="card stack">
      <div className="delivery__heading">
        <h3>{name}</h3>
        {delivery.recipient !== null && delivery.recipient !== name && (
          <span className="subtle mono">{delivery.recipient}</span>
        )}
        <DeliveryBadge state={delivery.state} />
      </div>
      <Facts>
        {delivery.acceptedAt !== null && (
          <Fact name={<FormattedMessage id="notices.delivery.acceptedAt" />}>
            <Instant at={delivery.acceptedAt} />
          </Fact>
        )}
        {delivery.lapseReason !== null && (
          <Fact name={<FormattedMessage id="notices.delivery.lapsed" />}>
            <NoticeWord of="lapse" code={delivery.lapseReason} />
          </Fact>
        )}
        {delivery.response !== null && (
          <Fact name={<FormattedMessage id="notices.delivery.response" />}>
            <code>{delivery.response}</code>
          </Fact>
        )}
        {delivery.messageId !== null && (
          <Fact name={<FormattedMessage id="notices.delivery.messageId" />}>
            <code>{delivery.messageId}</code>
          </Fact>
        )}
        {delivery.mailHash !== null && (
          <Fact name={<FormattedMessage id="notices.delivery.hash" />}>
            <code>{delivery.mailHash}</code>
          </Fact>
        )}
      </Facts>
      <div className="row not-in-print">
        {mayRead && (
          <>
            <Button small aria-expanded={isMailShown} onClick={() => setMailShown((shown) => !shown)}>
              <FormattedMessage id={isMailShown ? 'notices.mail.hide' : 'notices.mail.show'} />
            </Button>
            <a
              className={buttonClass('secondary', true)}
              href={`/v1/notices/${noticeId}/deliveries/${delivery.id}/mail/file`}
              download
            >
              <FormattedMessage id="notices.mail.download" />
            </a>
          </>
        )}
        {delivery.mayBeResent && may(session, 'notice.resend') && (
          <Button small variant="primary" onClick={() => setResendAsked(true)}>
            <FormattedMessage id="notices.resend" />
          </Button>
        )}
      </div>
      {isMailShown && <SentMail noticeId={noticeId} deliveryId={delivery.id} />}
      <Attempts delivery={delivery} />
      <Resends delivery={delivery} />
      {isResendAsked && <Resend delivery={delivery} noticeId={noticeId} close={() => setResendAsked(false)} />}
    </article>
  );
}

function Attempts({ delivery: { attempts } }: { delivery: Sent }): ReactNode {
  if (attempts.length === 0) return null;
  return (
    <details open={attempts.length > 1}>
      <summary>
        <FormattedMessage id="notices.attempts" values={{ count: attempts.length }} />
      </summary>
      <Table caption={<FormattedMessage id="notices.attempts" values={{ count: attempts.length }} />} captionHidden>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="notices.attempt.start" />
            </th>
            <th scope="col">
              <FormattedMessage id="notices.attempt.outcome" />
            </th>
            <th scope="col">
              <FormattedMessage id="notices.delivery.response" />
            </th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ startedAt, outcome, response }, index) => (
            <tr key={index}>
              <th scope="row">
                <Instant at={startedAt} short />
              </th>
              <td>
                <FormattedMessage id="notices.attempt.word" values={{ outcome: outcome ?? 'open' }} />
              </td>
              <td>
                <code>{response ?? '–'}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

/** Who had it sent again and why, and what had become of the mail before. */
function Resends({ delivery: { resends } }: { delivery: Sent }): ReactNode {
  if (resends.length === 0) return null;
  return (
    <section>
      <h4>
        <FormattedMessage id="notices.resends" />
      </h4>
      <ul className="items">
        {resends.map((resend) => (
          <li key={resend.composition}>
            <div className="items__main">
              <div>
                <FormattedMessage
                  id="notices.resends.line"
                  values={{
                    at: <Instant at={resend.requestedAt} />,
                    name: resend.requestedByName ?? '–',
                    reason: resend.reason,
                  }}
                />
              </div>
              <div className="small subtle">
                <FormattedMessage
                  id="notices.resends.before"
                  values={{
                    state: <NoticeWord of="delivery" code={resend.previousState} />,
                    recipient: resend.previousRecipient ?? '–',
                  }}
                />
                {resend.previousResponse !== null && <code> {resend.previousResponse}</code>}
              </div>
              {resend.previousMailHash !== null && (
                <div className="small subtle">
                  <FormattedMessage id="notices.delivery.hash" />: <code>{resend.previousMailHash}</code>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Resend({ delivery, noticeId, close }: { delivery: Sent; noticeId: string; close: () => void }): ReactNode {
  const intl = useIntl();
  const [reason, setReason] = useState('');
  const resend = useCommand(
    (body: { reason: string }, key: string) =>
      done(
        api.POST('/notices/{id}/deliveries/{deliveryId}/resends', {
          params: { path: { id: noticeId, deliveryId: delivery.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['notices'], ['notice-days'], ['tasks'], ['work-items']],
  );
  const label = <FormattedMessage id="notices.resend.reason" />;
  return (
    <Dialog title={<FormattedMessage id="notices.resend.title" />} onClose={close}>
      <p>
        <FormattedMessage id="notices.resend.text" />
      </p>
      {delivery.state === 'uncertain' && (
        <Alert tone="warning">
          <p>
            <FormattedMessage id="notices.resend.maybeTwice" />
          </p>
        </Alert>
      )}
      <Form
        problem={resend.problem}
        fieldNames={{ reason: label }}
        busy={resend.isRunning}
        submit={<FormattedMessage id="notices.resend" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="notices.cancel" />
          </Button>
        }
        onSubmit={() => {
          void resend.run({ reason }).then((isDone) => {
            if (isDone === undefined) return;
            close();
            toast(intl.formatMessage({ id: 'notices.resend.done' }));
          });
        }}
      >
        <TextArea
          name="reason"
          label={label}
          hint={<FormattedMessage id="notices.resend.hint" />}
          error={errorAt(resend.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
