import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../api/client.js';
import { Loaded, Skeleton } from '../states.js';
import { Fact, Facts } from '../table.js';
import './sent-mail.css';

/** A mail as it was sent: read by the api from the very bytes that went out. */
export function SentMail({ noticeId, deliveryId }: { noticeId: string; deliveryId: string }): ReactNode {
  const mail = useQuery({
    queryKey: ['notices', noticeId, 'mail', deliveryId],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/notices/{id}/deliveries/{deliveryId}/mail', {
          params: { path: { id: noticeId, deliveryId } },
          signal,
        }),
      ),
  });
  return (
    <Loaded query={mail} skeleton={<Skeleton lines={6} height="2rem" />}>
      {({ subject, from, to, text, files }) => (
        <div className="sent-mail">
          <div className="sent-mail__head">
            <Facts>
              <Fact name={<FormattedMessage id="sentMail.subject" />}>
                <strong>{subject}</strong>
              </Fact>
              <Fact name={<FormattedMessage id="sentMail.from" />}>{from}</Fact>
              <Fact name={<FormattedMessage id="sentMail.to" />}>{to}</Fact>
              {files.length > 0 && (
                <Fact name={<FormattedMessage id="sentMail.files" />}>
                  {files.map(({ fileName, contentType, content }) => (
                    <a
                      key={fileName}
                      download={fileName}
                      href={`data:${contentType};charset=utf-8,${encodeURIComponent(content)}`}
                    >
                      {fileName}
                    </a>
                  ))}
                </Fact>
              )}
            </Facts>
          </div>
          <pre className="sent-mail__text">{text.trim()}</pre>
        </div>
      )}
    </Loaded>
  );
}
