import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Loaded, Skeleton } from '../states.js';
import './contract.css';
import type { Signable } from './signable.js';

/**
 * The text that both sides sign, in full, with its fingerprint. The browser computes the fingerprint again: what is shown
 * is what is signed.
 */
export function ContractText({ signable }: { signable: Signable }): ReactNode {
  const intl = useIntl();
  const { what, number, textHash } = signable;
  const text = useQuery(signable.textQuery);
  return (
    <Loaded query={text} skeleton={<Skeleton lines={12} />}>
      {(answer) => (
        <div className="stack">
          {/* A region that scrolls must be reachable by keyboard. */}
          <div
            className="contract-text"
            role="region"
            tabIndex={0}
            lang="nl"
            aria-label={intl.formatMessage({ id: `contractPart.text.label.${what}` }, { number })}
          >
            {answer.text}
          </div>
          <Fingerprint text={answer.text} textHash={textHash} />
        </div>
      )}
    </Loaded>
  );
}

function Fingerprint({ text, textHash }: { text: string; textHash: string }): ReactNode {
  const [computed, setComputed] = useState<string>();
  useEffect(() => {
    // Without a secure context the browser has no cryptography: then nothing is claimed.
    if (!('subtle' in crypto)) return;
    void crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then((bytes) => {
      setComputed(Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join(''));
    });
  }, [text]);
  return (
    <p className="small">
      <FormattedMessage id="contractPart.text.fingerprint" values={{ hash: <code>{textHash}</code> }} />{' '}
      {computed !== undefined && (
        <strong>
          {computed === textHash ? (
            <FormattedMessage id="contractPart.text.matches" />
          ) : (
            <FormattedMessage id="contractPart.text.differs" />
          )}
        </strong>
      )}
    </p>
  );
}
