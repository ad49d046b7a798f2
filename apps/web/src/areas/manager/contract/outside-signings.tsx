import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type OutsideEnd, whatWentWrong } from '../../../../../../libs/contracts/src/rules/outside-end.js';
import { Alert, Badge } from '../../../components/alert.js';
import type { Contract } from '../../../components/contract/contract-queries.js';
import { type OutsideSigning, outsideSigningsQuery } from '../../../components/contract/outside-signing.js';
import { hasSigned, signableOf } from '../../../components/contract/signable.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';

const tones = {
  asked: 'neutral',
  sent: 'warning',
  signed: 'positive',
  refused: 'warning',
  expired: 'warning',
  failed: 'warning',
  cancelled: 'neutral',
} as const;

/** After these it may have been signed there all the same: of what was refused only what the service had by then. */
const unsure: readonly OutsideEnd[] = ['service-away', 'given-up', 'service-refuses'];

/** What was sent to a signing service: the signed copies, what waits there, and why nothing came of the rest. */
export function OutsideSignings({ contract }: { contract: Contract }): ReactNode {
  const signings = useQuery(outsideSigningsQuery(contract.id));
  return (
    <Loaded query={signings} skeleton={<Skeleton lines={1} />}>
      {({ signings: found }) =>
        found.length === 0 ? null : (
          <ul className="items">
            {found.map((signing) => (
              <Signing key={signing.id} contract={contract} signing={signing} isLatest={isLatest(signing, found)} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

/** Whether a side sent nothing of the same text after it: the newest stand first. */
function isLatest(signing: OutsideSigning, found: readonly OutsideSigning[]): boolean {
  return found.find(({ side, addendumId }) => side === signing.side && addendumId === signing.addendumId) === signing;
}

function Signing({
  contract,
  signing,
  isLatest,
}: {
  contract: Contract;
  signing: OutsideSigning;
  isLatest: boolean;
}): ReactNode {
  const { state, side, service, signerName, addendumId } = signing;
  const number = contract.addenda.find(({ id }) => id === addendumId)?.number ?? null;
  const what = number === null ? 'contract' : 'addendum';
  return (
    <li>
      <div className="items__main stack">
        <div>
          {state === 'signed' ? (
            <SignedCopy signing={signing} what={what} number={number} />
          ) : (
            <FormattedMessage id={`deskContract.outside.toSign.${what}`} values={{ service, number }} />
          )}
          <div className="small subtle">
            <FormattedMessage id={`contractPart.side.${side}`} />
            {': '}
            <FormattedMessage
              id={`deskContract.outside.${isEnded(signing) ? 'ended' : state}`}
              values={{
                service,
                name: signerName,
                at: <Instant at={signing.signedAt ?? signing.closedAt ?? signing.askedAt} />,
                until: <Instant at={signing.expiresAt} />,
              }}
            />
          </div>
        </div>
        <Ended contract={contract} signing={signing} isLatest={isLatest} />
      </div>
      <Badge tone={tones[state]}>
        <FormattedMessage id={`deskContract.outside.state.${state}`} />
      </Badge>
    </li>
  );
}

const isEnded = (signing: OutsideSigning): boolean => whatWentWrong(signing) !== undefined;

function SignedCopy({
  signing: { id, service, sizeBytes },
  what,
  number,
}: {
  signing: OutsideSigning;
  what: 'contract' | 'addendum';
  number: number | null;
}): ReactNode {
  const intl = useIntl();
  const kilobytes = Math.max(1, Math.round((sizeBytes ?? 0) / 1000));
  const size = intl.formatNumber(kilobytes, { style: 'unit', unit: 'kilobyte' });
  return (
    <>
      <a href={`/v1/outside-signings/${id}/file`} download>
        <FormattedMessage id={`deskContract.outside.file.${what}`} values={{ service, number }} />
      </a>{' '}
      <span className="small">
        <FormattedMessage id="contractPart.document.file" values={{ size, hasSize: 'true' }} />
      </span>
    </>
  );
}

/** What went wrong, and what one can do now: as long as this side has not signed and sent nothing after it. */
function Ended({
  contract,
  signing,
  isLatest,
}: {
  contract: Contract;
  signing: OutsideSigning;
  isLatest: boolean;
}): ReactNode {
  const end = whatWentWrong(signing);
  if (end === undefined) return null;
  const { side, service, signerName, addendumId, reason, sentAt } = signing;
  const signable = signableOf(contract, addendumId ?? undefined);
  const isOpen = isLatest && signable?.waits === true && !hasSigned(signable, side);
  const values = {
    service,
    name: signerName,
    until: signable?.signableUntil == null ? '' : <CalendarDay date={signable.signableUntil} />,
  };
  const why = (
    <>
      <p className="small">
        <FormattedMessage id={`deskContract.outside.end.${end}`} values={values} />
      </p>
      {reason !== null && <blockquote>{reason}</blockquote>}
    </>
  );
  if (!isOpen) return why;
  return (
    <Alert tone="warning" title={<FormattedMessage id="deskContract.outside.end.title" values={values} />}>
      {why}
      {unsure.includes(end) && (end !== 'service-refuses' || sentAt !== null) && (
        <p>
          <FormattedMessage id="deskContract.outside.next.unsure" values={values} />
        </p>
      )}
      <p>
        <FormattedMessage
          id={`deskContract.outside.next.${end === 'lines-left' ? 'lines-left' : side}`}
          values={values}
        />
      </p>
    </Alert>
  );
}
