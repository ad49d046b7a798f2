import { units } from '@openhuis/identifiers';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { useWritten } from '../../i18n/written.js';
import { Badge, type Tone } from '../alert.js';
import { Fact, Facts, Table } from '../table.js';
import '../list/list.css';
import './consolidated.css';
import type { ConsolidatedContract } from './consolidated-queries.js';
import { OriginNote, SourceWords } from './origin-note.js';

const tones: Record<ConsolidatedContract['state'], Tone> = {
  notFormed: 'neutral',
  unsigned: 'warning',
  signed: 'info',
  active: 'positive',
  ended: 'neutral',
};

/** Where a contract stands on the day that is shown. */
export function StateBadge({ state }: { state: ConsolidatedContract['state'] }): ReactNode {
  return (
    <Badge tone={tones[state]}>
      <FormattedMessage id={`consolidated.state.${state}`} />
    </Badge>
  );
}

/** A contract as a whole on one day, as a document: between whom, for how long, its articles, and its annexes. */
export function ConsolidatedView({ contract }: { contract: ConsolidatedContract }): ReactNode {
  return (
    <article className="consolidated">
      <Parties contract={contract} />
      <Term contract={contract} />
      <Articles contract={contract} />
      <Conditions contract={contract} />
      <Lines contract={contract} />
      <Tariffs contract={contract} />
      <Companions contract={contract} />
      <Municipalities contract={contract} />
    </article>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <section className="consolidated__part stack">
      <h2>
        <FormattedMessage id={`consolidated.part.${name}`} />
      </h2>
      {children}
    </section>
  );
}

function Parties({ contract: { parties, procedureTitle } }: { contract: ConsolidatedContract }): ReactNode {
  const written = useWritten();
  return (
    <Part name="parties">
      <Facts>
        <Fact name={<FormattedMessage id="consolidated.region" />}>{parties.region}</Fact>
        <Fact name={<FormattedMessage id="consolidated.contractor" />}>
          {parties.contractor.name}
          {parties.contractor.kvkNumber !== null && (
            <span className="subtle small">
              {' '}
              <FormattedMessage id="consolidated.kvk" values={{ number: parties.contractor.kvkNumber }} />
            </span>
          )}
        </Fact>
        {parties.others.map((party) => (
          <Fact
            key={`${party.role} ${party.kvkNumber}`}
            name={<FormattedMessage id={`consolidated.party.${party.role}`} />}
          >
            {party.name}
            {party.delivers === null ? '' : ` (${party.delivers})`}
          </Fact>
        ))}
        <Fact name={<FormattedMessage id="consolidated.procedure" />}>{written(procedureTitle)}</Fact>
      </Facts>
    </Part>
  );
}

function Term({ contract: { terms, scheme, endsOn } }: { contract: ConsolidatedContract }): ReactNode {
  const intl = useIntl();
  return (
    <Part name="term">
      {terms.length === 0 ? (
        <p className="subtle">
          <FormattedMessage id="consolidated.term.unsigned" values={{ date: <CalendarDay date={endsOn} /> }} />
        </p>
      ) : (
        <Table caption={intl.formatMessage({ id: 'consolidated.term.caption' })} captionHidden>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="consolidated.column.term" />
              </th>
              <th scope="col">
                <FormattedMessage id="consolidated.column.from" />
              </th>
              <th scope="col">
                <FormattedMessage id="consolidated.column.until" />
              </th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={`${term.startsOn} ${term.endsOn}`}>
                <th scope="row">
                  <SourceWords source={term.source} />
                </th>
                <td>
                  <CalendarDay date={term.startsOn} />
                </td>
                <td>
                  <CalendarDay date={term.endsOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {scheme !== null && (
        <>
          <p>
            <FormattedMessage
              id={`consolidated.scheme.${scheme.extensionMode}`}
              values={{ count: scheme.extensionCount, months: scheme.extensionMonths, notice: scheme.noticeMonths }}
            />
          </p>
          <OriginNote origin={scheme.origin} />
        </>
      )}
    </Part>
  );
}

function Articles({ contract: { clauses } }: { contract: ConsolidatedContract }): ReactNode {
  if (clauses.length === 0) return null;
  return (
    <Part name="articles">
      {clauses.map(({ number, title, text, origin }) => (
        <div className="consolidated__clause" key={number}>
          <h3 lang="nl">
            {number} {title}
          </h3>
          <p className="consolidated__text" lang="nl">
            {text.trim()}
          </p>
          <OriginNote origin={origin} />
        </div>
      ))}
    </Part>
  );
}

function Conditions({ contract: { conditions } }: { contract: ConsolidatedContract }): ReactNode {
  const written = useWritten();
  if (conditions.length === 0) return null;
  return (
    <Part name="conditions">
      {conditions.map(({ code, title, text, origin }) => (
        <div className="consolidated__clause" key={code}>
          <h3>{written(title)}</h3>
          <p className="consolidated__text">{written(text)}</p>
          <OriginNote origin={origin} />
        </div>
      ))}
    </Part>
  );
}

function Lines({ contract: { lines, on } }: { contract: ConsolidatedContract }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  return (
    <Part name="lines">
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
    </Part>
  );
}

function Tariffs({ contract: { tariffs } }: { contract: ConsolidatedContract }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  if (tariffs.length === 0) return null;
  return (
    <Part name="tariffs">
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
    </Part>
  );
}

/** An amount of money that the api wrote as a text: "€ 68,40". */
export function euros(intl: ReturnType<typeof useIntl>, amount: string): string {
  return intl.formatNumber(Number(amount), { style: 'currency', currency: 'EUR' });
}

/** The name of a unit of WJ756, in small letters: it stands behind "per". */
function unitOf(locale: string, code: string): string {
  const unit = units.find((known) => known.code === code);
  return (locale.startsWith('nl') ? unit?.dutchName : unit?.englishName)?.toLowerCase() ?? code;
}

function Companions({ contract: { bundleRules } }: { contract: ConsolidatedContract }): ReactNode {
  const rules = bundleRules.filter(({ mode }) => mode !== 'off');
  if (rules.length === 0) return null;
  return (
    <Part name="companions">
      {rules.map(({ product, requires, mode, origin }) => (
        <div key={`${product} ${requires}`}>
          <p>
            <FormattedMessage
              id={mode === 'required' ? 'consolidated.companion.required' : 'consolidated.companion.encouraged'}
              values={{ product: <code>{product}</code>, requires: <code>{requires}</code> }}
            />
          </p>
          <OriginNote origin={origin} />
        </div>
      ))}
    </Part>
  );
}

function Municipalities({ contract: { municipalities } }: { contract: ConsolidatedContract }): ReactNode {
  const intl = useIntl();
  if (municipalities.length === 0) return null;
  const later = municipalities.filter(({ origin }) => origin !== null && origin.source.kind !== 'publication');
  return (
    <Part name="municipalities">
      <p>{intl.formatList(municipalities.map(({ name }) => name))}</p>
      {later.map(({ code, name, origin }) => (
        <div key={code}>
          <strong>{name}</strong>
          <OriginNote origin={origin} />
        </div>
      ))}
    </Part>
  );
}
