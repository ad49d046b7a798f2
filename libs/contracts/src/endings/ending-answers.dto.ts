import { ApiDate, ApiDateOrNull } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';

/** An ending as it stands after a command. */
export class EndingOutcomeAnswer {
  id: string;
  /** proposed: it waits for a second person; asked: for the other side; planned: it holds. */
  state: 'proposed' | 'asked' | 'planned' | 'withdrawn' | 'refused' | 'lapsed' | 'cancelled';
  @ApiDate()
  endsOn: string;
  /** The last day for the approval, the receipt or the answer; null: nobody has to. */
  @ApiDateOrNull()
  answerDueOn: string | null;
}

/** A line that ends. */
export class EndingLineAnswer {
  productId: string;
  /** Code in the catalogue. @example 'BG-COMPLEX' */
  product: string;
  productName: BilingualTextBody;
  /** @example '0262' */
  municipality: string;
  /** @example 'Lochem' */
  municipalityName: string;
}

/** The newest numbers of clients of a line. */
export class TransferCountAnswer extends EndingLineAnswer {
  @ApiDate()
  countedOn: string;
  inCare: number;
  transferred: number;
  finished: number;
}

/** Something to settle after an end. */
export class SettlementItemAnswer {
  code: 'clientsTransferred' | 'assignmentsRunOff' | 'lastInvoices' | 'finalAccount' | 'lastPayment' | 'dataHandedOver';
  /** Who does it. */
  side: 'provider' | 'region';
  @ApiDate()
  dueOn: string;
  /** Null until it is done. */
  doneAt: string | null;
  /** Who said so: the region also of what a provider was late with. */
  doneSide: 'provider' | 'region' | null;
  note: string | null;
}

/** An end of a contract or of a part of it before its term: asked, planned or dropped. */
export class EndingAnswer extends EndingOutcomeAnswer {
  ground: 'notice' | 'mutualConsent' | 'dissolution' | 'amendmentRefused' | 'term';
  /** Who asked for it. */
  side: 'provider' | 'region';
  reason: string;
  statement: string | null;
  /** What ends; null: the whole contract. */
  lines: EndingLineAnswer[] | null;
  requestedAt: string;
  approvedAt: string | null;
  /** Whether you are the one who proposed it: another person approves it. */
  isMine: boolean;
  answerReason: string | null;
  /** The day on which the notice was received: it counts from then. */
  @ApiDateOrNull()
  receivedOn: string | null;
  receipt: 'portal' | 'registeredLetter' | null;
  receiptReference: string | null;
  @ApiDateOrNull()
  plannedOn: string | null;
  @ApiDateOrNull()
  closedOn: string | null;
  /** The day by which the provider tells its next numbers; null: none are asked any more. */
  @ApiDateOrNull()
  nextReportOn: string | null;
  /** The lines of which clients are counted, also after the last day; none of an end that does not hold. */
  countedLines: EndingLineAnswer[];
  /** The newest numbers, line by line. */
  counts: TransferCountAnswer[];
  settlement: SettlementItemAnswer[];
}

/** Whether and how notice can be given, and every ending of a contract, newest first. */
export class ContractEndingsAnswer {
  contractId: string;
  /** @example '2026-000042' */
  number: string;
  organisationName: string;
  version: number;
  @ApiDateOrNull()
  startsOn: string | null;
  /** The last day of the contract. */
  @ApiDate()
  endsOn: string;
  status: 'pending' | 'signed' | 'active' | 'ended';
  /** Who may give notice; null: nobody. */
  noticeBy: 'region' | 'both' | null;
  noticeMonths: number | null;
  /** The earliest last day of a notice that is received today; null when nobody may give one. */
  @ApiDateOrNull()
  earliestNoticeEnd: string | null;
  /** Until when the contract is kept after its end; of one that runs: as things stand. */
  @ApiDate()
  keptUntil: string;
  /** Every line that runs today or later, with its last day. */
  lines: RunningLineAnswer[];
  endings: EndingAnswer[];
}

/** A line that runs. */
export class RunningLineAnswer extends EndingLineAnswer {
  @ApiDate()
  endsOn: string;
}

/** A date that lapses or comes with an end. */
export class EndingDateAnswer {
  /** As the deadlines are named. @example 'option-lapse' */
  kind: string;
  @ApiDate()
  dueOn: string;
}

/** Something that forbids an end. */
export class EndingFaultAnswer {
  code: string;
  path: string | null;
  details: Record<string, string | number>;
}

/** What an end would do. Nothing is stored. */
export class EndingPreviewAnswer {
  /** What forbids it; empty: it may go out. */
  faults: EndingFaultAnswer[];
  /** What would have to end as well, so that the bundle rules hold. */
  companions: EndingLineAnswer[];
  /** What ends, with the last day it had. */
  ending: RunningLineAnswer[];
  /** What goes on. */
  remaining: RunningLineAnswer[];
  /** The last day of the contract after it. */
  @ApiDate()
  contractEndsOn: string;
  /** True: an offer to extend that waits would lapse. */
  offerLapses: boolean;
  /** Dates that would lapse, with their notices. */
  lapsing: EndingDateAnswer[];
  /** Dates that would come, with their notices. */
  coming: EndingDateAnswer[];
  /** The last day for the approval, the receipt or the answer; null: it would hold at once. */
  @ApiDateOrNull()
  answerDueOn: string | null;
}
