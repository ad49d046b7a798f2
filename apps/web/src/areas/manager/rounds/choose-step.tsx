import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Checkbox, ChoiceGroup } from '../../../components/field.js';
import { Form } from '../../../components/form.js';
import { changedByRound, type Round } from './round-queries.js';

const route = getRouteApi('/desk/rounds/$roundId');
type Choice = Answer<'RoundChoiceBody'>;

/** Which products in which municipalities go on, and of which contracts: everything, or a part of it. */
export function ChooseStep({ round }: { round: Round }): ReactNode {
  const intl = useIntl();
  const navigate = route.useNavigate();
  const [choice, setChoice] = useState<Choice>(round.choice);
  const command = useCommand(
    (body: Choice, key) =>
      answered(
        api.PUT('/extension-rounds/{id}', {
          params: { path: { id: round.id } },
          body: {
            version: round.version,
            choice: body,
            ...(round.reason !== null && { reason: round.reason }),
            ...(round.answerDueOn !== null && { answerDueOn: round.answerDueOn }),
          },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByRound,
  );
  const { contractIds } = choice;
  return (
    <Form
      problem={command.problem}
      fieldNames={{
        'choice/products': <FormattedMessage id="rounds.products" />,
        'choice/municipalities': <FormattedMessage id="rounds.municipalities" />,
      }}
      busy={command.isRunning}
      submit={<FormattedMessage id="rounds.toReason" />}
      onSubmit={() => {
        void command.run(choice).then((saved) => {
          if (saved !== undefined) void navigate({ search: { step: 'reason' } });
        });
      }}
    >
      <p>
        <FormattedMessage id="rounds.chooseText" />
      </p>
      {contractIds !== undefined && (
        <div className="row">
          <p>
            <FormattedMessage id="rounds.chosenContracts" values={{ count: contractIds.length }} />
          </p>
          <Button small onClick={() => setChoice((now) => without(now, 'contractIds'))}>
            <FormattedMessage id="rounds.allContracts" />
          </Button>
        </div>
      )}
      {(['products', 'municipalities'] as const).map((what) => (
        <PartChoice
          key={what}
          what={what}
          options={round[what]}
          chosen={choice[what]}
          label={intl.formatMessage({ id: `rounds.${what}` })}
          onChoose={(codes) =>
            setChoice((now) => (codes === undefined ? without(now, what) : { ...now, [what]: codes }))
          }
        />
      ))}
    </Form>
  );
}

/** All of them, or those that are ticked. */
function PartChoice({
  what,
  options,
  chosen,
  label,
  onChoose,
}: {
  what: 'products' | 'municipalities';
  options: Round['products'];
  chosen: string[] | undefined;
  label: string;
  onChoose: (codes: string[] | undefined) => void;
}): ReactNode {
  return (
    <div className="stack">
      <ChoiceGroup
        label={label}
        name={what}
        options={[
          { value: 'all', label: <FormattedMessage id={`rounds.${what}.all`} />, checked: chosen === undefined },
          { value: 'some', label: <FormattedMessage id={`rounds.${what}.some`} />, checked: chosen !== undefined },
        ]}
        onChange={(event) => onChoose(event.target.value === 'all' ? undefined : options.map(({ code }) => code))}
      />
      {chosen !== undefined && (
        <div className="rounds__options">
          {options.map(({ code, name }) => (
            <Checkbox
              key={code}
              name={`${what}/${code}`}
              label={`${name} (${code})`}
              checked={chosen.includes(code)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
              }
            />
          ))}
        </div>
      )}
    </div>
  );
}

function without(choice: Choice, name: keyof Choice): Choice {
  return Object.fromEntries(Object.entries(choice).filter(([key]) => key !== name));
}
