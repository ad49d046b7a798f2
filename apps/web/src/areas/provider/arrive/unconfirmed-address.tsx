import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { accountQuery } from './account-query.js';

/** Says that one's address was not confirmed yet, and sends the mail again. Nothing when it was. */
export function UnconfirmedAddress(): ReactNode {
  const { data: account } = useQuery(accountQuery);
  const resend = useCommand((_: undefined, key) =>
    done(api.POST('/account/address-confirmations/sendings', { headers: { 'idempotency-key': key } })),
  );
  if (account === undefined || account.addressConfirmed || account.email === null) return null;
  return (
    <Alert tone="warning" title={<FormattedMessage id="address.open.title" />}>
      <p>
        <FormattedMessage id="address.open.text" values={{ email: <strong>{account.email}</strong> }} />
      </p>
      {resend.problem !== undefined && <ErrorSummary problem={resend.problem} />}
      <p>
        <Button
          small
          busy={resend.isRunning}
          onClick={() => {
            void resend.run(undefined).then((isDone) => {
              if (isDone === true) toast(<FormattedMessage id="address.resent" />);
            });
          }}
        >
          <FormattedMessage id="address.resend" />
        </Button>
      </p>
    </Alert>
  );
}
