import { type CalendarDate, endAfterExtensions, latestNoticeOn, latestPossibleEnd } from '@openhuis/calendar';
import type { ProcedureDefinition } from '@openhuis/procedures';

/** A line of the schedule, in the words of the contract. */
export interface ScheduledLine {
  product: string;
  productName: string;
  municipality: string;
  municipalityName: string;
}

/** Everything a contract says that is not common to all contractors of its procedure. */
export interface ContractTextFacts {
  number: string;
  regionName: string;
  /** The name and the number in the trade register. */
  organisation: { name: string; kvkNumber: string };
  procedure: Pick<ProcedureDefinition, 'title' | 'term' | 'clauses'>;
  procedureVersion: number;
  /** Rounds that were exercised before the contract was formed. */
  extensionsExercised: number;
  formedOn: CalendarDate;
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
    '',
    'Grondslag',
    `De opdrachtnemer voldoet aan alle voorwaarden van de toelatingsprocedure ${procedure.title.nl}, versie ${facts.procedureVersion}.`,
    `Deze overeenkomst is opgesteld op ${dutchDate(facts.formedOn)}.`,
    '',
    'Artikelen',
    ...procedure.clauses.flatMap(({ number, title, text }) => [
      `${number} ${title}`,
      ...text.trim().split(/\r?\n/),
      '',
    ]),
    'Looptijd',
    ...termText(facts),
    '',
    'Bijlage: producten',
    ...schedule(facts.lines),
  ].join('\n')}\n`;
}

function termText({ procedure: { term }, extensionsExercised }: ContractTextFacts): string[] {
  const endsOn = endAfterExtensions(term, extensionsExercised);
  const left = term.extensionCount - extensionsExercised;
  const begin = `De overeenkomst gaat in op de eerste dag van de maand nadat beide partijen hebben ondertekend, maar niet voor ${dutchDate(term.startsOn)}.`;
  const end = `De overeenkomst loopt tot en met ${dutchDate(endsOn)}.`;
  if (left === 0) return [begin, end, 'De overeenkomst kan niet worden verlengd. Zij eindigt daarna vanzelf.'];
  return [
    begin,
    end,
    extensionText(term, left),
    `Een verlenging moet uiterlijk ${term.noticeMonths} kalendermaanden voor het einde zijn overeengekomen: voor de eerstvolgende is dat ${dutchDate(latestNoticeOn(endsOn, term.noticeMonths))}.`,
    'Verlengen kan voor alle producten of voor een deel ervan. Wat niet wordt verlengd, eindigt vanzelf.',
    `Na alle verlengingen eindigt de overeenkomst op ${dutchDate(latestPossibleEnd(term))}.`,
  ];
}

function extensionText(term: ContractTextFacts['procedure']['term'], left: number): string {
  const times = `${dutchCount(left)} keer`;
  const length = `met steeds een periode van ${term.extensionMonths} kalendermaanden`;
  switch (term.extensionMode) {
    case 'mutual':
      return `Partijen kunnen de overeenkomst ${times} schriftelijk verlengen ${length}: de opdrachtgever biedt dit aan, de opdrachtnemer antwoordt.`;
    case 'purchaserOnly':
      return `De opdrachtgever kan de overeenkomst ${times} schriftelijk verlengen ${length}.`;
    case 'tacit':
      return `De overeenkomst wordt ${times} stilzwijgend verlengd ${length}, tenzij een van de partijen schriftelijk laat weten dit niet te willen.`;
  }
}

function schedule(lines: readonly ScheduledLine[]): string[] {
  return lines
    .map((line) => `${line.municipality} ${line.municipalityName}: ${line.product} ${line.productName}`)
    .toSorted();
}
