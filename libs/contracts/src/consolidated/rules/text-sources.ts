import { addDays, type CalendarDate } from '@openhuis/calendar';
import { dutchDate } from '../../rules/contract-text.js';
import type { ConsolidatedText } from '../consolidated-answer.js';
import type { ContractSource, Origin } from './contract-history.js';

/** A piece from which a contract on a day was put together. */
export interface TextSource {
  /** 'Wijziging 3' */
  name: string;
  /** The first day on which something of it holds. */
  since: CalendarDate;
  /** What in the text is of it, a line for each kind: 'Artikelen: 1.1, 4.2'. */
  about: string[];
}

const unnumbered: Record<ContractSource['kind'], string> = {
  contract: 'de overeenkomst',
  extension: 'een verlenging',
  addendum: 'een nadere overeenkomst',
  ending: 'een eerder einde',
  publication: 'de publicatie van de procedure',
  amendment: 'een wijziging voor iedereen',
  indexation: 'een indexering',
};

const numbered: Partial<Record<ContractSource['kind'], string>> = {
  extension: 'verlenging',
  addendum: 'nadere overeenkomst',
  amendment: 'wijziging',
};

/** The order of pieces that hold from the same day. */
const order: readonly ContractSource['kind'][] = [
  'publication',
  'contract',
  'addendum',
  'extension',
  'amendment',
  'indexation',
  'ending',
];

/** So many things of one kind are named; the others are counted. */
const NAMED = 8;

/** What something came from, within a Dutch sentence: 'wijziging 3', 'de publicatie van de procedure'. */
export function sourceInWords({ kind, number }: Pick<ContractSource, 'kind' | 'number'>): string {
  const name = numbered[kind];
  return number === null || name === undefined ? unnumbered[kind] : `${name} ${number}`;
}

/** 'wijziging 3' at the beginning of a line. */
export function withCapital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/**
 * The publication from which most of the text came: it is told once, and not again at each part.
 *
 * @returns null where nothing is of a publication, or nothing is known of it
 */
export function firstPublication(text: ConsolidatedText): Origin | null {
  const { clauses, agreements, conditions, products, municipalities } = text;
  const parts = [...clauses, ...agreements, ...conditions, ...products, ...municipalities];
  const days = parts.flatMap(({ origin }) => (origin?.source.kind === 'publication' ? [origin] : []));
  return days.toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))[0] ?? null;
}

/** Since when a part reads as it does and by what; null where that is the first publication, or not known. */
export function originNote(origin: Origin | null, first: Origin | null): string | null {
  if (origin === null) return null;
  if (origin.source.kind === 'publication' && origin.since === first?.since) return null;
  return `Zo sinds ${dutchDate(origin.since)}, door ${sourceInWords(origin.source)}.`;
}

/**
 * Every piece that made the text what it is on its day, in the order in which they came to hold: the publication, the contract
 * itself, additions, extensions, amendments, indexations and ends, each with what is of it. What was replaced since is in none.
 */
export function textSources(text: ConsolidatedText): TextSource[] {
  const found = new Map<string, { source: ContractSource; since: CalendarDate; about: Map<string, Set<string>> }>();
  for (const { origin, kind, thing } of contributions(text)) {
    const { source, since } = origin;
    const name = `${source.kind} ${source.id}`;
    const known = found.get(name) ?? { source, since, about: new Map<string, Set<string>>() };
    known.since = since < known.since ? since : known.since;
    known.about.set(kind, (known.about.get(kind) ?? new Set()).add(thing));
    found.set(name, known);
  }
  return [...found.values()]
    .toSorted(
      (one, other) =>
        one.since.localeCompare(other.since) ||
        order.indexOf(one.source.kind) - order.indexOf(other.source.kind) ||
        (one.source.number ?? 0) - (other.source.number ?? 0),
    )
    .map(({ source, since, about }) => ({
      name: withCapital(sourceInWords(source)),
      since,
      // All that was published would be most of the document once more.
      about: source.kind === 'publication' ? [withCapital([...about.keys()].join(', '))] : linesOf(about),
    }));
}

interface Contribution {
  origin: Origin;
  kind: string;
  thing: string;
}

function contributions(text: ConsolidatedText): Contribution[] {
  const of = <Part extends { origin: Origin | null }>(
    kind: string,
    parts: readonly Part[],
    thing: (part: Part) => string,
  ): Contribution[] =>
    parts.flatMap((part) => (part.origin === null ? [] : [{ origin: part.origin, kind, thing: thing(part) }]));
  const { contractingParty } = text.parties;
  return [
    ...of('opdrachtgever', contractingParty === null ? [] : [contractingParty], ({ name }) => name),
    ...text.terms.map(({ startsOn, endsOn, source }) => ({
      origin: { since: startsOn, source },
      kind: 'looptijd',
      thing: `tot en met ${dutchDate(endsOn)}`,
    })),
    ...of('regels voor verlengen', text.scheme === null ? [] : [text.scheme], () => ''),
    ...of('artikelen', text.clauses, ({ number }) => number),
    ...of('afspraken', text.agreements, ({ heading }) => heading),
    ...of('voorwaarden', text.conditions, ({ title }) => title.nl),
    ...of('producten', text.lines, ({ product }) => product),
    ...text.lines.flatMap(({ period, product }) =>
      period?.source.kind === 'extension'
        ? [{ origin: { since: period.startsOn, source: period.source }, kind: 'producten', thing: product }]
        : [],
    ),
    ...text.lines.flatMap(({ endedBy, endsOn, product, municipalityName }) =>
      endedBy === null || endsOn === null
        ? []
        : [
            {
              origin: { since: addDays(endsOn, 1), source: endedBy },
              kind: 'einde',
              thing: `${product} in ${municipalityName}`,
            },
          ],
    ),
    ...of('tarieven', text.tariffs, ({ product }) => product),
    ...of('beschrijving van producten', text.products, ({ code }) => code),
    ...of('producten die bij elkaar horen', text.bundleRules, ({ product, requires }) => `${product} met ${requires}`),
    ...of('gemeenten die meedoen', text.municipalities, ({ name }) => name),
    ...of('gemeenten die niet meer meedoen', text.leavingMunicipalities, ({ name }) => name),
  ];
}

function linesOf(about: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...about].map(([kind, things]) => {
    const names = [...things].filter((thing) => thing !== '');
    const others = names.length - NAMED;
    const named = others > 1 ? `${names.slice(0, NAMED).join(', ')} en ${others} andere` : names.join(', ');
    return named === '' ? withCapital(kind) : `${withCapital(kind)}: ${named}`;
  });
}
