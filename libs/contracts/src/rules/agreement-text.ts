import type { ProcedureDefinition } from '@openhuis/procedures';

/** A part of the text with its heading. */
export interface AgreementPart {
  /** The common part that it follows from (`commonParts`). */
  from: 'term' | 'revision' | 'agreements';
  heading: string;
  lines: string[];
}

/**
 * What the contracts of a procedure agree besides its articles, in Dutch and in a fixed order: notice, revision, the cap on
 * spending, Bibob and social return (contract standard 1.3.4 to 1.9). What a procedure leaves out is in no text.
 */
export function agreementParts({
  term: { notice },
  revision,
  agreements,
}: Pick<ProcedureDefinition, 'term' | 'revision' | 'agreements'>): AgreementPart[] {
  const parts: AgreementPart[] = [];
  if (notice !== undefined) parts.push({ from: 'term', heading: 'Opzegging', lines: noticeLines(notice) });
  if (revision !== undefined) parts.push({ from: 'revision', heading: 'Herziening', lines: revisionLines(revision) });
  const { spendingCap, bibob, socialReturn } = agreements ?? {};
  if (spendingCap !== undefined) {
    parts.push({ from: 'agreements', heading: 'Bestedingsruimte', lines: capLines(spendingCap) });
  }
  if (bibob === true) {
    parts.push({
      from: 'agreements',
      heading: 'Bibob',
      lines: [
        'De opdrachtgever kan de integriteit van de opdrachtnemer laten onderzoeken op grond van de Wet Bibob, ook terwijl de overeenkomst loopt.',
        'De opdrachtnemer levert het ingevulde formulier binnen 14 kalenderdagen in nadat de opdrachtgever daarom vraagt.',
      ],
    });
  }
  if (socialReturn !== undefined) {
    parts.push({
      from: 'agreements',
      heading: 'Social return',
      lines: [
        `De opdrachtnemer zet ${socialReturn.percentage.replace('.', ',')} procent van de jaarlijkse omzet uit deze overeenkomst in voor mensen met een afstand tot de arbeidsmarkt.`,
      ],
    });
  }
  return parts;
}

function noticeLines({ by, months }: NonNullable<ProcedureDefinition['term']['notice']>): string[] {
  const term = `met een termijn van ${months} ${months === 1 ? 'kalendermaand' : 'kalendermaanden'}`;
  return by === 'both'
    ? [`Ieder van de partijen kan deze overeenkomst schriftelijk opzeggen ${term}.`]
    : [
        `De opdrachtgever kan deze overeenkomst schriftelijk opzeggen ${term}.`,
        'De opdrachtnemer kan deze overeenkomst niet tussentijds opzeggen.',
      ];
}

function revisionLines({
  responseDays,
  lastTermDays,
  implementationMonths,
  silence,
}: NonNullable<ProcedureDefinition['revision']>): string[] {
  return [
    `De opdrachtgever kondigt een wijziging schriftelijk aan. De opdrachtnemer antwoordt binnen ${responseDays} kalenderdagen.`,
    `Wie niet antwoordt, krijgt een laatste termijn van ${lastTermDays} kalenderdagen. ${
      silence === 'refusal'
        ? 'Wie ook dan niet antwoordt, weigert de wijziging.'
        : 'Wie ook dan niet antwoordt, aanvaardt de wijziging.'
    }`,
    `Een wijziging gaat binnen ${implementationMonths} kalendermaanden na de aankondiging in.`,
    'Wie een wijziging weigert, beëindigt daarmee de overeenkomst op de dag waarop de wijziging ingaat.',
  ];
}

function capLines({
  announceMonths,
  decideMonths,
  planMonths,
  warnAtPercent,
}: NonNullable<NonNullable<ProcedureDefinition['agreements']>['spendingCap']>): string[] {
  return [
    'De opdrachtgever kan een grens stellen aan wat zij de opdrachtnemer in een kalenderjaar betaalt. Crisiszorg telt daarvoor niet mee.',
    `Zij kondigt dat ${announceMonths} kalendermaanden van tevoren aan en besluit ${decideMonths} kalendermaanden van tevoren. De opdrachtnemer maakt ${planMonths} kalendermaanden van tevoren een plan.`,
    `De opdrachtnemer meldt het als ${warnAtPercent} procent van de bestedingsruimte is gebruikt.`,
  ];
}
