import { amsterdamDate, type CalendarDate } from '@openhuis/calendar';
import { units } from '@openhuis/identifiers';
import type { Clause, Condition } from '@openhuis/procedures';
import { type Letterhead, letterheadOf, type LetterheadSource } from '../../../../regions/src/rules/letterhead.js';
import { dutchDate } from '../../rules/contract-text.js';
import type { Side } from '../../rules/transitions.js';
import { type SecondFactor, secondFactorOf, type SignatureMethod } from '../../rules/signing.js';
import { type TextParts, textParts } from './text-parts.js';

/** The documents of a contract: its text, the annexes that stand beside it, and the text of each addition. */
export const documentKinds = ['contract', 'annexProducts', 'annexTariffs', 'annexConditions', 'addendum'] as const;
export type DocumentKind = (typeof documentKinds)[number];
/** Those that a contract has whether or not anything was added to it. */
export const contractDocumentKinds = documentKinds.filter((kind) => kind !== 'addendum');

/** A signature, as the document shows it. */
export interface SignatureSource {
  side: Side;
  personName: string;
  role: string;
  authorityStatement: string;
  textHash: string;
  signedAt: string;
  method: SignatureMethod;
  assuranceLevel: string | null;
  authenticationMethods: readonly string[];
}

/** A line with its days; null where they are not known yet: nobody has signed. */
export interface DocumentLine {
  product: string;
  productName: string;
  municipality: string;
  municipalityName: string;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
}

/** A tariff that is in force on the day of the document, or will be. */
export interface DocumentTariff {
  product: string;
  productName: string;
  unit: string;
  /** Euros, '87.15'. */
  amount: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  example: boolean;
}

/** Everything that documents are made of. */
export interface DocumentSource extends LetterheadSource {
  contract: { number: string; organisationName: string; kvkNumber: string; text: string; textHash: string };
  /** `isAgreed`: an extension, which offer and answer have agreed; nobody signs it. */
  addendum: { number: number; text: string; textHash: string; isAgreed: boolean } | null;
  procedure: {
    title: string;
    version: number;
    clauses: readonly Pick<Clause, 'number' | 'title' | 'text'>[];
    executionConditions: readonly Pick<Condition, 'code' | 'title' | 'text'>[];
  };
  signatures: readonly SignatureSource[];
  lines: readonly DocumentLine[];
  tariffs: readonly DocumentTariff[];
}

/** Everything that a document shows: it is kept with the document, and nothing else is asked when its PDF is made. */
export interface DocumentFacts {
  letterhead: Letterhead;
  /** The document's own name: 'Bijlage 2: tarieven'. */
  title: string;
  contract: { number: string; party: string; kvkNumber: string; procedure: string; version: number };
  /** The day of the document. */
  date: CalendarDate;
  /** SHA-256 of the text to which it belongs. */
  textHash: string;
  /** Nobody is bound yet: not all have signed who have to. */
  concept: boolean;
  content: Record<string, unknown>;
  signatures: readonly ShownSignature[];
}

/** A signature in words. */
export interface ShownSignature {
  side: string;
  name: string;
  role: string;
  authority: string;
  /** '2 maart 2026 om 10.05 uur' */
  instant: string;
  hash: string;
  how: string;
}

const titles: Record<Exclude<DocumentKind, 'addendum' | 'contract'>, string> = {
  annexProducts: 'Bijlage 1: producten en gemeenten',
  annexTariffs: 'Bijlage 2: tarieven',
  annexConditions: 'Bijlage 3: voorwaarden bij de uitvoering',
};

/**
 * Everything that a document shows, in Dutch: the contract is. The same source always gives the same facts.
 *
 * @param writtenAt the instant of the document; of a signed one that of its last signature
 */
export function documentFacts(kind: DocumentKind, source: DocumentSource, writtenAt: Date): DocumentFacts {
  const { contract, addendum, procedure } = source;
  const signed = kind === 'addendum' && addendum !== null ? addendum : contract;
  const parts = textParts(signed.text, kind === 'addendum' ? [] : procedure.clauses);
  const date = amsterdamDate(writtenAt);
  return {
    letterhead: letterheadOf(source),
    title: kind === 'contract' || kind === 'addendum' ? parts.title : titles[kind],
    contract: {
      number: contract.number,
      party: contract.organisationName,
      kvkNumber: contract.kvkNumber,
      procedure: procedure.title,
      version: procedure.version,
    },
    date,
    textHash: signed.textHash,
    concept: source.signatures.length < 2 && !(kind === 'addendum' && addendum?.isAgreed === true),
    content: contentOf(kind, source, parts, date),
    signatures: kind === 'contract' || kind === 'addendum' ? source.signatures.map(shownSignature) : [],
  };
}

function contentOf(
  kind: DocumentKind,
  { lines, tariffs, procedure }: DocumentSource,
  parts: TextParts,
  date: CalendarDate,
): Record<string, unknown> {
  switch (kind) {
    case 'contract':
    case 'addendum':
      return {
        before: parts.before,
        clauses: parts.clauses.map(({ number, title, lines: words }) => ({
          number,
          title,
          paragraphs: paragraphsOf(words),
        })),
        after: parts.after,
        annexes: kind === 'contract' ? Object.values(titles) : [],
      };
    case 'annexProducts':
      return { products: byProduct(lines) };
    case 'annexTariffs':
      return { date, tariffs: tariffs.map(shownTariff) };
    case 'annexConditions':
      return {
        conditions: procedure.executionConditions.map(({ code, title, text }) => ({
          code,
          title: title.nl,
          paragraphs: paragraphsOf(text.nl.trim().split(/\r?\n/)),
        })),
      };
  }
}

/** Lines that belong together: an empty one parts them. */
export function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Each product once, with where it is delivered and for how long; what runs equally long stands together. */
function byProduct(lines: readonly DocumentLine[]): Record<string, unknown>[] {
  const groups = new Map<string, DocumentLine[]>();
  for (const line of lines) {
    const key = `${line.product} ${line.startsOn ?? ''} ${line.endsOn ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            {
              product: first.product,
              name: first.productName,
              municipalities: [first, ...others].map(({ municipalityName }) => municipalityName).toSorted(inDutch),
              startsOn: first.startsOn,
              endsOn: first.endsOn,
            },
          ],
    );
}

/** The order of names in Dutch. */
export const inDutch = new Intl.Collator('nl').compare;

function shownTariff({ unit, amount, ...tariff }: DocumentTariff): Record<string, unknown> {
  return { ...tariff, unit: unitInWords(unit), amount: amountInWords(amount) };
}

/** A unit of WJ756 as it stands behind "per": 'uur'. */
export function unitInWords(unit: string): string {
  return units.find(({ code }) => code === unit)?.dutchName.toLowerCase() ?? unit;
}

/** Euros as Dutch writes them: '1062.40' becomes '€ 1.062,40'. */
export function amountInWords(amount: string): string {
  const [euros = '0', cents = '00'] = amount.split('.');
  return `€ ${euros.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
}

const sides: Record<Side, string> = { provider: 'Opdrachtnemer', region: 'Opdrachtgever' };

function shownSignature(signature: SignatureSource): ShownSignature {
  const { side, personName, role, authorityStatement, textHash, signedAt, method } = signature;
  return {
    side: sides[side],
    name: personName,
    role,
    authority: authorityStatement,
    // A day stands on paper, not a time.
    instant: method === 'paper' ? dutchDate(amsterdamDate(new Date(signedAt))) : instantInWords(new Date(signedAt)),
    hash: textHash,
    how: howSigned(method, secondFactorOf(signature)),
  };
}

function howSigned(method: SignatureMethod, factor: SecondFactor | null): string {
  if (method === 'paper') return 'Op papier ondertekend. Twee mensen hebben de scan vastgelegd.';
  if (method === 'outside') return 'Ondertekend bij een ondertekendienst.';
  if (factor === null) return 'Ondertekend in Openhuis na inloggen.';
  return factor.by === 'level'
    ? `Ondertekend in Openhuis na inloggen met een tweede factor (betrouwbaarheidsniveau ${factor.value}).`
    : 'Ondertekend in Openhuis na inloggen met een tweede factor.';
}

const clock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** '2 maart 2026 om 10.05 uur' */
function instantInWords(instant: Date): string {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return `${part('day')} ${part('month')} ${part('year')} om ${part('hour')}.${part('minute')} uur`;
}
