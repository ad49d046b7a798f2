import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../components/button.js';
import { SelectField } from '../../../components/field.js';
import type { Change, Definition } from './amendment-queries.js';
import { ChangeFields } from './change-fields.js';
import { descriptionOf } from './product-description.js';

/** The kinds, in the order in which they are offered. */
const kinds = [
  'clauseWritten',
  'clauseRemoved',
  'tariffSet',
  'productWritten',
  'productRetired',
  'ageLimitMoved',
  'bundleRuleWritten',
  'bundleRuleRemoved',
  'conditionWritten',
  'conditionRemoved',
  'municipalityJoins',
  'municipalityLeaves',
  'contractingPartyNamed',
  'termChanged',
] as const satisfies readonly Change['kind'][];

/**
 * One change: what kind it is, and the fields of that kind. It stands within the form of the page, so that its button sends
 * nothing; what is wrong is told when the draft is saved.
 */
export function ChangeForm({
  definition,
  change: given,
  onDone,
  onCancel,
}: {
  definition: Definition;
  change?: Change;
  onDone: (change: Change) => void;
  onCancel: () => void;
}): ReactNode {
  const intl = useIntl();
  const [change, setChange] = useState<Change>(given ?? blank('clauseWritten', definition));
  return (
    <div className="stack">
      <SelectField
        label={<FormattedMessage id="deskAmendment.kind" />}
        value={change.kind}
        disabled={given !== undefined}
        onChange={(event) => {
          const kind = kinds.find((one) => one === event.target.value);
          if (kind !== undefined) setChange(blank(kind, definition));
        }}
        options={kinds.map((kind) => ({
          value: kind,
          label: intl.formatMessage({ id: `deskAmendment.kind.${kind}` }),
        }))}
      />
      <ChangeFields change={change} definition={definition} onChange={setChange} />
      <div className="row">
        <Button onClick={() => onDone(change)}>
          <FormattedMessage id={given === undefined ? 'deskAmendment.add' : 'deskAmendment.keep'} />
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          <FormattedMessage id="deskAmendment.cancel" />
        </Button>
      </div>
    </div>
  );
}

/** A change of a kind before anything is filled in: of the first that there is, as it reads now. */
function blank(kind: Change['kind'], definition: Definition): Change {
  const [clause] = definition.clauses;
  const [product] = definition.products;
  const code = product?.code ?? '';
  switch (kind) {
    case 'clauseWritten':
      return { kind, clause: clause ?? { number: '', title: '', text: '' } };
    case 'clauseRemoved':
      return { kind, number: clause?.number ?? '' };
    case 'productWritten':
      return { kind, description: descriptionOf(product) };
    case 'productRetired':
      return { kind, product: code };
    case 'ageLimitMoved':
      return { kind, product: code, ageBelow: product?.ageBelow ?? 18 };
    case 'tariffSet':
      return { kind, product: code, amount: product?.tariffs.at(-1)?.amount ?? '', example: false };
    case 'bundleRuleWritten':
      return {
        kind,
        rule: definition.bundleRules[0] ?? {
          product: code,
          requires: definition.products[1]?.code ?? '',
          mode: 'required',
          startsOn: definition.term.startsOn,
          bindsExistingContracts: true,
        },
      };
    case 'bundleRuleRemoved':
      return {
        kind,
        product: definition.bundleRules[0]?.product ?? '',
        requires: definition.bundleRules[0]?.requires ?? '',
      };
    case 'conditionWritten':
      return {
        kind,
        condition: definition.conditions.find((condition) => condition.kind === 'execution') ?? {
          code: '',
          kind: 'execution',
          title: { nl: '', en: '' },
          text: { nl: '', en: '' },
          answer: 'confirmation',
          source: '',
        },
      };
    case 'conditionRemoved':
      return {
        kind,
        code: definition.conditions.find((condition) => condition.kind === 'execution')?.code ?? '',
      };
    case 'municipalityJoins':
      return { kind, municipality: '' };
    case 'municipalityLeaves':
      return { kind, municipality: definition.municipalities[0] ?? '' };
    case 'contractingPartyNamed':
      return { kind, party: definition.contractingParty ?? { name: '' } };
    case 'termChanged': {
      const { extensionCount, noticeMonths } = definition.term;
      return { kind, term: { extensionCount, noticeMonths } };
    }
  }
}
