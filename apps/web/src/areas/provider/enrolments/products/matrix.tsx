import { Fragment, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { AllBox } from './all-box.js';
import { NotesOf } from './bundle-notes.js';
import type { Choice } from './choice.js';
import { isChosen, type Line } from './chosen-lines.js';
import { CopyDialog } from './copy-dialog.js';
import { moved, type Place } from './grid-keys.js';
import { Price } from './prices.js';

/** With so many municipalities the table fits a wide page, and its head can stay in sight. */
const FITS = 12;

/**
 * Products × municipalities as a grid of boxes. One box is in the tab order; the arrows, Home, End and with Ctrl the corners
 * go through the grid, space chooses. Row 0 and column 0 hold the boxes for all.
 */
export function Matrix({ choice }: { choice: Choice }): ReactNode {
  const intl = useIntl();
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<Place>({ row: 1, column: 1 });
  const [copying, setCopying] = useState<string>();
  const { products, municipalities, names } = choice;
  const size = { rows: products.length + 1, columns: municipalities.length + 2 };
  const place = (row: number, column: number) => ({
    'data-row': row,
    'data-column': column,
    tabIndex: current.row === row && current.column === column ? 0 : -1,
    onFocus: () => setCurrent({ row, column }),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const from = { row: Number(event.target.dataset['row']), column: Number(event.target.dataset['column']) };
    const to = moved(from, event, size);
    if (to === undefined) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-row='${to.row}'][data-column='${to.column}']`)?.focus();
  };
  const row = (product: string): Line[] => municipalities.map((municipality) => ({ product, municipality }));
  const column = (municipality: string): Line[] => products.map(({ code }) => ({ product: code, municipality }));
  const name = (line: Line): string =>
    intl.formatMessage(
      { id: 'enrolling.products.cell' },
      { product: names.product(line.product), municipality: names.municipality(line.municipality) },
    );
  return (
    <>
      <p className="small subtle" id={`${id}-keys`}>
        <FormattedMessage id="enrolling.products.keys" />
      </p>
      <div className={municipalities.length <= FITS ? 'table-region matrix-region' : 'table-region'}>
        <table
          className="table matrix"
          role="grid"
          ref={grid}
          aria-label={intl.formatMessage({ id: 'enrolling.part.products' })}
          aria-describedby={`${id}-keys`}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className="matrix__product">
                <FormattedMessage id="enrolling.products.product" />
              </th>
              <th scope="col">
                <FormattedMessage id="enrolling.products.everywhere" />
              </th>
              {municipalities.map((municipality, index) => (
                <th scope="col" key={municipality} className="matrix__municipality">
                  <div>
                    <span>{names.municipality(municipality)}</span>
                    <AllBox
                      choice={choice}
                      lines={column(municipality)}
                      aria-label={intl.formatMessage(
                        { id: 'enrolling.products.allOf' },
                        { name: names.municipality(municipality) },
                      )}
                      {...place(0, index + 1)}
                    />
                  </div>
                </th>
              ))}
              {choice.mayEdit && (
                <th scope="col">
                  <FormattedMessage id="enrolling.products.copy" />
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {products.map((product, index) => (
              <Fragment key={product.code}>
                <tr>
                  <th scope="row" className="matrix__product">
                    {names.product(product.code)}
                    <div className="small subtle">
                      <Price product={product} onDate={choice.onDate} />
                    </div>
                  </th>
                  <td>
                    <AllBox
                      choice={choice}
                      lines={row(product.code)}
                      aria-label={intl.formatMessage(
                        { id: 'enrolling.products.allOf' },
                        { name: names.product(product.code) },
                      )}
                      {...place(index + 1, 0)}
                    />
                  </td>
                  {row(product.code).map((line, at) => (
                    <Cell
                      key={line.municipality}
                      choice={choice}
                      line={line}
                      name={name(line)}
                      place={place(index + 1, at + 1)}
                    />
                  ))}
                  {choice.mayEdit && (
                    <td>
                      {choice.lines.some((line) => line.product === product.code) && (
                        <Button
                          small
                          variant="quiet"
                          aria-label={intl.formatMessage(
                            { id: 'enrolling.products.copyRow' },
                            { product: names.product(product.code) },
                          )}
                          onClick={() => setCopying(product.code)}
                          {...place(index + 1, municipalities.length + 1)}
                        >
                          <FormattedMessage id="enrolling.products.copyShort" />
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
                <NoteRow choice={choice} product={product.code} width={size.columns + 1} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {copying !== undefined && <CopyDialog choice={choice} from={copying} onClose={() => setCopying(undefined)} />}
    </>
  );
}

function Cell({ choice, line, name, place }: { choice: Choice; line: Line; name: string; place: object }): ReactNode {
  const intl = useIntl();
  if (isChosen(choice.held, line) && !isChosen(choice.lines, line)) {
    return (
      <td className="matrix__cell matrix__cell--held">
        <input
          type="checkbox"
          aria-label={intl.formatMessage({ id: 'enrolling.products.held.cell' }, { name })}
          aria-disabled
          checked
          readOnly
          {...place}
        />
      </td>
    );
  }
  const isLacking = choice.required.some(
    ({ companion, municipalities }) => companion === line.product && municipalities.includes(line.municipality),
  );
  return (
    <td className={isLacking ? 'matrix__cell matrix__cell--lacking' : 'matrix__cell'}>
      <input
        type="checkbox"
        aria-label={name}
        aria-invalid={isLacking || undefined}
        checked={isChosen(choice.lines, line)}
        disabled={!choice.mayEdit}
        onChange={(event) => choice.choose([line], event.target.checked)}
        {...place}
      />
    </td>
  );
}

/** Directly below the product that lacks something. */
function NoteRow({ choice, product, width }: { choice: Choice; product: string; width: number }): ReactNode {
  if (![...choice.required, ...choice.encouraged].some((each) => each.product === product)) return null;
  return (
    <tr className="matrix__notes">
      <td colSpan={width}>
        <div className="stack">
          <NotesOf choice={choice} product={product} />
        </div>
      </td>
    </tr>
  );
}
