import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { fieldId } from '../../../../components/field.js';
import { Loaded, Skeleton, ViolationText } from '../../../../components/states.js';
import { Conflict } from '../draft/conflict.js';
import { useAutosave } from '../draft/use-autosave.js';
import { type ConditionState, useMayFor } from '../enrolment.js';
import { conditionFault } from './condition-fault.js';
import { DocumentLine } from './document-line.js';
import { EvidenceRequirement } from './evidence-requirement.js';
import { EvidenceUpload } from './evidence-upload.js';
import type { AnswerProps } from './question-props.js';
import { type WalletDocument, walletQuery } from './wallet.js';

/** A condition that asks for a document: the one that was chosen, another of the organisation's, or a new one. */
export function EvidenceQuestion({ condition, mayEdit, answering }: AnswerProps): ReactNode {
  const queryClient = useQueryClient();
  const { organisationId } = answering;
  const wallet = useQuery(walletQuery(organisationId));
  const mayUpload = useMayFor(organisationId, 'evidence.upload');
  const [isAdding, setAdding] = useState(false);
  const { code, evidence: rule } = condition;
  const kind = rule?.kind ?? code;
  const stored = (given: ConditionState['given']): string => given?.evidence?.id ?? '';
  const known = (id: string): WalletDocument | undefined => {
    const documents = queryClient.getQueryData(walletQuery(organisationId).queryKey);
    return documents?.find((document) => document.id === id);
  };
  const answer = useAutosave(
    stored(condition.given),
    (id, base) => {
      const document = known(id);
      const evidence = document === undefined ? undefined : { ...document, withdrawn: false };
      return answering.save({ evidence }, (given) => stored(given) === base);
    },
    0,
  );
  const given = condition.given?.evidence;
  const chosen = given?.id === answer.value ? given : wallet.data?.find((document) => document.id === answer.value);
  const others = (wallet.data ?? []).filter((document) => document.kind === kind && document.id !== answer.value);
  // The button that was pressed is gone then: the keyboard goes on at this question.
  const focusHere = (): void => {
    requestAnimationFrame(() => document.getElementById(fieldId(answering.path))?.focus());
  };
  const choose = (id: string): void => {
    answer.set(id);
    setAdding(false);
    focusHere();
  };
  return (
    <div className="stack">
      {rule !== undefined && <EvidenceRequirement rule={rule} />}
      {chosen === undefined ? (
        <p className="answer-none" id={mayEdit ? undefined : fieldId(answering.path)}>
          <FormattedMessage
            id={rule?.atSubmission === false ? 'enrolling.document.notYet' : 'enrolling.document.none'}
          />
        </p>
      ) : (
        <div className="chosen-document">
          <DocumentLine
            document={chosen}
            fault={conditionFault(condition, { ...chosen, withdrawn: 'withdrawn' in chosen && chosen.withdrawn })}
          />
          {mayEdit && (
            <Button small onClick={() => choose('')}>
              <FormattedMessage
                id="enrolling.document.remove"
                values={{ name: <span className="visually-hidden">{chosen.fileName}</span> }}
              />
            </Button>
          )}
        </div>
      )}
      {answer.problem !== undefined && (
        <p className="field__error" role="alert">
          <ViolationText violation={answer.problem.violations[0] ?? { code: 'unexpected' }} />
        </p>
      )}
      {answer.theirs !== undefined && (
        <Conflict
          mine={known(answer.value)?.fileName ?? ''}
          theirs={known(answer.theirs)?.fileName ?? given?.fileName ?? ''}
          onMine={() => answer.choose(answer.value)}
          onTheirs={() => answer.choose(answer.theirs ?? '')}
        />
      )}
      {mayEdit && (
        <Loaded query={wallet} skeleton={<Skeleton lines={1} height="3rem" />}>
          {() => (
            <>
              {others.length > 0 && (
                <fieldset className="field reuse">
                  <legend className="field__label">
                    <FormattedMessage id="enrolling.document.reuse" />
                  </legend>
                  <ul className="items">
                    {others.map((document) => (
                      <li key={document.id}>
                        <DocumentLine
                          document={document}
                          fault={conditionFault(condition, { ...document, withdrawn: false })}
                        />
                        <Button small onClick={() => choose(document.id)}>
                          <FormattedMessage
                            id="enrolling.document.use"
                            values={{ name: <span className="visually-hidden">{document.fileName}</span> }}
                          />
                        </Button>
                      </li>
                    ))}
                  </ul>
                </fieldset>
              )}
              {mayUpload &&
                (isAdding ? (
                  <EvidenceUpload
                    organisationId={organisationId}
                    path={answering.path}
                    condition={condition}
                    onAdded={choose}
                    onCancel={() => choose(answer.value)}
                  />
                ) : (
                  <p>
                    <Button
                      id={fieldId(answering.path)}
                      variant={chosen === undefined && rule?.atSubmission === true ? 'primary' : 'secondary'}
                      onClick={() => setAdding(true)}
                    >
                      <FormattedMessage
                        id={chosen === undefined ? 'enrolling.document.add' : 'enrolling.document.addOther'}
                      />
                    </Button>
                  </p>
                ))}
            </>
          )}
        </Loaded>
      )}
    </div>
  );
}
