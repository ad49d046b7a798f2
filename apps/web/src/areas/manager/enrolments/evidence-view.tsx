import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem, problemOf } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { Loaded, Skeleton } from '../../../components/states.js';

/** A document beside the question that it answers: a PDF or a picture, as the provider submitted it. */
export function EvidenceView({ id, fileName, close }: { id: string; fileName: string; close: () => void }): ReactNode {
  const intl = useIntl();
  const file = useQuery({
    queryKey: ['evidence', id, 'file'],
    queryFn: ({ signal }) => fetchDocument(id, signal),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const address = useObjectAddress(file.data);
  return (
    <div
      className="review__document"
      role="region"
      aria-label={intl.formatMessage({ id: 'enrolments.document' }, { name: fileName })}
    >
      <div className="row row--between">
        <strong className="review__file-name">{fileName}</strong>
        <span className="row">
          {address !== undefined && (
            <a href={address} target="_blank" rel="noreferrer" className="small">
              <FormattedMessage id="enrolments.newWindow" />
            </a>
          )}
          <a href={`/v1/evidence/${id}/file`} download={fileName} className="small">
            <FormattedMessage id="enrolments.download" />
          </a>
          <Button small variant="quiet" onClick={close}>
            <FormattedMessage id="shared.close" />
          </Button>
        </span>
      </div>
      <Loaded query={file} skeleton={<Skeleton lines={1} height="30rem" />}>
        {(data) =>
          address === undefined ? null : data.type.startsWith('image/') ? (
            <img className="review__picture" src={address} alt={fileName} />
          ) : data.type !== 'application/pdf' ? (
            <p>
              <FormattedMessage id="enrolments.documentNotShown" />
            </p>
          ) : (
            <iframe className="review__frame" src={`${address}#navpanes=0`} title={fileName} />
          )
        }
      </Loaded>
    </div>
  );
}

/** An address in this browser for what was fetched; it goes with the part that shows it. */
function useObjectAddress(data: Blob | undefined): string | undefined {
  const address = useMemo(() => (data === undefined ? undefined : URL.createObjectURL(data)), [data]);
  useEffect(() => {
    if (address === undefined) return undefined;
    return () => URL.revokeObjectURL(address);
  }, [address]);
  return address;
}

async function fetchDocument(id: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(`/v1/evidence/${id}/file`, { signal, headers: { 'openhuis-request': '1' } }).catch(
    (thrown: unknown): never => {
      if (signal.aborted) throw thrown;
      throw new ApiProblem(0, 'unreachable', [{ code: 'unreachable' }], undefined);
    },
  );
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined));
  return await response.blob();
}
