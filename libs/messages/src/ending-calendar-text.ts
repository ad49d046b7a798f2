/** The dates around the end of a contract, intake stops, measures and changes of a provider that stand in a calendar. */
export type EndingCalendarKey =
  | 'end-approval'
  | 'end-answer'
  | 'end-recorded'
  | 'end-dropped'
  | 'transfer-report'
  | 'settlement'
  | 'retention-end'
  | 'intake-stop-request'
  | 'intake-stop-start'
  | 'intake-stop-end'
  | 'intake-stop-decided'
  | 'measure-hearing'
  | 'measure-decided'
  | 'measure-date'
  | 'party-change-check'
  | 'party-change';

const counted = (one: string, other: string): string => `{count, plural, one {${one}} other {# ${other}}}: {what}`;

/** What they are called in a calendar; `{count}` and `{what}` as in `calendarTexts`. */
export const endingTitles: Record<'nl' | 'en', Record<EndingCalendarKey, string>> = {
  nl: {
    'end-approval': counted('Einde goedkeuren', 'keer een einde goedkeuren'),
    'end-answer': counted('Antwoord op het gevraagde einde', 'contracten: antwoord op het gevraagde einde'),
    'end-recorded': counted('Einde vastgelegd', 'contracten: einde vastgelegd'),
    'end-dropped': counted('Einde gaat niet door', 'contracten: einde gaat niet door'),
    'transfer-report': counted('Aantallen cliënten doorgeven', 'contracten: aantallen cliënten doorgeven'),
    settlement: counted('Afwikkeling: uiterste dag', 'contracten: afwikkeling'),
    'retention-end': counted('Bewaartermijn loopt af', 'contracten: bewaartermijn loopt af'),
    'intake-stop-request': counted('Beslissen over een cliëntenstop', 'contracten: beslissen over een cliëntenstop'),
    'intake-stop-start': counted('Cliëntenstop gaat in', 'contracten: cliëntenstop gaat in'),
    'intake-stop-end': counted('Laatste dag van de cliëntenstop', 'contracten: laatste dag van de cliëntenstop'),
    'intake-stop-decided': counted('Beslist over een cliëntenstop', 'contracten: beslist over een cliëntenstop'),
    'measure-hearing': counted(
      'Laatste dag om te reageren op een maatregel',
      'contracten: laatste dag om te reageren op een maatregel',
    ),
    'measure-decided': counted('Beslist over een maatregel', 'contracten: beslist over een maatregel'),
    'measure-date': counted('Datum van een maatregel', 'contracten: datum van een maatregel'),
    'party-change-check': counted(
      'Wijziging van de aanbieder controleren',
      'contracten: wijziging van de aanbieder controleren',
    ),
    'party-change': counted('Wijziging van de aanbieder gaat in', 'contracten: wijziging van de aanbieder gaat in'),
  },
  en: {
    'end-approval': counted('Approve the end', 'ends to approve'),
    'end-answer': counted('Answer to the end that was asked', 'contracts: answer to the end that was asked'),
    'end-recorded': counted('End recorded', 'contracts: end recorded'),
    'end-dropped': counted('End is off', 'contracts: end is off'),
    'transfer-report': counted('Report the numbers of clients', 'contracts: report the numbers of clients'),
    settlement: counted('Settlement: last day', 'contracts: settlement'),
    'retention-end': counted('Retention ends', 'contracts: retention ends'),
    'intake-stop-request': counted('Decide on an intake stop', 'contracts: decide on an intake stop'),
    'intake-stop-start': counted('Intake stop begins', 'contracts: intake stop begins'),
    'intake-stop-end': counted('Last day of the intake stop', 'contracts: last day of the intake stop'),
    'intake-stop-decided': counted('Decided on an intake stop', 'contracts: decided on an intake stop'),
    'measure-hearing': counted('Last day to respond to a measure', 'contracts: last day to respond to a measure'),
    'measure-decided': counted('Decided on a measure', 'contracts: decided on a measure'),
    'measure-date': counted('Date of a measure', 'contracts: date of a measure'),
    'party-change-check': counted('Check a change of the provider', 'contracts: check a change of the provider'),
    'party-change': counted('Change of the provider takes effect', 'contracts: change of the provider takes effect'),
  },
};
