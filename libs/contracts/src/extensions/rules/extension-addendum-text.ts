import { addDays, type CalendarDate } from '@openhuis/calendar';
import { dutchDate, type ScheduledLine, schedule } from '../../rules/contract-text.js';

/** How an extension came about: an offer and its answer, the word of the purchaser alone, or silence. */
export type ExtensionAgreement =
  | {
      mode: 'mutual';
      offeredOn: CalendarDate;
      answeredOn: CalendarDate;
      answeredBy: string;
      statement: string;
    }
  | { mode: 'purchaserOnly'; toldOn: CalendarDate }
  | { mode: 'tacit'; latestNoticeOn: CalendarDate };

/** Everything the addendum of an extension says. */
export interface ExtensionAddendumFacts {
  /** 1 is the first addendum of its contract. */
  number: number;
  contract: { number: string; signedOn: CalendarDate; endsOn: CalendarDate };
  regionName: string;
  organisation: { name: string; kvkNumber: string };
  procedureTitle: string;
  /** 1 is the first extension, with its first and last day, inclusive. */
  extension: { number: number; startsOn: CalendarDate; endsOn: CalendarDate };
  agreement: ExtensionAgreement;
  reason: string;
  /** What goes on. */
  lines: readonly ScheduledLine[];
  /** What ran to the present end and does not go on. */
  ending: readonly ScheduledLine[];
}

/**
 * The text of the addendum (nadere overeenkomst) by which an option to extend is exercised, in Dutch. It follows from its
 * facts alone. Nothing else is agreed in it: an extension is never bundled with another change.
 */
export function extensionAddendumText(facts: ExtensionAddendumFacts): string {
  const { contract, extension, lines, ending } = facts;
  return `${[
    `Nadere overeenkomst ${facts.number} bij overeenkomst ${contract.number}: verlenging ${extension.number}`,
    facts.procedureTitle,
    '',
    'Partijen',
    `Opdrachtgever: ${facts.regionName}, namens de gemeenten in de bijlage.`,
    `Opdrachtnemer: ${facts.organisation.name}, KvK-nummer ${facts.organisation.kvkNumber}.`,
    '',
    'Grondslag',
    `Partijen hebben op ${dutchDate(contract.signedOn)} overeenkomst ${contract.number} gesloten. Die loopt tot en met ${dutchDate(contract.endsOn)} en kan worden verlengd.`,
    ...agreementLines(facts.agreement),
    `Reden van de verlenging: ${oneLine(facts.reason)}`,
    '',
    'Looptijd',
    `De producten in de bijlage lopen door van ${dutchDate(extension.startsOn)} tot en met ${dutchDate(extension.endsOn)}.`,
    ...(ending.length === 0
      ? []
      : [
          `De producten in de bijlage "wat eindigt" lopen niet door. Hun laatste dag blijft ${dutchDate(addDays(extension.startsOn, -1))}.`,
        ]),
    'De rest van de overeenkomst verandert niet.',
    '',
    'Bijlage: wat doorloopt',
    ...schedule(lines),
    ...(ending.length === 0 ? [] : ['', 'Bijlage: wat eindigt', ...schedule(ending)]),
  ].join('\n')}\n`;
}

function agreementLines(agreement: ExtensionAgreement): string[] {
  switch (agreement.mode) {
    case 'mutual':
      return [
        `De opdrachtgever heeft de verlenging op ${dutchDate(agreement.offeredOn)} schriftelijk aangeboden.`,
        `De opdrachtnemer heeft dat aanbod op ${dutchDate(agreement.answeredOn)} schriftelijk aanvaard. ${agreement.answeredBy} verklaarde daarbij: "${oneLine(agreement.statement)}"`,
      ];
    case 'purchaserOnly':
      return [
        `De overeenkomst laat de verlenging aan de opdrachtgever over. Hij heeft haar op ${dutchDate(agreement.toldOn)} schriftelijk meegedeeld.`,
      ];
    case 'tacit':
      return [
        `De overeenkomst wordt stilzwijgend verlengd. Tot en met ${dutchDate(agreement.latestNoticeOn)} heeft geen van de partijen laten weten dat zij dat niet wil.`,
      ];
  }
}

/** What people typed stands on one line, so that the text keeps its form. */
function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
