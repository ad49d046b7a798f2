import type { Language } from './message.js';

/** The columns of the list of contracts, as the pages have them. */
export const contractColumns = [
  'number',
  'provider',
  'status',
  'procedure',
  'startsOn',
  'endsOn',
  'extensionsExercised',
  'option',
  'latestNoticeOn',
  'answerDueOn',
] as const;
export type ContractColumn = (typeof contractColumns)[number];

/** What a list of contracts says that is opened in a spreadsheet. */
export interface ContractSheetTexts {
  /** Of the file, without the day and what follows the dot. */
  file: string;
  /** Of the worksheet. */
  sheet: string;
  columns: Record<ContractColumn, string>;
  status: Record<'pending' | 'signed' | 'active' | 'ended', string>;
  option: Record<'open' | 'closed', string>;
}

export const contractSheetTexts: Record<Language, ContractSheetTexts> = {
  nl: {
    file: 'contracten',
    sheet: 'Contracten',
    columns: {
      number: 'Nummer',
      provider: 'Aanbieder',
      status: 'Status',
      procedure: 'Procedure',
      startsOn: 'Eerste dag',
      endsOn: 'Laatste dag',
      extensionsExercised: 'Aantal verlengingen',
      option: 'Verlenging mogelijk',
      latestNoticeOn: 'Uiterlijk verlengen',
      answerDueOn: 'Antwoord uiterlijk op',
    },
    status: { pending: 'Nog niet getekend', signed: 'Getekend', active: 'Loopt', ended: 'Afgelopen' },
    option: { open: 'Ja', closed: 'Nee' },
  },
  en: {
    file: 'contracts',
    sheet: 'Contracts',
    columns: {
      number: 'Number',
      provider: 'Provider',
      status: 'Status',
      procedure: 'Procedure',
      startsOn: 'First day',
      endsOn: 'Last day',
      extensionsExercised: 'Extensions so far',
      option: 'Extension possible',
      latestNoticeOn: 'Extend at the latest',
      answerDueOn: 'Answer due by',
    },
    status: { pending: 'Not signed yet', signed: 'Signed', active: 'Running', ended: 'Ended' },
    option: { open: 'Yes', closed: 'No' },
  },
};
