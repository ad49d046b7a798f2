import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ApiProblem } from '../../../api/client.js';
import type { Contract, ExtensionOffer } from '../../../components/contract/contract-queries.js';
import { Checkbox } from '../../../components/field.js';
import { errorAt } from '../../../components/form.js';
import { currentLanguage } from '../../../i18n/texts.js';

/** Which of the offered lines go on. What a product needs beside it, the api says at the line. */
export function LineTicks({
  contract,
  lines,
  kept,
  problem,
  onKeep,
}: {
  contract: Contract;
  lines: ExtensionOffer['lines'];
  kept: ReadonlySet<string>;
  problem: ApiProblem | undefined;
  onKeep: (key: string, isKept: boolean) => void;
}): ReactNode {
  const sent = lines.filter(({ productId, municipality }) => kept.has(`${productId} ${municipality}`));
  return (
    <fieldset className="field">
      <legend className="field__label">
        <FormattedMessage id="portalContract.answer.keep" />
      </legend>
      {lines.map((line) => {
        const key = `${line.productId} ${line.municipality}`;
        const held = contract.lines.find(
          ({ productId, municipality }) => productId === line.productId && municipality === line.municipality,
        );
        const at = sent.indexOf(line);
        return (
          <Checkbox
            key={key}
            name={at === -1 ? `kept/${key}` : `lines/${at}`}
            label={`${held?.productName[currentLanguage()] ?? ''}, ${held?.municipalityName ?? ''}`}
            checked={kept.has(key)}
            error={at === -1 ? undefined : errorAt(problem, `lines/${at}`)}
            onChange={(event) => onKeep(key, event.target.checked)}
          />
        );
      })}
    </fieldset>
  );
}
