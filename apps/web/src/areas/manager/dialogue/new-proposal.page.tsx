import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { ProposalForm } from '../../../components/dialogue/proposal-form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { Permitted } from '../../../session/signed-in.js';
import { ChooseProcedure } from './choose-procedure.js';

const route = getRouteApi('/desk/proposals/new');

/** A proposal of the region itself: the providers can think about it before the table speaks of it. */
export function Page(): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const navigate = useNavigate();
  const { procedure } = route.useSearch();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'dialogueDesk.propose' })}
      trail={[
        <Link key="list" to="/desk/proposals" activeOptions={{ exact: true }}>
          <FormattedMessage id="dialogueDesk.proposals" />
        </Link>,
      ]}
    >
      <Permitted permission="proposal.make" role={<FormattedMessage id="dialogueDesk.planRole" />}>
        <ChooseProcedure chosen={procedure}>
          {(found) => (
            <div className="stack">
              <p className="lead">{written(found.definition.title)}</p>
              <ProposalForm
                procedure={found}
                cancel={
                  <Link className={buttonClass()} to="/desk/proposals">
                    <FormattedMessage id="dialogueDesk.cancel" />
                  </Link>
                }
                onMade={(id) => {
                  toast(<FormattedMessage id="dialogueDesk.proposed" />);
                  void navigate({ to: '/desk/proposals/$proposalId', params: { proposalId: id } });
                }}
              />
            </div>
          )}
        </ChooseProcedure>
      </Permitted>
    </PageFrame>
  );
}
