import { queryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api } from '../../api/client.js';
import type { Command } from '../../api/command.js';
import { Alert } from '../alert.js';
import { buttonClass } from '../button.js';
import { Instant } from '../../i18n/dates.js';
import type { SignatureInput } from './signable.js';

export type OutsideSignings = Answer<'OutsideSigningsAnswer'>;
export type OutsideSigning = OutsideSignings['signings'][number];

/** What signing at a service outside takes: its name, and the command that hands the text to it. */
export interface SigningOutside {
  service: string;
  /** What of this text this side sent to it last. */
  latest: OutsideSigning | undefined;
  command: Command<SignatureInput, unknown>;
}

/** While a text is on its way to the service, or being signed there, ask again after so many milliseconds. */
const SOON = 5_000;

const waits = ({ state }: OutsideSigning): boolean => state === 'asked' || state === 'sent';

/** The signing service, where there is one, and what of a contract was sent to it. */
export function outsideSigningsQuery(contractId: string) {
  return queryOptions({
    queryKey: ['contracts', contractId, 'outside-signings'],
    queryFn: ({ signal }) =>
      answered(api.GET('/contracts/{id}/outside-signings', { params: { path: { id: contractId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.signings.some(waits) === true ? SOON : false),
  });
}

/** Whether this side can hand the text to the service now: nothing of it waits there. */
export function canSignOutside(outside: SigningOutside | undefined): outside is SigningOutside {
  return outside !== undefined && (outside.latest === undefined || !waits(outside.latest));
}

/** How it stands with what was sent to the service: where to sign, or why nothing came of it. Nothing was sent: nothing. */
export function OutsideSigningState({ outside }: { outside: SigningOutside }): ReactNode {
  const { service, latest } = outside;
  if (latest === undefined || latest.state === 'signed' || latest.state === 'cancelled') return null;
  const values = { service, name: latest.signerName, until: <Instant at={latest.expiresAt} /> };
  if (!waits(latest)) {
    return (
      <Alert tone="warning" title={<FormattedMessage id="contractPart.outside.ended.title" values={values} />}>
        <p>
          <FormattedMessage
            id={`contractPart.outside.ended.${latest.state === 'refused' || latest.state === 'expired' ? latest.state : 'failed'}`}
            values={values}
          />
        </p>
        {latest.reason !== null && <blockquote>{latest.reason}</blockquote>}
      </Alert>
    );
  }
  return (
    <Alert live title={<FormattedMessage id="contractPart.outside.waits.title" values={values} />}>
      <p>
        <FormattedMessage
          id={
            latest.state === 'asked'
              ? 'contractPart.outside.waits.asked'
              : `contractPart.outside.waits.${latest.signUrl === null ? 'other' : 'own'}`
          }
          values={values}
        />
      </p>
      {latest.signUrl !== null && (
        <p>
          <a className={buttonClass('primary')} href={latest.signUrl} rel="noreferrer">
            <FormattedMessage id="contractPart.outside.sign" values={values} />
          </a>
        </p>
      )}
    </Alert>
  );
}
