import { amsterdamDate } from '@openhuis/calendar';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button, buttonClass } from '../../../components/button.js';
import { type Contract, contractQuery, waitingOffer } from '../../../components/contract/contract-queries.js';
import { ErrorSummary } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { Permitted } from '../../../session/signed-in.js';
import { type ExtensionDraft, ExtensionForm } from './extension-form.js';
import { ExtensionPreview } from './extension-preview.js';

const route = getRouteApi('/desk/contracts/$contractId/extend');

/** Offers the next extension of a contract, or proposes it once its latest notice date has passed: filled in, checked, sent. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const contract = useQuery(contractQuery(contractId));
  const isLate = contract.data?.terms.options[0]?.state === 'late';
  return (
    <PageFrame
      title={intl.formatMessage({ id: isLate ? 'deskContract.late.action' : 'deskContract.option.action' })}
      trail={[
        <Link key="contract" to="/desk/contracts/$contractId" params={{ contractId }}>
          {contract.data?.number ?? <FormattedMessage id="deskContract.title" />}
        </Link>,
      ]}
    >
      <Permitted permission="extension.offer">
        <Loaded query={contract} skeleton={<Skeleton lines={8} />}>
          {(shown) => <Extension contract={shown} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Extension({ contract }: { contract: Contract }): ReactNode {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { step } = route.useSearch();
  const option = contract.terms.options.find(({ state }) => state !== 'later');
  const isLate = option?.state === 'late';
  const latest = isLate ? contract.endsOn : (option?.latestNoticeOn ?? contract.endsOn);
  const [draft, setDraft] = useState<ExtensionDraft>({ reason: '', lines: null, answerDueOn: latest });
  const path = isLate ? '/contracts/{id}/late-extension-offers' : '/contracts/{id}/extension-offers';
  const offer = useCommand(
    ({ reason, lines, answerDueOn }: ExtensionDraft, key) =>
      answered(
        api.POST(path, {
          params: { path: { id: contract.id } },
          body: { reason, answerDueOn, version: contract.version, ...(lines !== null && { lines }) },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['contracts'], ['contract-terms'], ['work-items']],
  );
  const here = { from: '/desk/contracts/$contractId/extend' } as const;
  const back = { to: '/desk/contracts/$contractId', params: { contractId: contract.id } } as const;
  const isChecking = step === 'check' && draft.reason !== '';
  useEffect(() => {
    if (isChecking) document.querySelector<HTMLElement>('[data-focus-target]')?.focus();
  }, [isChecking]);

  if (option === undefined || waitingOffer(contract) !== undefined || contract.status === 'pending') {
    return (
      <Alert title={<FormattedMessage id="deskContract.extend.notNow" />}>
        <p>
          <Link className={buttonClass()} {...back}>
            <FormattedMessage id="deskContract.extend.back" />
          </Link>
        </p>
      </Alert>
    );
  }
  if (!isChecking) {
    return (
      <ExtensionForm
        contract={contract}
        option={option}
        latest={latest}
        today={amsterdamDate(new Date())}
        draft={draft}
        onChecked={(checked) => {
          setDraft(checked);
          offer.forgetProblem();
          void navigate({ ...here, search: { step: 'check' } });
        }}
        cancel={
          <Link className={buttonClass()} {...back}>
            <FormattedMessage id="contractPart.cancel" />
          </Link>
        }
      />
    );
  }
  return (
    <div className="stack">
      {offer.problem !== undefined && (
        <ErrorSummary
          problem={offer.problem}
          fieldNames={{ 'lines/*': <FormattedMessage id="deskContract.extend.lines" /> }}
        />
      )}
      {offer.problem?.code === 'stale-version' && (
        <p>
          <Button
            onClick={() =>
              void queryClient.invalidateQueries({ queryKey: ['contracts', contract.id] }).then(offer.forgetProblem)
            }
          >
            <FormattedMessage id="deskContract.extend.refresh" />
          </Button>
        </p>
      )}
      <ExtensionPreview contract={contract} option={option} draft={draft} />
      <div className="row">
        <Button
          variant="primary"
          busy={offer.isRunning}
          onClick={() => {
            void offer.run(draft).then((answer) => {
              if (answer === undefined) return;
              toast(
                <FormattedMessage
                  id={`deskContract.extend.done.${answer.state === 'proposed' ? 'proposed' : answer.state === 'accepted' ? 'accepted' : 'open'}`}
                />,
              );
              void navigate(back);
            });
          }}
        >
          <FormattedMessage id={isLate ? 'deskContract.extend.propose' : 'deskContract.extend.send'} />
        </Button>
        <Link className={buttonClass()} to="." search={{ step: undefined }}>
          <FormattedMessage id="deskContract.extend.change" />
        </Link>
      </div>
    </div>
  );
}
