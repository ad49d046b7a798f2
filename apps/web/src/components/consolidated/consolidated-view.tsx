import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { useWritten } from '../../i18n/written.js';
import { Badge, type Tone } from '../alert.js';
import { Fact, Facts, Table } from '../table.js';
import './consolidated.css';
import { LinesAnnex, TariffsAnnex } from './consolidated-annexes.js';
import { ConsolidatedPart } from './consolidated-part.js';
import type { ConsolidatedContract, Origin } from './consolidated-queries.js';
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
      <Agreements contract={contract} />
      <Conditions contract={contract} />
      <LinesAnnex contract={contract} />
      <TariffsAnnex contract={contract} />
      <Companions contract={contract} />
      <Municipalities contract={contract} />
    </article>
  );
}

function Parties({ contract: { parties, procedureTitle } }: { contract: ConsolidatedContract }): ReactNode {
  const written = useWritten();
  const { contractingParty } = parties;
  return (
    <ConsolidatedPart name="parties">
      <Facts>
        <Fact name={<FormattedMessage id="consolidated.region" />}>
          {contractingParty?.name ?? parties.region} <KvkNumber number={contractingParty?.kvkNumber ?? null} />
          {contractingParty !== null && <OriginNote origin={contractingParty.origin} />}
        </Fact>
        <Fact name={<FormattedMessage id="consolidated.contractor" />}>
          {parties.contractor.name} <KvkNumber number={parties.contractor.kvkNumber} />
        </Fact>
        {parties.others.map((party) => (
          <Fact
            key={`${party.role} ${party.kvkNumber}`}
            name={<FormattedMessage id={`consolidated.party.${party.role}`} />}
          >
            {party.name} <KvkNumber number={party.kvkNumber} />
            {party.delivers === null ? '' : ` (${party.delivers})`}
          </Fact>
        ))}
        <Fact name={<FormattedMessage id="consolidated.procedure" />}>{written(procedureTitle)}</Fact>
      </Facts>
    </ConsolidatedPart>
  );
}

function KvkNumber({ number }: { number: string | null }): ReactNode {
  if (number === null) return null;
  return (
    <span className="subtle small">
      <FormattedMessage id="consolidated.kvk" values={{ number }} />
    </span>
  );
}

function Term({ contract: { terms, scheme, endsOn } }: { contract: ConsolidatedContract }): ReactNode {
  const intl = useIntl();
  return (
    <ConsolidatedPart name="term">
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
                  {term.source.kind === 'contract' ? (
                    <FormattedMessage id="consolidated.term.first" />
                  ) : (
                    <SourceWords source={term.source} />
                  )}
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
              id={
                scheme.extensionCount === 0 ? 'consolidated.scheme.none' : `consolidated.scheme.${scheme.extensionMode}`
              }
              values={{ count: scheme.extensionCount, months: scheme.extensionMonths, notice: scheme.noticeMonths }}
            />
          </p>
          <OriginNote origin={scheme.origin} />
        </>
      )}
    </ConsolidatedPart>
  );
}

function Articles({ contract: { clauses } }: { contract: ConsolidatedContract }): ReactNode {
  if (clauses.length === 0) return null;
  const first = firstOrigin(clauses);
  return (
    <ConsolidatedPart name="articles">
      <FirstOrigin origin={first} />
      {clauses.map(({ number, title, text, origin }) => (
        <div className="consolidated__clause" key={number}>
          <h3 lang="nl">
            {number} {title}
          </h3>
          <p className="consolidated__text" lang="nl">
            {text.trim()}
          </p>
          <OriginNote origin={unlessFirst(origin, first)} />
        </div>
      ))}
    </ConsolidatedPart>
  );
}

/** What is agreed besides the articles, in the words of the contract. */
function Agreements({ contract: { agreements } }: { contract: ConsolidatedContract }): ReactNode {
  if (agreements.length === 0) return null;
  const first = firstOrigin(agreements);
  return (
    <ConsolidatedPart name="agreements">
      <FirstOrigin origin={first} />
      {agreements.map(({ heading, lines, origin }) => (
        <div className="consolidated__clause" key={heading}>
          <h3 lang="nl">{heading}</h3>
          <p className="consolidated__text" lang="nl">
            {lines.join('\n')}
          </p>
          <OriginNote origin={unlessFirst(origin, first)} />
        </div>
      ))}
    </ConsolidatedPart>
  );
}

/** What most of it came from: told once above it all, and not again below each part. */
function firstOrigin(parts: readonly { origin: Origin | null }[]): Origin | null {
  return parts.find(({ origin }) => origin?.source.kind === 'publication')?.origin ?? null;
}

function unlessFirst(origin: Origin | null, first: Origin | null): Origin | null {
  return origin?.source.kind === 'publication' && origin.since === first?.since ? null : origin;
}

function FirstOrigin({ origin }: { origin: Origin | null }): ReactNode {
  if (origin === null) return null;
  return (
    <p className="subtle">
      <FormattedMessage id="consolidated.firstOrigin" values={{ date: <CalendarDay date={origin.since} /> }} />
    </p>
  );
}

function Conditions({ contract: { conditions } }: { contract: ConsolidatedContract }): ReactNode {
  const written = useWritten();
  if (conditions.length === 0) return null;
  const first = firstOrigin(conditions);
  return (
    <ConsolidatedPart name="conditions">
      <FirstOrigin origin={first} />
      {conditions.map(({ code, title, text, origin }) => (
        <div className="consolidated__clause" key={code}>
          <h3>{written(title)}</h3>
          <p className="consolidated__text">{written(text)}</p>
          <OriginNote origin={unlessFirst(origin, first)} />
        </div>
      ))}
    </ConsolidatedPart>
  );
}

function Companions({ contract: { bundleRules } }: { contract: ConsolidatedContract }): ReactNode {
  const rules = bundleRules.filter(({ mode }) => mode !== 'off');
  if (rules.length === 0) return null;
  return (
    <ConsolidatedPart name="companions">
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
    </ConsolidatedPart>
  );
}

function Municipalities({ contract }: { contract: ConsolidatedContract }): ReactNode {
  const intl = useIntl();
  const { municipalities, leavingMunicipalities } = contract;
  if (municipalities.length === 0 && leavingMunicipalities.length === 0) return null;
  const later = municipalities.filter(({ origin }) => origin !== null && origin.source.kind !== 'publication');
  return (
    <ConsolidatedPart name="municipalities">
      <p>{intl.formatList(municipalities.map(({ name }) => name))}</p>
      {later.map(({ code, name, origin }) => (
        <div key={code}>
          <strong>{name}</strong>
          <OriginNote origin={origin} />
        </div>
      ))}
      {leavingMunicipalities.map(({ code, name, existingUntil, origin }) => (
        <div key={code}>
          <p>
            <FormattedMessage
              id="consolidated.municipality.leaves"
              values={{ name: <strong>{name}</strong>, until: <CalendarDay date={existingUntil} /> }}
            />
          </p>
          <OriginNote origin={origin} />
        </div>
      ))}
    </ConsolidatedPart>
  );
}
