import type { CalendarDate, Period } from '@openhuis/calendar';
import { type Letterhead, letterheadOf, type LetterheadSource } from '../../../../regions/src/rules/letterhead.js';
import { amountInWords, inDutch, paragraphsOf, unitInWords } from '../../documents/rules/document-facts.js';
import { partyLines } from '../../rules/contract-party.js';
import { dutchDate } from '../../rules/contract-text.js';
import type { ConsolidatedText } from '../consolidated-answer.js';
import type { ContractSource, Origin } from './contract-history.js';
import { type OptionInWords, optionsInWords, schemeInWords } from './extensions-in-words.js';
import {
  firstPublication,
  originNote,
  sourceInWords,
  type TextSource,
  textSources,
  withCapital,
} from './text-sources.js';

/** Everything that the file of a contract on a day is made of. */
export interface ConsolidatedSource extends LetterheadSource {
  text: ConsolidatedText;
  /** True for whoever is shown the lines of some municipalities only. */
  isPartial: boolean;
}

/** Words with since when they hold and by what; null where the first publication says it for all. */
interface Noted {
  origin: string | null;
}

/** Everything that the file of a contract on a day shows, in Dutch: the contract is. */
export interface ConsolidatedFacts {
  letterhead: Letterhead;
  /** 'Overeenkomst 2026-000042' */
  title: string;
  contractNumber: string;
  procedure: string;
  /** What this paper is, and that what was signed prevails. */
  notice: string;
  explanation: string;
  /** What one must know before reading on: nobody is bound, it is over, only a part is shown. */
  warnings: string[];
  about: { name: string; value: string }[];
  on: CalendarDate;
  madeOn: CalendarDate;
  /** For what no origin is told at its place. */
  first: string | null;
  sources: TextSource[];
  parties: string[];
  terms: (Period & { name: string })[];
  /** How the term can be extended, sentence by sentence. */
  scheme: string[];
  schemeOrigin: string | null;
  options: OptionInWords[];
  clauses: ({ number: string; title: string; paragraphs: string[][] } & Noted)[];
  agreements: ({ heading: string; lines: string[] } & Noted)[];
  conditions: ({ title: string; paragraphs: string[][] } & Noted)[];
  lines: {
    product: string;
    name: string;
    municipalities: string[];
    startsOn: CalendarDate | null;
    endsOn: CalendarDate | null;
    by: string;
  }[];
  tariffs: {
    product: string;
    name: string;
    amount: string;
    unit: string;
    example: boolean;
    startsOn: CalendarDate;
    endsOn: CalendarDate | null;
    by: string;
  }[];
  products: ({ product: string; name: string; notes: string[] } & Noted)[];
  companions: ({ words: string } & Noted)[];
  municipalities: ({ name: string } & Noted)[];
}

/**
 * Everything that the file shows. The same contract, as it is known on the same day, always gives the same facts.
 *
 * @param madeOn today: what is known, and whether the day of the text is still to come
 */
export function consolidatedFacts(source: ConsolidatedSource, madeOn: CalendarDate): ConsolidatedFacts {
  const { text } = source;
  const { number, on, scheme } = text;
  const first = firstPublication(text);
  const noted = (origin: Origin | null): Noted => ({ origin: originNote(origin, first) });
  return {
    letterhead: letterheadOf(source),
    title: `Overeenkomst ${number}`,
    contractNumber: number,
    procedure: text.procedureTitle.nl,
    ...standing(on, madeOn),
    warnings: warningsOf(source),
    about: aboutOf(text),
    on,
    madeOn,
    first:
      first === null
        ? null
        : `Waar niets bij staat, geldt de tekst sinds ${dutchDate(first.since)}, door de publicatie van de procedure.`,
    sources: textSources(text),
    parties: partiesOf(text, first),
    terms: text.terms.map(({ startsOn, endsOn, source: by }) => ({
      name: by.kind === 'contract' ? 'Eerste termijn' : withCapital(sourceInWords(by)),
      startsOn,
      endsOn,
    })),
    scheme: schemeInWords(text),
    schemeOrigin: scheme === null ? null : originNote(scheme.origin, first),
    options: optionsInWords(text),
    clauses: text.clauses.map((clause) => ({
      number: clause.number,
      title: clause.title,
      paragraphs: paragraphsOf(linesOf(clause.text)),
      ...noted(clause.origin),
    })),
    agreements: text.agreements.map(({ heading, lines, origin }) => ({ heading, lines, ...noted(origin) })),
    conditions: text.conditions.map(({ title, text: words, origin }) => ({
      title: title.nl,
      paragraphs: paragraphsOf(linesOf(words.nl)),
      ...noted(origin),
    })),
    lines: linesByProduct(text),
    tariffs: text.tariffs.map(({ product, productName, amount, unit, example, origin, endsOn }) => ({
      product,
      name: productName.nl,
      amount: amountInWords(amount),
      unit: unitInWords(unit),
      example,
      startsOn: origin.since,
      endsOn,
      by: sourceInWords(origin.source),
    })),
    products: text.products.map((product) => ({
      product: product.code,
      name: product.name.nl,
      notes: productNotes(product),
      ...noted(product.origin),
    })),
    companions: text.bundleRules
      .filter(({ mode }) => mode !== 'off')
      .map(({ product, requires, mode, startsOn, origin }) => ({
        words:
          mode === 'required'
            ? `Wie ${product} levert, moet ook ${requires} leveren. Dit geldt vanaf ${dutchDate(startsOn)}.`
            : `Wie ${product} levert, levert bij voorkeur ook ${requires}. Dit geldt vanaf ${dutchDate(startsOn)}.`,
        ...noted(origin),
      })),
    municipalities: [
      ...text.municipalities.map(({ name, origin }) => ({ name, ...noted(origin) })),
      ...text.leavingMunicipalities.map(({ name, existingUntil }) => ({
        name: `${name} (doet niet meer mee; toewijzingen die er al zijn, lopen door tot en met ${dutchDate(existingUntil)})`,
        // By what is told among the sources.
        origin: null,
      })),
    ],
  };
}

function standing(on: CalendarDate, madeOn: CalendarDate): Pick<ConsolidatedFacts, 'notice' | 'explanation'> {
  const isAhead = on > madeOn;
  const says = isAhead
    ? `Het laat zien wat er op ${dutchDate(on)} geldt, als er niets meer verandert.`
    : `Het laat zien wat er op ${dutchDate(on)} ${on < madeOn ? 'gold' : 'geldt'}.`;
  return {
    notice: `Geconsolideerde tekst op ${dutchDate(on)}${isAhead ? ', zoals nu bekend' : ''}; de ondertekende stukken gaan voor.`,
    explanation: `Dit overzicht is gemaakt op ${dutchDate(madeOn)} en is niet ondertekend. ${says}`,
  };
}

const states: Record<ConsolidatedText['state'], string> = {
  notFormed: 'nog niet opgesteld',
  unsigned: 'nog niet door beide partijen ondertekend',
  signed: 'ondertekend, nog niet ingegaan',
  active: 'loopt',
  ended: 'voorbij',
};

function aboutOf({
  on,
  state,
  parties,
  signedOn,
  startsOn,
  endsOn,
  endedOn,
}: ConsolidatedText): ConsolidatedFacts['about'] {
  // What happened after the day is not told: on that day it was not so.
  const isSigned = state !== 'unsigned' && state !== 'notFormed' && signedOn !== null;
  const rows: [string, string | null][] = [
    ['Opdrachtnemer', parties.contractor.name],
    ['Stand op', dutchDate(on)],
    ['Toestand', state === 'ended' && signedOn === null ? 'nooit door beide partijen ondertekend' : states[state]],
    ['Ondertekend op', isSigned ? dutchDate(signedOn) : null],
    ['Ingegaan op', isSigned && startsOn !== null && startsOn <= on ? dutchDate(startsOn) : null],
    ['Loopt tot en met', dutchDate(endedOn ?? endsOn)],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

function warningsOf({ text: { state, signedOn, endsOn, endedOn }, isPartial }: ConsolidatedSource): string[] {
  const warnings: string[] = [];
  if (state === 'notFormed') warnings.push('Op deze dag is er nog geen tekst van deze overeenkomst.');
  if (state === 'unsigned') {
    warnings.push('Op deze dag hebben nog niet beide partijen ondertekend. Niemand is dan aan deze tekst gebonden.');
  }
  if (state === 'ended' && signedOn === null) {
    warnings.push('Deze overeenkomst is nooit door beide partijen ondertekend. Niemand is aan deze tekst gebonden.');
  }
  if (state === 'ended' && signedOn !== null) {
    warnings.push(
      `De laatste dag van deze overeenkomst is ${dutchDate(endedOn ?? endsOn)}. U leest de tekst van die dag. Producten vallen er niet meer onder.`,
    );
  }
  if (isPartial) {
    warnings.push(
      'U ziet alleen de producten in uw eigen gemeenten. De overeenkomst kan ook voor andere gemeenten gelden.',
    );
  }
  return warnings;
}

function partiesOf({ parties }: ConsolidatedText, first: Origin | null): string[] {
  const { region, contractingParty, contractor, others } = parties;
  const withNumber = (name: string, kvkNumber: string | null): string =>
    kvkNumber === null ? name : `${name}, KvK-nummer ${kvkNumber}`;
  const note = contractingParty === null ? null : originNote(contractingParty.origin, first);
  return [
    `Opdrachtgever: ${contractingParty === null ? region : withNumber(contractingParty.name, contractingParty.kvkNumber)}, namens de gemeenten die meedoen.${note === null ? '' : ` ${note}`}`,
    `Opdrachtnemer: ${withNumber(contractor.name, contractor.kvkNumber)}.`,
    ...partyLines(others),
  ];
}

/** Each product once, with where it is delivered; what runs equally long by the same pieces stands together. */
function linesByProduct({ lines }: ConsolidatedText): ConsolidatedFacts['lines'] {
  const groups = new Map<string, ConsolidatedFacts['lines'][number]>();
  for (const { product, productName, municipalityName, startsOn, endsOn, origin, period, endedBy } of lines) {
    const extended = period?.source.kind === 'extension' ? period.source : null;
    const pieces = [origin?.source ?? null, extended, endedBy].filter(
      (piece): piece is ContractSource => piece !== null,
    );
    const by = [...new Set(pieces.map(sourceInWords))].join(', ');
    const key = [product, startsOn ?? '', endsOn ?? '', by].join(' ');
    const group = groups.get(key) ?? { product, name: productName.nl, municipalities: [], startsOn, endsOn, by };
    group.municipalities.push(municipalityName);
    groups.set(key, group);
  }
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]) => ({ ...group, municipalities: group.municipalities.toSorted(inDutch) }));
}

const variants = {
  effort: 'Inspanningsgericht: betaald per eenheid die is geleverd.',
  output: 'Outputgericht: betaald per resultaat.',
  task: 'Taakgericht: een bedrag voor de hele taak.',
} as const;

function productNotes({ executionVariant, ageBelow, transition }: ConsolidatedText['products'][number]): string[] {
  return [
    variants[executionVariant],
    ...(ageBelow === null ? [] : [`Voor cliënten jonger dan ${ageBelow} jaar.`]),
    ...(transition === null
      ? []
      : [
          `Vanaf ${dutchDate(transition.noNewAssignmentsFrom)} komen er geen nieuwe toewijzingen${transition.ageLimitOnly ? ' voor wie ouder is' : ''}. Toewijzingen die er al zijn, lopen door tot en met ${dutchDate(transition.existingUntil)}.`,
        ]),
  ];
}

const linesOf = (words: string): string[] => words.trim().split(/\r?\n/);
