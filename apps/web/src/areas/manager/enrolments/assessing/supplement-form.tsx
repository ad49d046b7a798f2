import { amsterdamDate } from '@openhuis/calendar';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { supplementUntil } from '../../../../../../../libs/enrolments/src/rules/supplement.js';
import { answered, api, ApiProblem } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Form } from '../../../../components/form.js';
import { LetterPreview } from '../../../../components/letters/letter-preview.js';
import { toast } from '../../../../components/toast.js';
import { useTitle } from '../../work/work-words.js';
import { type Condition, type Enrolment, useStandingReasons } from '../enrolment-queries.js';
import { LackingChoice } from './lacking-choice.js';
import { SupplementPreview } from './supplement-preview.js';

interface Item {
  conditionCode: string;
  lacking: string;
}

/** The conditions of which something is lacking, what the provider will read, and what follows. */
export function SupplementForm({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const intl = useIntl();
  const titleOf = useTitle();
  const navigate = useNavigate();
  const reasons = useStandingReasons(enrolment.id, true);
  const [words, setWords] = useState<ReadonlyMap<string, string>>(() => new Map(unmetOf(enrolment)));
  const [own, setOwn] = useState<ApiProblem>();
  const ask = useCommand(
    (body: { version: number; items: Item[] }, key) =>
      answered(
        api.POST('/enrolments/{id}/supplement-requests', {
          params: { path: { id: enrolment.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments'], ['work-items'], ['deadlines']],
  );
  const chosen = enrolment.conditions.filter(({ code }) => words.has(code));
  const items = chosen.map(({ code }) => ({ conditionCode: code, lacking: (words.get(code) ?? '').trim() }));
  const until = supplementUntil(amsterdamDate(new Date()), enrolment.supplementDays);
  const problem = own ?? ask.problem;
  const set = (code: string, lacking: string | undefined): void => {
    setOwn(undefined);
    setWords((known) => {
      const next = new Map(known);
      if (lacking === undefined) next.delete(code);
      else next.set(code, lacking);
      return next;
    });
  };
  const send = (): void => {
    const empty = items.filter(({ lacking }) => lacking === '');
    if (items.length === 0 || empty.length > 0) {
      setOwn(
        faults(
          items.length === 0
            ? [{ path: 'items', text: intl.formatMessage({ id: 'assessing.supplement.none' }) }]
            : empty.map(({ conditionCode }) => ({
                path: `lacking-${conditionCode}`,
                text: intl.formatMessage({ id: 'assessing.supplement.empty' }),
              })),
        ),
      );
      return;
    }
    void ask.run({ version: enrolment.version, items }).then(async (done) => {
      if (done === undefined) return;
      toast(<FormattedMessage id="assessing.supplement.sent" />);
      await navigate({ to: '/desk/enrolments/$id', params: { id: enrolment.id } });
    });
  };
  return (
    <Form
      problem={problem}
      fieldNames={Object.fromEntries(
        enrolment.conditions.map((condition) => [`lacking-${condition.code}`, titleOf(condition.title)]),
      )}
      busy={ask.isRunning}
      submit={<FormattedMessage id="assessing.supplement.send" />}
      onSubmit={send}
    >
      <p className="lead">
        <FormattedMessage id="assessing.supplement.lead" />
      </p>
      <fieldset className="field supplement__choice">
        <legend className="field__label">
          <FormattedMessage id="assessing.supplement.conditions" />
        </legend>
        {enrolment.conditions.map((condition) => (
          <LackingChoice
            key={condition.code}
            condition={condition}
            reasons={reasons}
            lacking={words.get(condition.code)}
            error={
              problem?.violations.some(({ path }) => path === `lacking-${condition.code}`) === true ? (
                <FormattedMessage id="assessing.supplement.empty" />
              ) : undefined
            }
            set={(lacking) => set(condition.code, lacking)}
          />
        ))}
      </fieldset>
      {items.length > 0 && (
        <SupplementPreview
          until={until}
          days={enrolment.supplementDays}
          items={chosen.map((condition) => ({
            code: condition.code,
            title: titleOf(condition.title),
            lacking: (words.get(condition.code) ?? '').trim(),
          }))}
          falling={chosen.filter(({ assessment }) => assessment !== null).length}
        />
      )}
      {items.length > 0 && items.every(({ lacking }) => lacking !== '') && (
        <LetterPreview enrolmentId={enrolment.id} body={{ kind: 'supplementRequest', items }} />
      )}
    </Form>
  );
}

/** What was found not met is mostly what is lacking: its reason stands there to begin with. */
function unmetOf({ conditions }: Enrolment): [string, string][] {
  return conditions.flatMap(({ code, assessment }: Condition): [string, string][] =>
    assessment?.outcome === 'notMet' ? [[code, assessment.reason]] : [],
  );
}

function faults(found: { path: string; text: string }[]): ApiProblem {
  return new ApiProblem(
    400,
    'invalid-input',
    found.map(({ path, text }) => ({ code: 'invalid-input', path, text })),
    undefined,
  );
}
