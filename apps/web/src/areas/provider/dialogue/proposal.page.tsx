import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { changedByDialogue, proposalQuery } from '../../../components/dialogue/dialogue-queries.js';
import { ProposalContent, ProposalOutcome, ProposalVoices } from '../../../components/dialogue/proposal-parts.js';
import { ProposalBadge, type ProposalDetail, ProposalLine } from '../../../components/dialogue/proposal-words.js';
import { ChoiceGroup, TextArea } from '../../../components/field.js';
import { errorAt, ErrorSummary, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { OfOrganisation, type OwnOrganisation } from '../of-organisation.js';
import { OwnFiles } from './own-files.js';

const route = getRouteApi('/portal/proposals/$proposalId');
const stances = ['supports', 'hasConcerns'] as const;

/** One proposal: what it says, what others think, what the region does with it; and the own voice. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { proposalId } = route.useParams();
  const proposal = useQuery(proposalQuery(proposalId));
  return (
    <PageFrame
      key={proposalId}
      title={proposal.data?.subject ?? intl.formatMessage({ id: 'dialoguePortal.proposal' })}
      trail={[
        <Link key="list" to="/portal/dialogue">
          <FormattedMessage id="dialoguePortal.title" />
        </Link>,
      ]}
    >
      <OfOrganisation permission="proposal.read">
        {(organisation) => (
          <Loaded query={proposal} skeleton={<Skeleton lines={6} height="4rem" />}>
            {(found) => <Proposal proposal={found} organisation={organisation} />}
          </Loaded>
        )}
      </OfOrganisation>
    </PageFrame>
  );
}

function Proposal({ proposal, organisation }: { proposal: ProposalDetail; organisation: OwnOrganisation }): ReactNode {
  const written = useWritten();
  const { procedureTitle, state, own, proposer } = proposal;
  const isOpen = state === 'submitted' || state === 'onAgenda';
  const isMine = own && proposer?.organisationId === organisation.id;
  return (
    <div className="stack">
      <div>
        <p>
          <ProposalBadge {...proposal} /> <ProposalLine proposal={proposal} />
        </p>
        <p className="small subtle">{written(procedureTitle)}</p>
      </div>
      <ProposalOutcome proposal={proposal} area="portal" />
      <ProposalContent proposal={proposal} />
      {isOpen && isMine && <OwnFiles proposal={proposal} />}
      <ProposalVoices proposal={proposal} area="portal" />
      {isOpen && !own && organisation.permissions.includes('proposal.support') && (
        <OwnVoice key={organisation.id} proposal={proposal} organisation={organisation} />
      )}
      {isOpen && isMine && <Withdraw proposal={proposal} />}
    </div>
  );
}

/** What the own organisation thinks of it: said once, and changed as often as one likes until it is answered. */
function OwnVoice({ proposal, organisation }: { proposal: ProposalDetail; organisation: OwnOrganisation }): ReactNode {
  const before = proposal.stances.find(({ organisationId }) => organisationId === organisation.id);
  const [stance, setStance] = useState<(typeof stances)[number]>(before?.stance ?? 'supports');
  const [comment, setComment] = useState(before?.comment ?? '');
  const say = useCommand(
    (body: { stance: (typeof stances)[number]; comment: string }, key) =>
      answered(
        api.PUT('/proposals/{id}/support', {
          params: { path: { id: proposal.id } },
          body: {
            organisationId: organisation.id,
            stance: body.stance,
            ...(body.comment.trim() !== '' && { comment: body.comment }),
          },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  const takeBack = useCommand(
    (_: null, key) =>
      done(
        api.DELETE('/proposals/{id}/support', {
          params: { path: { id: proposal.id }, query: { organisationId: organisation.id } },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  return (
    <section className="card" aria-labelledby="own-voice">
      <h2 id="own-voice" className="dialogue__heading">
        <FormattedMessage id="dialoguePortal.voice" values={{ name: organisation.name }} />
      </h2>
      <Form
        problem={say.problem ?? takeBack.problem}
        fieldNames={{ comment: <FormattedMessage id="dialoguePortal.voice.comment" /> }}
        busy={say.isRunning}
        submit={
          <FormattedMessage id={before === undefined ? 'dialoguePortal.voice.send' : 'dialoguePortal.voice.change'} />
        }
        actions={
          before !== undefined && (
            <Button
              busy={takeBack.isRunning}
              onClick={() => {
                void takeBack.run(null).then((isBack) => {
                  if (isBack !== undefined) toast(<FormattedMessage id="dialoguePortal.voice.takenBack" />);
                });
              }}
            >
              <FormattedMessage id="dialoguePortal.voice.takeBack" />
            </Button>
          )
        }
        onSubmit={() => {
          void say.run({ stance, comment }).then((state) => {
            if (state !== undefined) toast(<FormattedMessage id="dialoguePortal.voice.sent" />);
          });
        }}
      >
        <ChoiceGroup
          name="stance"
          label={<FormattedMessage id="dialoguePortal.voice.stance" />}
          options={stances.map((value) => ({
            value,
            label: <FormattedMessage id={`dialoguePortal.voice.${value}`} />,
            checked: stance === value,
          }))}
          onChange={(event) => setStance(event.target.value === 'supports' ? 'supports' : 'hasConcerns')}
        />
        <TextArea
          name="comment"
          rows={3}
          maxLength={2000}
          optional={stance === 'supports'}
          label={<FormattedMessage id="dialoguePortal.voice.comment" />}
          hint={<FormattedMessage id="dialoguePortal.voice.comment.hint" />}
          error={errorAt(say.problem, 'comment')}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </Form>
    </section>
  );
}

function Withdraw({ proposal }: { proposal: ProposalDetail }): ReactNode {
  const [isAsked, setAsked] = useState(false);
  const withdraw = useCommand(
    (version: number, key) =>
      answered(
        api.POST('/proposals/{id}/withdrawals', {
          params: { path: { id: proposal.id } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  return (
    <p>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        <FormattedMessage id="dialoguePortal.withdraw" />
      </Button>
      {isAsked && (
        <Dialog
          title={<FormattedMessage id="dialoguePortal.withdraw.title" />}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button
                variant="danger"
                busy={withdraw.isRunning}
                onClick={() => {
                  void withdraw.run(proposal.version).then((state) => {
                    if (state === undefined) return;
                    setAsked(false);
                    toast(<FormattedMessage id="dialoguePortal.withdrawn" />);
                  });
                }}
              >
                <FormattedMessage id="dialoguePortal.withdraw" />
              </Button>
              <Button onClick={() => setAsked(false)}>
                <FormattedMessage id="dialoguePortal.keep" />
              </Button>
            </>
          }
        >
          {withdraw.problem !== undefined && <ErrorSummary problem={withdraw.problem} />}
          <p>
            <FormattedMessage id="dialoguePortal.withdraw.text" />
          </p>
        </Dialog>
      )}
    </p>
  );
}
