import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { Permitted } from '../../../session/signed-in.js';
import { ChooseProcedure } from './choose-procedure.js';
import { MeetingForm, type MeetingWords } from './meeting-form.js';

const route = getRouteApi('/desk/dialogue-tables/new');
const empty: MeetingWords = { title: '', heldOn: '', from: '', until: '', place: '', link: '', note: '' };

/** Plans a dialogue table; nobody is told before the region invites. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedure } = route.useSearch();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'dialogueDesk.plan' })}
      trail={[
        <Link key="list" to="/desk/dialogue-tables" activeOptions={{ exact: true }}>
          <FormattedMessage id="dialogueDesk.tables" />
        </Link>,
      ]}
    >
      <Permitted permission="dialogue-table.plan" role={<FormattedMessage id="dialogueDesk.planRole" />}>
        <ChooseProcedure chosen={procedure}>{(found) => <Plan key={found.id} procedure={found} />}</ChooseProcedure>
      </Permitted>
    </PageFrame>
  );
}

function Plan({ procedure }: { procedure: Answer<'ProcedureDetailAnswer'> }): ReactNode {
  const written = useWritten();
  const navigate = useNavigate();
  const plan = useCommand(
    (body: MeetingWords, key) =>
      answered(
        api.POST('/procedures/{id}/dialogue-tables', {
          params: { path: { id: procedure.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['dialogue-tables']],
  );
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id="dialogueDesk.plan.for" values={{ procedure: written(procedure.definition.title) }} />
      </p>
      <MeetingForm
        initial={empty}
        problem={plan.problem}
        busy={plan.isRunning}
        submit={<FormattedMessage id="dialogueDesk.plan.send" />}
        actions={
          <Link className={buttonClass()} to="/desk/dialogue-tables">
            <FormattedMessage id="dialogueDesk.cancel" />
          </Link>
        }
        onSubmit={(words) => {
          void plan.run(words).then((made) => {
            if (made === undefined) return;
            toast(<FormattedMessage id="dialogueDesk.planned" />);
            void navigate({ to: '/desk/dialogue-tables/$tableId', params: { tableId: made.id } });
          });
        }}
      />
    </div>
  );
}
