import { units } from '@openhuis/identifiers';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { useWritten } from '../../i18n/written.js';
import { Badge } from '../alert.js';
import { Table } from '../table.js';
import '../list/list.css';
import type { ConsolidatedContract } from './consolidated-queries.js';
import { ConsolidatedPart } from './consolidated-part.js';
import { SourceWords } from './origin-note.js';

/** The annex of products: which in which municipality, from when until when, and by what. */
export function LinesAnnex({ contract: { lines, products, on } }: { contract: ConsolidatedContract }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  return (
    <ConsolidatedPart name="lines">
      {lines.length === 0 ? (
        <p className="subtle">
          <FormattedMessage id="consolidated.lines.none" values={{ date: <CalendarDay date={on} /> }} />
        </p>
      ) : (
        <Table caption={intl.formatMessage({ id: 'consolidated.lines.caption' })} captionHidden cards>
          <thead>
            <tr>
              {(['municipality', 'product', 'from', 'until', 'by'] as const).map((column) => (
                <th scope="col" key={column}>
                  <FormattedMessage id={`consolidated.column.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.municipality} ${line.product}`}>
                <th scope="row" data-label={intl.formatMessage({ id: 'consolidated.column.municipality' })}>
                  {line.municipalityName}
                </th>
                <td data-label={intl.formatMessage({ id: 'consolidated.column.product' })}>
                  {written(line.productName)} <span className="subtle small">{line.product}</span>
                </td>
                <td data-label={intl.formatMessage({ id: 'consolidated.column.from' })}>
                  {line.startsOn === null ? '–' : <CalendarDay date={line.startsOn} short />}
                </td>
                <td data-label={intl.formatMessage({ id: 'consolidated.column.until' })}>
                  {line.endsOn === null ? '–' : <CalendarDay date={line.endsOn} short />}
                </td>
                <td data-label={intl.formatMessage({ id: 'consolidated.column.by' })}>
                  {line.origin === null ? '–' : <SourceWords source={line.origin.source} />}
                  {line.period !== null && line.period.source.kind === 'extension' && (
                    <>
                      , <SourceWords source={line.period.source} />
                    </>
                  )}
                  {line.endedBy !== null && (
                    <>
                      , <SourceWords source={line.endedBy} />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ProductLimits products={products} />
    </ConsolidatedPart>
  );
}

/** For whom a product is, where that is not everybody: by age, and while it or its age limit runs off. */
function ProductLimits({ products }: { products: ConsolidatedContract['products'] }): ReactNode {
  const written = useWritten();
  const limited = products.filter(({ ageBelow, transition }) => ageBelow !== null || transition !== null);
  if (limited.length === 0) return null;
  return (
    <ul>
      {limited.map(({ code, name, ageBelow, transition }) => (
        <li key={code}>
          <strong>{written(name)}</strong>
          {ageBelow !== null && (
            <div>
              <FormattedMessage id="consolidated.product.ageBelow" values={{ age: ageBelow }} />
            </div>
          )}
          {transition !== null && (
            <div>
              <FormattedMessage
                id={
                  transition.ageLimitOnly
                    ? 'consolidated.product.transition.ageLimit'
                    : 'consolidated.product.transition'
                }
                values={{
                  from: <CalendarDay date={transition.noNewAssignmentsFrom} />,
                  until: <CalendarDay date={transition.existingUntil} />,
                }}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The annex of tariffs: what each product costs on the day, since when and by what. */
export function TariffsAnnex({ contract: { tariffs } }: { contract: ConsolidatedContract }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  if (tariffs.length === 0) return null;
  return (
    <ConsolidatedPart name="tariffs">
      <Table caption={intl.formatMessage({ id: 'consolidated.tariffs.caption' })} captionHidden cards>
        <thead>
          <tr>
            {(['product', 'amount', 'since', 'until', 'by'] as const).map((column) => (
              <th scope="col" key={column}>
                <FormattedMessage id={`consolidated.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tariffs.map((tariff) => (
            <tr key={tariff.product}>
              <th scope="row" data-label={intl.formatMessage({ id: 'consolidated.column.product' })}>
                {written(tariff.productName)} <span className="subtle small">{tariff.product}</span>
              </th>
              <td className="number" data-label={intl.formatMessage({ id: 'consolidated.column.amount' })}>
                <FormattedMessage
                  id="consolidated.amount"
                  values={{ amount: euros(intl, tariff.amount), unit: unitOf(intl.locale, tariff.unit) }}
                />
                {tariff.example && (
                  <>
                    {' '}
                    <Badge tone="neutral">
                      <FormattedMessage id="consolidated.example" />
                    </Badge>
                  </>
                )}
              </td>
              <td data-label={intl.formatMessage({ id: 'consolidated.column.since' })}>
                <CalendarDay date={tariff.origin.since} short />
              </td>
              <td data-label={intl.formatMessage({ id: 'consolidated.column.until' })}>
                {tariff.endsOn === null ? (
                  <FormattedMessage id="consolidated.furtherNotice" />
                ) : (
                  <CalendarDay date={tariff.endsOn} short />
                )}
              </td>
              <td data-label={intl.formatMessage({ id: 'consolidated.column.by' })}>
                <SourceWords source={tariff.origin.source} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ConsolidatedPart>
  );
}

/** An amount of money that the api wrote as a text: "€ 68,40". */
export function euros(intl: ReturnType<typeof useIntl>, amount: string): string {
  return intl.formatNumber(Number(amount), { style: 'currency', currency: 'EUR' });
}

/** The name of a unit of WJ756, in small letters: it stands behind "per". */
export function unitOf(locale: string, code: string): string {
  const unit = units.find((known) => known.code === code);
  return (locale.startsWith('nl') ? unit?.dutchName : unit?.englishName)?.toLowerCase() ?? code;
}
