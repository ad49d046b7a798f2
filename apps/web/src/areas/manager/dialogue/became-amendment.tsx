import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { buttonClass } from '../../../components/button.js';
import { changedByDialogue } from '../../../components/dialogue/dialogue-queries.js';
import type { ProposalDetail } from '../../../components/dialogue/proposal-words.js';
import { SelectField } from '../../../components/field.js';
import { Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';

/** From a proposal that was taken over to its amendment: one that is begun with it, or one that was announced already. */
export function BecameAmendment({ proposal }: { proposal: ProposalDetail }): ReactNode {
  const [chosen, setChosen] = useState('');
  const query = { procedureId: proposal.procedureId, limit: 200 };
  const { data } = useQuery({
    queryKey: ['amendments', query],
    queryFn: ({ signal }) => answered(api.GET('/amendments', { params: { query }, signal })),
  });
  const become = useCommand(
    (amendmentId: string, key) =>
      answered(
        api.POST('/amendments/{id}/taken-over-proposals', {
          params: { path: { id: amendmentId } },
          body: { proposalIds: [proposal.id] },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  const announced = (data?.items ?? []).filter(({ state }) => state === 'announced' || state === 'effective');
  const wanted = chosen === '' ? announced[0]?.id : chosen;
  return (
    <section className="card stack" aria-labelledby="became-amendment">
      <h2 id="became-amendment" className="dialogue__heading">
        <FormattedMessage id="dialogueDesk.became" />
      </h2>
      <p>
        <Link
          className={buttonClass('primary')}
          to="/desk/amendments/new"
          search={{ procedureId: proposal.procedureId, proposalId: proposal.id }}
        >
          <FormattedMessage id="dialogueDesk.became.begin" />
        </Link>
      </p>
      {wanted !== undefined && (
        <Form
          problem={become.problem}
          busy={become.isRunning}
          submit={<FormattedMessage id="dialogueDesk.became.send" />}
          onSubmit={() => {
            void become.run(wanted).then((after) => {
              if (after !== undefined) toast(<FormattedMessage id="dialogueDesk.became.done" />);
            });
          }}
        >
          <SelectField
            name="amendment"
            size="wide"
            label={<FormattedMessage id="dialogueDesk.became.amendment" />}
            value={wanted}
            onChange={(event) => setChosen(event.target.value)}
            options={announced.map(({ id, number, subject }) => ({ value: id, label: `${number}. ${subject}` }))}
          />
        </Form>
      )}
    </section>
  );
}
