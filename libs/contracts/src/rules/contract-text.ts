import { type CalendarDate, endAfterExtensions, latestPossibleEnd } from '@openhuis/calendar';
import type { ProcedureDefinition } from '@openhuis/procedures';
import { type ContractParty, partyLines } from './contract-party.js';
import { agreementParts } from './agreement-text.js';
import { contractStart, optionDates } from './term.js';

/** A line of the schedule, in the words of the contract. */
export interface ScheduledLine {
  product: string;
  productName: string;
  municipality: string;
  municipalityName: string;
  /** The last day where its product or municipality runs off; left out: as long as the contract. */
  until?: CalendarDate;
}

/** Everything a contract says that is not common to all contractors of its procedure. */
export interface ContractTextFacts {
  number: string;
  regionName: string;
  /** The name and the number in the trade register. */
  organisation: { name: string; kvkNumber: string };
  /** With whom it enrolled; nobody when left out. */
  parties?: readonly ContractParty[] | undefined;
  procedure: Pick<ProcedureDefinition, 'title' | 'term' | 'clauses' | 'revision' | 'agreements'>;
  procedureVersion: number;
  /** Rounds that were exercised before the contract was formed. */
  extensionsExercised: number;
  formedOn: CalendarDate;
  /** The days after that on which amendments took effect that this text holds; none when left out. */
  amendedOn?: readonly CalendarDate[] | undefined;
  lines: readonly ScheduledLine[];
}

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const counts = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

/** A date as Dutch writes it: '31 december 2030'. */
export function dutchDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day ?? ''} ${months[(month ?? 0) - 1] ?? ''} ${year ?? ''}`;
}

/** A small number in words, a larger one in digits. */
export function dutchCount(count: number): string {
  return counts[count] ?? String(count);
}

/**
 * The canonical text of a contract, in Dutch: what both sides sign and what its hash is taken of. It follows from its
 * facts alone, line by line in a fixed order, with '\n' between lines and one at the end.
 */
export function contractText(facts: ContractTextFacts): string {
  const { procedure, organisation } = facts;
  return `${[
    `Overeenkomst ${facts.number}`,
    procedure.title.nl,
    '',
    'Partijen',
    `Opdrachtgever: ${facts.regionName}, namens de gemeenten in de bijlage.`,
    `Opdrachtnemer: ${organisation.name}, KvK-nummer ${organisation.kvkNumber}.`,
    ...partyLines(facts.parties ?? []),
    '',
    'Grondslag',
    `De opdrachtnemer voldoet aan alle voorwaarden van de toelatingsprocedure ${procedure.title.nl}, versie ${facts.procedureVersion}.`,
    `Deze overeenkomst is opgesteld op ${dutchDate(facts.formedOn)}.`,
    ...amendedLine(facts.amendedOn ?? []),
    '',
    'Artikelen',
    ...procedure.clauses.flatMap(({ number, title, text }) => [
      `${number} ${title}`,
      ...text.trim().split(/\r?\n/),
      '',
    ]),
    ...agreementParts(procedure).flatMap(({ heading, lines }) => [heading, ...lines, '']),
    'Looptijd',
    ...termText(facts),
    '',
    'Bijlage: producten',
    ...schedule(facts.lines),
  ].join('\n')}\n`;
}

/**
 * Which amendments a text holds that was drawn up before them, by their days: also one that changes no article of it (a price, a
 * condition) makes another text so, which both sides sign, and no text of before comes back.
 */
export function amendedLine(days: readonly CalendarDate[]): string[] {
  if (days.length === 0) return [];
  const written = days.map(dutchDate);
  const listed =
    written.length === 1 ? written.join('') : `${written.slice(0, -1).join(', ')} en ${written.at(-1) ?? ''}`;
  return [`In deze tekst zijn de wijzigingen verwerkt die zijn ingegaan op ${listed}.`];
}

/**
 * The term as it is for this contract: whoever joins after a round reads the new end and the options that are left, so no
 * article names them.
 */
function termText({ procedure: { term }, extensionsExercised, formedOn }: ContractTextFacts): string[] {
  const left = term.extensionCount - extensionsExercised;
  const joinsLater = contractStart(term, formedOn) > term.startsOn;
  return [
    `De overeenkomst gaat in op de eerste dag van de maand nadat beide partijen hebben ondertekend${joinsLater ? '' : `, maar niet voor ${dutchDate(term.startsOn)}`}.`,
    `De overeenkomst loopt tot en met ${dutchDate(endAfterExtensions(term, extensionsExercised))}.`,
    ...(left === 0
      ? ['De overeenkomst kan niet worden verlengd. Zij eindigt daarna vanzelf.']
      : [
          extensionText(term, left),
          ...noticeText(term, extensionsExercised, formedOn),
          'Verlengen kan voor alle producten of voor een deel ervan. Wat niet wordt verlengd, eindigt vanzelf.',
          `Na alle verlengingen eindigt de overeenkomst op ${dutchDate(latestPossibleEnd(term))}.`,
        ]),
    ...terminationText(term),
  ];
}

type Term = ContractTextFacts['procedure']['term'];

function extensionText(term: Term, left: number): string {
  const times = `${dutchCount(left)} keer`;
  const length = `met ${left === 1 ? '' : 'steeds '}een periode van ${term.extensionMonths} kalendermaanden`;
  switch (term.extensionMode) {
    case 'mutual':
      return `Partijen kunnen de overeenkomst ${times} schriftelijk verlengen ${length}: de opdrachtgever biedt dit aan, de opdrachtnemer antwoordt.`;
    case 'purchaserOnly':
      return `De opdrachtgever kan de overeenkomst ${times} schriftelijk verlengen ${length}.`;
    case 'tacit':
      return `De overeenkomst wordt ${times} stilzwijgend verlengd ${length}, tenzij een van de partijen schriftelijk laat weten dit niet te willen.`;
  }
}

/** Who may give notice, as the procedure says (contract standard 1.3.4); nothing where nobody may. */
function terminationText({ notice }: Term): string[] {
  if (notice === undefined) return [];
  const who = notice.by === 'both' ? 'Ieder van de partijen' : 'De opdrachtgever';
  return [
    `${who} kan de overeenkomst geheel of voor een deel van de producten schriftelijk opzeggen, met een reden en met een termijn van ${notice.months} kalendermaanden. De opzegging telt vanaf de dag waarop de andere partij haar heeft ontvangen.`,
  ];
}

/** Until when the next extension is in time, and what is still possible after that (domain guide, section 7, point 3). */
function noticeText(term: Term, extensionsExercised: number, formedOn: CalendarDate): string[] {
  const { latestNoticeOn } = optionDates(term, extensionsExercised);
  const inTime = {
    mutual: `Een verlenging moet uiterlijk ${term.noticeMonths} kalendermaanden voor het einde zijn overeengekomen.`,
    purchaserOnly: `De opdrachtgever laat dat uiterlijk ${term.noticeMonths} kalendermaanden voor het einde weten.`,
    tacit: `Dat bericht moet uiterlijk ${term.noticeMonths} kalendermaanden voor het einde zijn ontvangen.`,
  }[term.extensionMode];
  const written = 'als beide partijen dat schriftelijk overeenkomen zolang de overeenkomst loopt';
  return latestNoticeOn < formedOn
    ? [inTime, `Voor de eerstvolgende verlenging was dat ${dutchDate(latestNoticeOn)}. Die kan alleen nog ${written}.`]
    : [
        inTime,
        `Voor de eerstvolgende verlenging is dat ${dutchDate(latestNoticeOn)}. Na die datum kan zij alleen nog ${written}.`,
      ];
}

/** What a product, a municipality or a line is called, with its last day where it runs off. */
export function withRunOff(name: string, until: CalendarDate | undefined): string {
  return until === undefined ? name : `${name} (loopt af, uiterlijk tot en met ${dutchDate(until)})`;
}

/** The schedule of lines, one a row, in a fixed order. */
export function schedule(lines: readonly ScheduledLine[]): string[] {
  return lines
    .map(({ municipality, municipalityName, product, productName, until }) =>
      withRunOff(`${municipality} ${municipalityName}: ${product} ${productName}`, until),
    )
    .toSorted();
}
