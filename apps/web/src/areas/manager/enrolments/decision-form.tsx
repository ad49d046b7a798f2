import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import type { Enrolment } from './enrolment-queries.js';
import { LineChoice, type RefusedLines } from './line-choice.js';
import { useMunicipalityName } from './lines.js';
import { findNextDecision } from './next-decision.js';

/** Takes the decision. What it is follows from the findings: who meets every condition is admitted, and nobody else. */
export function DecisionForm({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const nameOf = useMunicipalityName(enrolment.regionId);
  const unmet = enrolment.conditions.filter(({ assessment }) => assessment?.outcome === 'notMet');
  const outcome = unmet.length === 0 ? ('admitted' as const) : ('refused' as const);
  const [reason, setReason] = useState(
    outcome === 'admitted' ? intl.formatMessage({ id: 'enrolments.admittedReason' }) : '',
  );
  const [refused, setRefused] = useState<RefusedLines>(new Map());
  const [isSure, setSure] = useState<'stop' | 'goOn'>();
  const decide = useCommand(
    (body: Parameters<typeof bodyOf>, key: string) =>
      answered(
        api.POST('/enrolments/{id}/decision-proposals', {
          params: { path: { id: enrolment.id } },
          body: bodyOf(...body),
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments'], ['work-items'], ['contracts']],
  );
  const admittedCount = enrolment.lines.length - refused.size;
  const confirm = (): void => {
    const then = isSure;
    void decide.run([enrolment, outcome, reason, refused]).then(async (decided) => {
      setSure(undefined);
      if (decided === undefined) return;
      toast(<FormattedMessage id={`enrolments.done.${outcome}`} values={{ name: enrolment.organisationName }} />);
      if (then !== 'goOn') return;
      const next = await findNextDecision(enrolment.id);
      if (next === undefined) await navigate({ to: '/desk', search: { kind: 'enrolment-decision' } });
      else await navigate({ to: '/desk/enrolments/$id/decision', params: { id: next } });
    });
  };
  return (
    <section aria-labelledby="decision-form">
      <h2 id="decision-form">
        <FormattedMessage id={`enrolments.decide.${outcome}`} />
      </h2>
      <Form
        problem={decide.problem}
        fieldNames={{
          reason: <FormattedMessage id="enrolments.decisionReason" />,
          'lines*': <FormattedMessage id="enrolments.asked" />,
        }}
        busy={decide.isRunning}
        submit={<FormattedMessage id={`enrolments.decide.${outcome}`} />}
        actions={
          <Button onClick={() => setSure('goOn')}>
            <FormattedMessage id="enrolments.decideAndGoOn" />
          </Button>
        }
        onSubmit={() => setSure('stop')}
      >
        {outcome === 'admitted' && <LineChoice enrolment={enrolment} refused={refused} change={setRefused} />}
        <TextArea
          name="reason"
          label={<FormattedMessage id="enrolments.decisionReason" />}
          hint={<FormattedMessage id="enrolments.decisionReasonHint" />}
          error={errorAt(decide.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Alert tone="info" title={<FormattedMessage id="enrolments.whatHappens" />}>
          <WhatHappens outcome={outcome} admitted={admittedCount} refused={refused.size} unmet={unmet.length} />
        </Alert>
      </Form>
      {isSure !== undefined && (
        <Dialog
          title={<FormattedMessage id={`enrolments.sure.${outcome}`} values={{ name: enrolment.organisationName }} />}
          onClose={() => setSure(undefined)}
          actions={
            <>
              <Button variant={outcome === 'admitted' ? 'primary' : 'danger'} busy={decide.isRunning} onClick={confirm}>
                <FormattedMessage id={`enrolments.decide.${outcome}`} />
              </Button>
              <Button onClick={() => setSure(undefined)}>
                <FormattedMessage id="work.cancel" />
              </Button>
            </>
          }
        >
          <WhatHappens outcome={outcome} admitted={admittedCount} refused={refused.size} unmet={unmet.length} />
          {refused.size > 0 && (
            <ul>
              {[...refused.values()].map(({ line, reason: why }) => (
                <li key={`${line.productId} ${line.municipality}`}>
                  <FormattedMessage
                    id="enrolments.refusedLine"
                    values={{ product: line.product, municipality: nameOf(line.municipality), reason: why }}
                  />
                </li>
              ))}
            </ul>
          )}
          <p>
            <FormattedMessage id="enrolments.noWayBack" />
          </p>
        </Dialog>
      )}
    </section>
  );
}

function WhatHappens({
  outcome,
  admitted,
  refused,
  unmet,
}: {
  outcome: 'admitted' | 'refused';
  admitted: number;
  refused: number;
  unmet: number;
}): ReactNode {
  return (
    <ul>
      {outcome === 'admitted' ? (
        <>
          <li>
            <FormattedMessage id="enrolments.happens.contract" values={{ count: admitted }} />
          </li>
          {refused > 0 && (
            <li>
              <FormattedMessage id="enrolments.happens.partly" values={{ count: refused }} />
            </li>
          )}
          <li>
            <FormattedMessage id="enrolments.happens.sign" />
          </li>
        </>
      ) : (
        <>
          <li>
            <FormattedMessage id="enrolments.happens.refused" values={{ count: unmet }} />
          </li>
          <li>
            <FormattedMessage id="enrolments.happens.again" />
          </li>
        </>
      )}
    </ul>
  );
}

function bodyOf(enrolment: Enrolment, outcome: 'admitted' | 'refused', reason: string, refused: RefusedLines) {
  return {
    version: enrolment.version,
    outcome,
    reason,
    ...(outcome === 'admitted' &&
      refused.size > 0 && {
        lines: [...refused.values()].map(({ line, reason: why }) => ({
          productId: line.productId,
          municipality: line.municipality,
          admitted: false,
          reason: why,
        })),
      }),
  };
}
