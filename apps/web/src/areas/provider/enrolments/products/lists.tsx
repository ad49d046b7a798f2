import { useId, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { AllBox } from './all-box.js';
import { NotesOf } from './bundle-notes.js';
import type { Choice } from './choice.js';
import { isChosen, type Line } from './chosen-lines.js';
import { CopyDialog } from './copy-dialog.js';
import { Price } from './prices.js';

/** The choice for a narrow screen: a municipality at a time. */
export function ByMunicipality({ choice }: { choice: Choice }): ReactNode {
  const { municipalities, products, names } = choice;
  return (
    <div className="stack">
      {municipalities.map((municipality, index) => (
        <Group
          key={municipality}
          choice={choice}
          title={names.municipality(municipality)}
          lines={products.map(({ code }) => ({ product: code, municipality }))}
          isFirst={index === 0}
        >
          {products.map((product) => (
            <LineBox
              key={product.code}
              choice={choice}
              line={{ product: product.code, municipality }}
              label={names.product(product.code)}
              hint={<Price product={product} onDate={choice.onDate} />}
            >
              <NotesOf choice={choice} product={product.code} municipality={municipality} />
            </LineBox>
          ))}
        </Group>
      ))}
    </div>
  );
}

/** The same, a product at a time. */
export function ByProduct({ choice }: { choice: Choice }): ReactNode {
  const { municipalities, products, names } = choice;
  const [copying, setCopying] = useState<string>();
  return (
    <div className="stack">
      {products.map((product, index) => (
        <Group
          key={product.code}
          choice={choice}
          title={names.product(product.code)}
          subtitle={<Price product={product} onDate={choice.onDate} />}
          lines={municipalities.map((municipality) => ({ product: product.code, municipality }))}
          isFirst={index === 0}
        >
          {municipalities.map((municipality) => (
            <LineBox
              key={municipality}
              choice={choice}
              line={{ product: product.code, municipality }}
              label={names.municipality(municipality)}
            />
          ))}
          <NotesOf choice={choice} product={product.code} />
          {choice.mayEdit && choice.lines.some((line) => line.product === product.code) && (
            <p>
              <Button small onClick={() => setCopying(product.code)}>
                <FormattedMessage id="enrolling.products.copyRow" values={{ product: names.product(product.code) }} />
              </Button>
            </p>
          )}
        </Group>
      ))}
      {copying !== undefined && <CopyDialog choice={choice} from={copying} onClose={() => setCopying(undefined)} />}
    </div>
  );
}

function Group({
  choice,
  title,
  subtitle,
  lines,
  isFirst,
  children,
}: {
  choice: Choice;
  title: string;
  subtitle?: ReactNode;
  lines: readonly Line[];
  isFirst: boolean;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  const chosen = lines.filter((line) => isChosen(choice.lines, line)).length;
  // What one has chosen is seen at once; afterwards people open and close as they like.
  const [isOpen] = useState(chosen > 0 || (isFirst && choice.lines.length === 0));
  const isLacking = choice.required.some(({ product, municipalities }) =>
    lines.some((line) => line.product === product && municipalities.includes(line.municipality)),
  );
  return (
    <details className="card choice-group" open={isOpen || undefined}>
      <summary>
        <span className="choice-group__title">{title}</span>{' '}
        <span className="small subtle">
          <FormattedMessage id="enrolling.products.chosenOf" values={{ chosen, total: lines.length }} />
        </span>
        {isLacking && (
          <Badge tone="warning">
            <FormattedMessage id="enrolling.bundle.here" />
          </Badge>
        )}
        {subtitle !== undefined && <span className="small subtle choice-group__price">{subtitle}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{title}</legend>
        <div className="choice choice-group__all">
          <AllBox choice={choice} lines={lines} id={id} />
          <label htmlFor={id}>
            <FormattedMessage id="enrolling.products.allOf" values={{ name: title }} />
          </label>
        </div>
        {children}
      </fieldset>
    </details>
  );
}

function LineBox({
  choice,
  line,
  label,
  hint,
  children,
}: {
  choice: Choice;
  line: Line;
  label: string;
  hint?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  const id = useId();
  const isHeld = isChosen(choice.held, line) && !isChosen(choice.lines, line);
  if (isHeld) {
    return (
      <p className="choice choice--held">
        <span aria-hidden>✓</span> <FormattedMessage id="enrolling.products.held.cell" values={{ name: label }} />
      </p>
    );
  }
  return (
    <>
      <div className="choice">
        <input
          id={id}
          type="checkbox"
          checked={isChosen(choice.lines, line)}
          disabled={!choice.mayEdit}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => choice.choose([line], event.target.checked)}
        />
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <span className="field__hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
      {children}
    </>
  );
}
