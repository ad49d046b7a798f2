import type { CalendarDate } from '@openhuis/calendar';
import { units } from '@openhuis/identifiers';
import type { ProcedureDefinition } from '@openhuis/procedures';
import { dutchDate, type ScheduledLine, schedule } from '../../rules/contract-text.js';
import { type ContractParty, partyLines } from '../../rules/contract-party.js';
import { contractStart } from '../../rules/term.js';

/** Everything an addendum says. */
export interface AddendumTextFacts {
  /** 1 is the first of its contract. */
  number: number;
  contract: { number: string; signedOn: CalendarDate; startsOn: CalendarDate; endsOn: CalendarDate };
  regionName: string;
  organisation: { name: string; kvkNumber: string };
  /** With whom the contractor stands in the contract; nobody when left out. */
  parties?: readonly ContractParty[];
  /** The version by which the enrolment was judged. */
  procedure: Pick<ProcedureDefinition, 'title' | 'term' | 'products'>;
  procedureVersion: number;
  formedOn: CalendarDate;
  lines: readonly ScheduledLine[];
}

/**
 * The canonical text of an addendum (nadere overeenkomst), in Dutch: what both sides sign and what its hash is taken of.
 * It stays true whatever moves before both have signed: the lines run as long as the contract, and what amends that amends them.
 * Its contractor was told of each amendment.
 */
export function addendumText(facts: AddendumTextFacts): string {
  const { number, contract, organisation, procedure, formedOn } = facts;
  const startsLater = contractStart(procedure.term, formedOn) > contract.startsOn;
  return `${[
    `Nadere overeenkomst ${number} bij overeenkomst ${contract.number}`,
    procedure.title.nl,
    '',
    'Partijen',
    `Opdrachtgever: ${facts.regionName}, namens de gemeenten in de bijlage.`,
    `Opdrachtnemer: ${organisation.name}, KvK-nummer ${organisation.kvkNumber}.`,
    ...partyLines(facts.parties ?? []),
    '',
    'Grondslag',
    `Partijen hebben op ${dutchDate(contract.signedOn)} overeenkomst ${contract.number} gesloten.`,
    `De opdrachtnemer heeft zich voor meer ingeschreven en voldoet aan alle voorwaarden van de toelatingsprocedure ${procedure.title.nl}, versie ${facts.procedureVersion}.`,
    `Deze nadere overeenkomst is opgesteld op ${dutchDate(formedOn)}.`,
    '',
    'Wat erbij komt',
    `De producten in de bijlage horen vanaf hun eerste dag bij overeenkomst ${contract.number}.`,
    'Alle artikelen van die overeenkomst gelden ook voor deze producten. De rest van de overeenkomst verandert niet.',
    'Wordt de overeenkomst of een tarief gewijzigd, dan geldt dat ook voor deze producten. Dat is ook zo als de wijziging ingaat voordat beide partijen deze nadere overeenkomst hebben ondertekend.',
    '',
    'Looptijd',
    `De producten gaan in op de eerste dag van de maand nadat beide partijen deze nadere overeenkomst hebben ondertekend${startsLater ? '' : `, maar niet voor ${dutchDate(contract.startsOn)}`}.`,
    `Zij lopen even lang als de overeenkomst. Bij het opstellen van deze tekst is dat tot en met ${dutchDate(contract.endsOn)}.`,
    'Wordt de overeenkomst verlengd, dan kunnen ook deze producten worden verlengd.',
    'Een aanbod tot verlenging dat bij de laatste ondertekening openstaat en alle producten betreft, geldt ook voor deze producten.',
    '',
    'Bijlage: producten',
    ...schedule(facts.lines),
    '',
    'Bijlage: tarieven',
    `De tarieven zijn voor alle opdrachtnemers gelijk. Op ${dutchDate(formedOn)} zijn dat voor deze producten:`,
    ...tariffs(facts),
  ].join('\n')}\n`;
}

/** The tariffs that hold on the day of the text or later, product by product, in the order of their first day. */
function tariffs({ procedure, lines, formedOn }: AddendumTextFacts): string[] {
  const wanted = new Set(lines.map(({ product }) => product));
  return procedure.products
    .filter(({ code }) => wanted.has(code))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .flatMap((product) =>
      product.tariffs
        .filter(({ endsOn }) => endsOn === undefined || endsOn >= formedOn)
        .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
        .map(
          ({ amount, startsOn, endsOn }) =>
            `${product.code} ${product.name.nl}: € ${amount.replace('.', ',')} per ${unitName(product.unit)}, ` +
            (endsOn === undefined
              ? `vanaf ${dutchDate(startsOn)}`
              : `van ${dutchDate(startsOn)} tot en met ${dutchDate(endsOn)}`),
        ),
    );
}

function unitName(code: string): string {
  return units.find((unit) => unit.code === code)?.dutchName.toLowerCase() ?? code;
}
