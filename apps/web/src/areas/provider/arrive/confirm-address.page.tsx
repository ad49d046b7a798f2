import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button, buttonClass } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded } from '../../../components/states.js';
import { accountQuery } from './account-query.js';
import { forgetLinkToken, useLinkToken } from './link-token.js';
import { UnconfirmedAddress } from './unconfirmed-address.js';

/** Where the mail leads with which somebody shows that an address is theirs. */
export function Page(): ReactNode {
  const intl = useIntl();
  const account = useQuery(accountQuery);
  const token = useLinkToken('/portal/confirm-address');
  const confirm = useCommand(
    (shown: string, key) =>
      done(api.POST('/account/address-confirmations', { body: { token: shown }, headers: { 'idempotency-key': key } })),
    [['account']],
  );
  return (
    <PageFrame title={intl.formatMessage({ id: 'address.title' })}>
      <Loaded query={account}>
        {({ email, addressConfirmed }) =>
          addressConfirmed ? (
            <Alert tone="positive" live title={<FormattedMessage id="address.confirmed" values={{ email }} />}>
              <p>
                <Link className={buttonClass('primary')} to="/portal">
                  <FormattedMessage id="address.toOverview" />
                </Link>
              </p>
            </Alert>
          ) : token === undefined ? (
            <UnconfirmedAddress />
          ) : (
            <div className="stack">
              {confirm.problem !== undefined && (
                <>
                  <ErrorSummary problem={confirm.problem} />
                  <UnconfirmedAddress />
                </>
              )}
              <p className="lead">
                <FormattedMessage id="address.question" values={{ email: <strong>{email}</strong> }} />
              </p>
              <div>
                <Button
                  variant="primary"
                  busy={confirm.isRunning}
                  onClick={() => {
                    void confirm.run(token).then((isDone) => {
                      if (isDone === true) forgetLinkToken();
                    });
                  }}
                >
                  <FormattedMessage id="address.confirm" />
                </Button>
              </div>
            </div>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
