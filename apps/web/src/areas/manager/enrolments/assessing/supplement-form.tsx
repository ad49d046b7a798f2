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
import { useWritten } from '../../../../i18n/written.js';
import { type Condition, type Enrolment, useStandingReasons } from '../enrolment-queries.js';
import { LackingChoice } from './lacking-choice.js';
import { deliverables, type Deliverable } from './lacking-of.js';
import { SupplementPreview } from './supplement-preview.js';

interface Item {
  conditionCode: string;
  partyId: string | null;
  lacking: string;
}

/** The conditions of which something is lacking, what the provider will read, and what follows. */
export function SupplementForm({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const intl = useIntl();
  const titleOf = useWritten();
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
  const all = deliverables(enrolment);
  const chosen = all.filter(({ key }) => words.has(key));
  const titleWith = ({ condition, party }: Deliverable): string =>
    party === null ? titleOf(condition.title) : `${titleOf(condition.title)} (${party.name})`;
  const items = chosen.map(({ key, condition, party }) => ({
    conditionCode: condition.code,
    partyId: party?.id ?? null,
    lacking: (words.get(key) ?? '').trim(),
  }));
  const until = supplementUntil(amsterdamDate(new Date()), enrolment.supplementDays);
  const problem = own ?? ask.problem;
  const isFalling = ({ code, assessment }: Condition): boolean =>
    assessment !== null && chosen.some(({ condition }) => condition.code === code);
  const set = (key: string, lacking: string | undefined): void => {
    setOwn(undefined);
    setWords((known) => {
      const next = new Map(known);
      if (lacking === undefined) next.delete(key);
      else next.set(key, lacking);
      return next;
    });
  };
  const send = (): void => {
    const empty = chosen.filter(({ key }) => (words.get(key) ?? '').trim() === '');
    if (items.length === 0 || empty.length > 0) {
      setOwn(
        faults(
          items.length === 0
            ? [{ path: 'items', text: intl.formatMessage({ id: 'assessing.supplement.none' }) }]
            : empty.map(({ key }) => ({
                path: `lacking-${key}`,
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
      fieldNames={Object.fromEntries(all.map((deliverable) => [`lacking-${deliverable.key}`, titleWith(deliverable)]))}
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
        {all.map((deliverable) => (
          <LackingChoice
            key={deliverable.key}
            name={deliverable.key}
            title={titleWith(deliverable)}
            condition={deliverable.condition}
            reasons={reasons}
            lacking={words.get(deliverable.key)}
            error={
              problem?.violations.some(({ path }) => path === `lacking-${deliverable.key}`) === true ? (
                <FormattedMessage id="assessing.supplement.empty" />
              ) : undefined
            }
            set={(lacking) => set(deliverable.key, lacking)}
          />
        ))}
      </fieldset>
      {items.length > 0 && (
        <SupplementPreview
          until={until}
          days={enrolment.supplementDays}
          items={chosen.map((deliverable) => ({
            code: deliverable.key,
            title: titleWith(deliverable),
            lacking: (words.get(deliverable.key) ?? '').trim(),
          }))}
          falling={enrolment.conditions.filter(isFalling).length}
        />
      )}
      {items.length > 0 && items.every(({ lacking }) => lacking !== '') && (
        <LetterPreview enrolmentId={enrolment.id} body={{ kind: 'supplementRequest', items }} />
      )}
    </Form>
  );
}

/**
 * What was found not met is mostly what is lacking: its reason stands there to begin with. Of which of several that deliver
 * it, only the assessor knows: there nothing is chosen yet.
 */
function unmetOf(enrolment: Enrolment): [string, string][] {
  const all = deliverables(enrolment);
  return all.flatMap(({ key, condition }): [string, string][] => {
    const isOnlyOne = all.filter((one) => one.condition.code === condition.code).length === 1;
    return isOnlyOne && condition.assessment?.outcome === 'notMet' ? [[key, condition.assessment.reason]] : [];
  });
}

function faults(found: { path: string; text: string }[]): ApiProblem {
  return new ApiProblem(
    400,
    'invalid-input',
    found.map(({ path, text }) => ({ code: 'invalid-input', path, text })),
    undefined,
  );
}
