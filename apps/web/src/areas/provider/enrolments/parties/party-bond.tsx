import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { statementKinds } from '../../../../../../../libs/enrolments/src/rules/parties.js';
import { answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { ErrorSummary } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { Instant } from '../../../../i18n/dates.js';
import { saveDraft } from '../draft/save-draft.js';
import { type Enrolment, enrolmentQuery } from '../enrolment.js';
import { EvidenceQuestion } from '../questions/evidence-question.js';
import type { Answering, AskedCondition } from '../questions/question-props.js';
import type { Party } from './stated-parties.js';

/** How a party is bound to its part: a member confirms it itself, or a signed document says so. */
export function PartyBond(props: { enrolment: Enrolment; party: Party; mayEdit: boolean }): ReactNode {
  const { party } = props;
  if (party.role === 'subcontractor') return null;
  if (party.role === 'member' && party.speaks === 'itself') return <OwnConfirmation {...props} />;
  return (
    <>
      {party.role === 'member' && <Invitation {...props} />}
      <BindingDocument {...props} />
    </>
  );
}

/** A member with an account: what it answered, or the invitation to do so. */
function OwnConfirmation(props: { enrolment: Enrolment; party: Party; mayEdit: boolean }): ReactNode {
  const { confirmation, name, invited } = props.party;
  if (confirmation?.outcome === 'confirmed') {
    return (
      <>
        <p>
          <FormattedMessage
            id="enrolling.bond.confirmed"
            values={{ name, at: <Instant at={confirmation.givenAt} /> }}
          />
        </p>
        {props.enrolment.missingParts.some(({ path }) => path === `parties/${props.party.id}`) && (
          <Invitation {...props} />
        )}
      </>
    );
  }
  return (
    <>
      {confirmation?.outcome === 'declined' && (
        <Alert tone="warning" title={<FormattedMessage id="enrolling.bond.declined" values={{ name }} />}>
          <p className="answer-text">{confirmation.reason}</p>
        </Alert>
      )}
      {!invited && (
        <p>
          <FormattedMessage id="enrolling.bond.account" values={{ name }} />
        </p>
      )}
      <Invitation {...props} />
    </>
  );
}

function Invitation({
  enrolment,
  party,
  mayEdit,
}: {
  enrolment: Enrolment;
  party: Party;
  mayEdit: boolean;
}): ReactNode {
  const queryClient = useQueryClient();
  const invite = useCommand(
    async (partyId: string, key) => {
      const { id, version } = await queryClient.query({ ...enrolmentQuery(enrolment.id), staleTime: 0 });
      return await answered(
        api.POST('/enrolments/{id}/parties/{partyId}/invitations', {
          params: { path: { id, partyId } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      );
    },
    [['enrolments']],
  );
  if (!mayEdit) return null;
  const { name } = party;
  return (
    <>
      {invite.problem !== undefined && <ErrorSummary problem={invite.problem} />}
      <p>
        <Button
          variant={party.speaks === 'itself' && !party.invited ? 'primary' : 'secondary'}
          small={party.invited}
          busy={invite.isRunning}
          onClick={() => {
            void invite.run(party.id).then((state) => {
              if (state !== undefined) toast(<FormattedMessage id="enrolling.bond.invited" values={{ name }} />);
            });
          }}
        >
          <FormattedMessage
            id={
              party.invited
                ? 'enrolling.bond.inviteAgain'
                : party.speaks === 'itself'
                  ? 'enrolling.bond.invite'
                  : 'enrolling.bond.tryInvite'
            }
            values={{ name }}
          />
        </Button>
      </p>
    </>
  );
}

/** A party without an account here, or a parent: the signed document that binds it. */
function BindingDocument({
  enrolment,
  party,
  mayEdit,
}: {
  enrolment: Enrolment;
  party: Party;
  mayEdit: boolean;
}): ReactNode {
  const queryClient = useQueryClient();
  const kind = party.role === 'parent' ? statementKinds[party.guarantee ?? 'parentGuarantee'] : statementKinds.member;
  const answering: Answering = {
    organisationId: enrolment.organisationId,
    path: `parties/${party.id}`,
    save: ({ evidence }, isAsBefore) =>
      saveDraft(queryClient, enrolment.id, {
        isAsBefore: (seen) => isAsBefore(givenOf(seen.parties.find(({ id }) => id === party.id) ?? party)),
        send: ({ id, version }) =>
          answered(
            api.PUT('/enrolments/{id}/parties/{partyId}/document', {
              params: { path: { id, partyId: party.id } },
              body: { version, evidenceId: evidence?.id ?? null },
            }),
          ),
        apply: (seen) => ({
          ...seen,
          parties: seen.parties.map((each) =>
            each.id === party.id
              ? {
                  ...each,
                  confirmation:
                    evidence === undefined
                      ? null
                      : {
                          outcome: 'confirmed' as const,
                          composition: '',
                          reason: null,
                          givenAt: new Date().toISOString(),
                          document: evidence,
                        },
                }
              : each,
          ),
        }),
      }),
  };
  const asked: AskedCondition = {
    code: kind,
    kind: 'suitability',
    title: { nl: kind, en: kind },
    text: { nl: kind, en: kind },
    answer: 'evidence',
    evidence: { kind, atSubmission: true, expires: false },
    source: '',
    given: givenOf(party),
  };
  return (
    <section className="stack">
      <h4>
        <FormattedMessage id={`enrolling.bond.document.${party.role === 'parent' ? 'parent' : 'member'}`} />
      </h4>
      <p>
        <FormattedMessage
          id={`enrolling.bond.document.${party.role === 'parent' ? 'parent' : 'member'}.what`}
          values={{ name: party.name, lead: enrolment.organisationName, kind }}
        />
      </p>
      <EvidenceQuestion condition={asked} mayEdit={mayEdit} answering={answering} />
    </section>
  );
}

/** The document as the answer to a condition, which the field of a document takes. */
function givenOf({ confirmation }: Party): AskedCondition['given'] {
  const document = confirmation?.document ?? null;
  if (document === null) return null;
  return {
    conditionCode: document.kind,
    confirmed: false,
    text: null,
    evidence: { ...document, expiresOn: null, withdrawn: false, scanState: 'clean' },
  };
}
