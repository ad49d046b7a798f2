import type { CalendarDate, OpenPeriod, Period } from '@openhuis/calendar';
import type { CommonContent, PartOrigin, ProcedureLine } from '@openhuis/procedures';
import type { ContractParty } from '../../rules/contract-party.js';
import type { ChangedContractor, Contractor } from './contractor-on-date.js';

/** What something in a contract came from. */
export interface ContractSource {
  /** contract: the contract itself as it was signed; ending: an end of a part before its time. */
  kind: 'contract' | 'extension' | 'addendum' | 'ending' | 'publication' | 'amendment' | 'indexation';
  id: string;
  /** The number of an extension or an addendum, where it has one. */
  number: number | null;
}

/** A row of a line as it was ever recorded, with the change that brought it. */
export interface RecordedLine extends ProcedureLine, Period {
  isSuperseded: boolean;
  /** True for what stands again because an end was taken back. */
  isPutBack: boolean;
  source: ContractSource;
  /** The day on which both had signed what brought it: the contract, or an addition to it. */
  agreedOn: CalendarDate;
}

/** Since when something reads or holds as it does, and what made it so. */
export interface Origin {
  since: CalendarDate;
  source: ContractSource;
}

/** A line from its first to its last day: rows that touch are one line. */
export interface LineRun extends ProcedureLine, Period {
  origin: Origin;
  /** The day on which both had signed what brought it, before its first day. */
  agreedOn: CalendarDate;
  /** The terms of it that were agreed one after the other. */
  rows: (Period & {
    source: ContractSource;
    /** What set its last day before that of the term; null where nothing did. */
    endedBy: ContractSource | null;
  })[];
}

/** A standing tariff of a product. */
export interface RecordedTariff extends OpenPeriod {
  productId: string;
  /** Euros per unit as a decimal text: '87.15'. */
  amount: string;
  /** True: an example, not the region's real price. */
  example: boolean;
  source: ContractSource;
}

/** The common terms of one day. */
export interface TermsOfDay {
  content: CommonContent;
  origins: readonly PartOrigin[];
  /** The numbers of amendments by their ids, as far as they have one. */
  numbers: ReadonlyMap<string, number | undefined>;
}

/** Everything that a contract on a date is told from. */
export interface ContractHistory {
  formedOn: CalendarDate;
  signedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate;
  endedOn: CalendarDate | null;
  parties: {
    region: string;
    /** As it is called now. */
    contractor: Contractor;
    others: readonly ContractParty[];
  };
  /** The days on which the contractor got another name or number, past and to come. */
  contractorChanges: readonly ChangedContractor[];
  /** What it was formed for: told of the days before both had signed. */
  formedLines: readonly ProcedureLine[];
  /** Its lines, past, present and to come, each with its whole run. */
  runs: readonly LineRun[];
  /** Of the products of its procedure; those that touch and are equal are one. */
  tariffs: readonly RecordedTariff[];
  /** Codes of products by their ids. */
  products: Readonly<Record<string, string | undefined>>;
  /** The first day of each row of common terms that stands. */
  termsChangeOn: readonly CalendarDate[];
}
