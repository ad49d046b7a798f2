import type {
  BilingualText,
  BundleRule,
  Clause,
  Condition,
  ContractAgreements,
  ContractingParty,
  LeavingMunicipality,
  ProcedureDefinition,
  ProductDefinition,
  RevisionClause,
} from '@openhuis/procedures';
import { agreementParts } from '../rules/agreement-text.js';
import type { ConsolidatedContractAnswer, PartComparisonAnswer } from './consolidated.dto.js';
import type { HistoryRow } from './contract-history-row.js';
import type { PartComparison } from './rules/contract-comparison.js';
import type { Origin } from './rules/contract-history.js';
import type { ContractOnDate, PartOnDate } from './rules/contract-on-date.js';

/** A contract on a day, without the days around it. */
export type ConsolidatedText = Omit<ConsolidatedContractAnswer, 'changeDays'>;

/** A contract on a day as the api tells it: each part in a list of its kind, with names for codes. */
export function consolidatedAnswer(row: HistoryRow, contract: ContractOnDate): ConsolidatedText {
  const { parts, lines, tariffs, on, state, parties, startsOn, endsOn, terms } = contract;
  const scheme = valuesOf<ProcedureDefinition['term']>(parts, 'term')[0];
  const nameOf = productNames(row, parts);
  return {
    id: row.id,
    regionId: row.regionId,
    number: row.number,
    procedureId: row.procedureId,
    procedureTitle: row.procedureTitle,
    organisationId: row.organisationId,
    version: row.version,
    on,
    state,
    parties: { ...parties, contractingParty: contractingPartyOf(parts), others: [...parties.others] },
    formedOn: row.formedOn,
    signedOn: row.signedOn,
    startsOn,
    endsOn,
    endedOn: row.endedOn,
    terms,
    law: valuesOf<{ value: ProcedureDefinition['law'] }>(parts, 'law')[0]?.value ?? null,
    scheme: scheme === undefined ? null : schemeAnswer(scheme),
    municipalities: valuesOf<{ value: string }>(parts, 'municipality').map(({ value, origin }) => ({
      code: value,
      name: row.municipalities[value] ?? value,
      origin,
    })),
    leavingMunicipalities: valuesOf<LeavingMunicipality>(parts, 'leavingMunicipality').map(
      ({ municipality, existingUntil, origin }) => ({
        code: municipality,
        name: row.municipalities[municipality] ?? municipality,
        existingUntil,
        origin,
      }),
    ),
    clauses: valuesOf<Clause>(parts, 'clause').map(({ number, title, text, origin }) => ({
      number,
      title,
      text,
      origin,
    })),
    agreements: agreementsOf(parts),
    conditions: valuesOf<Condition>(parts, 'executionCondition').map(({ code, title, text, origin }) => ({
      code,
      title,
      text,
      origin,
    })),
    products: valuesOf<Omit<ProductDefinition, 'tariffs'>>(parts, 'product').map(
      ({ code, name, unit, executionVariant, ageBelow = null, transition: scheme, origin }) => {
        const transition = scheme === undefined ? null : { ...scheme, ageLimitOnly: scheme.ageLimitOnly === true };
        return { code, name, unit, executionVariant, ageBelow, transition, origin };
      },
    ),
    bundleRules: valuesOf<BundleRule>(parts, 'bundleRule').map(
      ({ product, requires, mode, startsOn: since, origin }) => ({
        product,
        requires,
        mode,
        startsOn: since,
        origin,
      }),
    ),
    lines: lines.map((line) => ({
      ...line,
      productName: nameOf(line.product),
      municipalityName: row.municipalities[line.municipality] ?? line.municipality,
    })),
    tariffs: tariffs.map((tariff) => ({
      ...tariff,
      productName: nameOf(tariff.product),
      unit: row.products[tariff.productId]?.unit ?? '',
    })),
  };
}

/** Parts of a comparison with what people call them: by the words of the later day where they stand there. */
export function comparisonAnswer(
  row: HistoryRow,
  [from, until]: readonly [ContractOnDate, ContractOnDate],
  parts: readonly PartComparison[],
): PartComparisonAnswer[] {
  const described = [...until.parts, ...from.parts];
  const productName = productNames(row, [...from.parts, ...until.parts]);
  return parts.map((part) => ({ ...part, name: partName(row, described, productName, part) }));
}

function partName(
  row: HistoryRow,
  parts: readonly PartOnDate[],
  productName: (code: string) => BilingualText,
  { kind, key }: PartComparison,
): BilingualText | null {
  const same = (text: string): BilingualText => ({ nl: text, en: text });
  const municipality = (code: string): string => row.municipalities[code] ?? code;
  switch (kind) {
    case 'clause':
      return same(valuesOf<Clause>(parts, kind).find(({ number }) => number === key)?.title ?? key);
    case 'executionCondition':
      return valuesOf<Condition>(parts, kind).find(({ code }) => code === key)?.title ?? same(key);
    case 'product':
    case 'tariff':
      return productName(key);
    case 'municipality':
    case 'leavingMunicipality':
      return same(municipality(key));
    case 'line': {
      const [code = '', ...product] = key.split(' ');
      const name = productName(product.join(' '));
      return { nl: `${municipality(code)}: ${name.nl}`, en: `${municipality(code)}: ${name.en}` };
    }
    default:
      return key === '' ? null : same(key);
  }
}

/** What products are called on the day, or in the catalogue where the text does not name them. */
function productNames({ products }: HistoryRow, parts: readonly PartOnDate[]): (code: string) => BilingualText {
  const catalogued = Object.values(products).map((product) => [product?.code, product?.name] as const);
  const told = valuesOf<Omit<ProductDefinition, 'tariffs'>>(parts, 'product').map(
    ({ code, name }) => [code, name] as const,
  );
  const names = new Map([...catalogued, ...told]);
  return (code) => names.get(code) ?? { nl: code, en: code };
}

/** The values of the parts of one kind, each with its origin; what is no object stands under `value`. */
function valuesOf<Value extends object>(
  parts: readonly PartOnDate[],
  wanted: string,
): (Value & { origin: Origin | null })[] {
  return parts
    .filter(({ kind }) => kind === wanted)
    .map(({ value, origin }) => ({ ...((typeof value === 'object' ? value : { value }) as Value), origin }));
}

function contractingPartyOf(parts: readonly PartOnDate[]): ConsolidatedText['parties']['contractingParty'] {
  const [party] = valuesOf<ContractingParty>(parts, 'contractingParty');
  return party === undefined ? null : { name: party.name, kvkNumber: party.kvkNumber ?? null, origin: party.origin };
}

/** What stands beside the articles, in the words of the contract, each by the part that it follows from. */
function agreementsOf(parts: readonly PartOnDate[]): ConsolidatedText['agreements'] {
  const [term] = valuesOf<ProcedureDefinition['term']>(parts, 'term');
  if (term === undefined) return [];
  const [revision] = valuesOf<RevisionClause>(parts, 'revision');
  const [agreements] = valuesOf<ContractAgreements>(parts, 'agreements');
  const origins = {
    term: term.origin,
    revision: revision?.origin ?? null,
    agreements: agreements?.origin ?? null,
  };
  return agreementParts({
    term,
    ...(revision !== undefined && { revision }),
    ...(agreements !== undefined && { agreements }),
  }).map(({ from, heading, lines }) => ({ heading, lines, origin: origins[from] }));
}

function schemeAnswer({
  startsOn,
  endsOn,
  extensionCount,
  extensionMonths,
  noticeMonths,
  extensionMode,
  origin,
}: ProcedureDefinition['term'] & { origin: Origin | null }): NonNullable<ConsolidatedText['scheme']> {
  return { startsOn, endsOn, extensionCount, extensionMonths, noticeMonths, extensionMode, origin };
}
