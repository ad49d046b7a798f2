import type { TermScheme } from '@openhuis/calendar';
import type { DelivererChoice, EnrolmentForm } from './rules/enrolment-form.js';

/** A text for people, in both languages. */
export interface BilingualText {
  nl: string;
  en: string;
}

/**
 * An open-house procedure as its region writes it down: the shape of the data files, of the API and of
 * what a version freezes. Differences between procedures are data in here, never code. Nothing in it
 * limits the number of contractors or compares applicants.
 */
export interface ProcedureDefinition {
  slug: string;
  title: BilingualText;
  description: BilingualText;
  law: 'wmo' | 'jeugd';
  /** Where the values come from and what is only planned or an example (free text per field). */
  sources: string[];
  entry: {
    mode: 'continuous' | 'windowed' | 'single';
    /** Local time in Europe/Amsterdam, '2025-09-01T09:00'. */
    opensAt: string;
    /** Absent for continuous entry. */
    closesAt?: string;
    /** Last day on which a question can be asked, inclusive; absent: for as long as the procedure runs. */
    questionsUntil?: string;
  };
  /** Municipality codes, '0262'. */
  municipalities: string[];
  /** Those that no longer take part, while they run off: only in what binds contracts, never in what is offered. */
  leavingMunicipalities?: LeavingMunicipality[];
  /** The forms in which one may enrol; all of them when left out. */
  forms?: EnrolmentForm[];
  conditions: Condition[];
  products: ProductDefinition[];
  bundleRules: BundleRule[];
  term: TermScheme & {
    /** mutual: the region offers, the provider answers in writing; the others are contract standard 1.3 and tacit renewal. */
    extensionMode: 'mutual' | 'purchaserOnly' | 'tacit';
    /** The region's offer goes out at least so many weeks before the latest notice date. */
    offerLeadWeeks: number;
    /**
     * Who may give notice, and how many calendar months must lie between its receipt and the end (contract standard 1.3.4);
     * left out: nobody.
     */
    notice?: { by: 'region' | 'both'; months: number };
  };
  /** The decision the region promises, in weeks after submission. */
  decisionPromiseWeeks: number;
  /** Calendar days in which a provider delivers what was lacking; 14 when left out (contract standard, admission). */
  supplementDays?: number;
  /** Calendar days between the notice of an intended refusal and its becoming final; 20 when left out. */
  remedyDays?: number;
  /** Calendar days in which the region answers a question; 10 when left out. */
  questionAnswerDays?: number;
  /** Weeks in which both sides sign. */
  signatureWeeks: number;
  /** Calendar days for which the offer to contract stands. */
  offerValidityDays: number;
  /** Articles of the contract: common to all contractors. `{…}` placeholders are not used: variable parts stand in the schedule. */
  clauses: Clause[];
  /** Who contracts, where that is not the region under its own name: a region that gets a legal form of its own. */
  contractingParty?: ContractingParty;
  /** How what binds contracts may be amended; the built-in clause when left out (rules/revision-clause.ts). */
  revision?: RevisionClause;
  /** What the contracts agree besides; a part that is left out is not agreed. */
  agreements?: ContractAgreements;
}

/** The parts of the contract standard that a region may leave out (1.5, 1.8 and 1.9): common to all contractors of a procedure. */
export interface ContractAgreements {
  /** A cap on what a contractor may be paid in a year. */
  spendingCap?: SpendingCap;
  /** The region may have the integrity of the contractor looked into while the contract runs (Wet Bibob). */
  bibob?: boolean;
  /** What the contractor does for people with a distance to work, as a part of its yearly turnover: a decimal text, '2.5'. */
  socialReturn?: { percentage: string };
}

/** How a cap comes about, in calendar months before it holds (contract standard 1.5: at least 6, 3 and 2). */
export interface SpendingCap {
  announceMonths: number;
  decideMonths: number;
  planMonths: number;
  /** The contractor warns when it has used so much of it. */
  warnAtPercent: number;
}

/** The legal person that stands on the region's side of the contracts. */
export interface ContractingParty {
  name: string;
  /** Eight digits; absent for a form that is not in the trade register. */
  kvkNumber?: string;
}

/** The revision clause (contract standard 1.4), published beforehand: an amendment keeps to it. */
export interface RevisionClause {
  /** Calendar days between announcing an amendment and the last day to answer it. */
  responseDays: number;
  /** Calendar days of the last written term for whoever did not answer. */
  lastTermDays: number;
  /** An amendment takes effect within so many calendar months of its announcement. */
  implementationMonths: number;
  /** What silence means after the last written term. */
  silence: 'refusal' | 'acceptance';
}

export interface Condition {
  /** Unique within the procedure: 'UEA', 'G1', 'VISIE'. */
  code: string;
  kind: 'exclusionGround' | 'suitability' | 'execution';
  /** Only of an exclusion ground: whether the region must exclude for it or may. */
  exclusion?: 'mandatory' | 'optional';
  title: BilingualText;
  text: BilingualText;
  /** How a provider answers it. 'recordedAsSeen' (criminal records): nothing is uploaded, the assessor records that it was seen. */
  answer: 'confirmation' | 'text' | 'evidence' | 'recordedAsSeen';
  /** Who delivers it, of those who enrol together; the applicant when left out. */
  deliveredBy?: DelivererChoice;
  /** False: asked anew in each enrolment, so that an earlier answer is not offered for reuse. */
  reusable?: boolean;
  /** Present when and only when answer is 'evidence'. */
  evidence?: {
    kind: string;
    /** Maximum age at receipt, in calendar months; absent: not limited. */
    maximumAgeMonths?: number;
    /** For how long it proves the condition after it was issued, in calendar months; then it is asked again. Absent: not limited. */
    validityMonths?: number;
    /** False: only on request, so a submission without it is complete. */
    atSubmission: boolean;
    /** The document itself has an expiry date that must be watched. */
    expires: boolean;
  };
  /** How old a document that is only seen may be; only when answer is 'recordedAsSeen'. Absent: not limited. */
  seen?: {
    /** In calendar months before the day from which is counted back. */
    maximumAgeMonths: number;
    /** The day of receipt, or the day on which the work starts (VOG of staff, Besluit Jeugdwet). */
    before: 'receipt' | 'start';
  };
  /** Other evidence may be accepted instead, with a reason and a day on which it is looked at again; false when left out. */
  alternativeAllowed?: boolean;
  source: string;
}

export interface ProductDefinition {
  /** The region's own code, unique within the procedure: 'BG-BASIS'. */
  code: string;
  name: BilingualText;
  /** National category, '02'. */
  category: string;
  /** National product code, '45A04'; absent where the nation has none. */
  nationalCode?: string;
  /** WJ756: '01' minute, '04' hour, '14' day and night, '16' day part, '82', '83', '84'. */
  unit: string;
  executionVariant: 'effort' | 'output' | 'task';
  careIntensity?: 'basic' | 'complex';
  /** How long a municipality decides for a client (not the contract); waiting time is never counted. */
  clientDecisionDuration: { months: number; purpose: 'developmental' | 'maintenance' };
  /** First day on which it is offered, when it was added to a procedure that ran. */
  offeredFrom?: string;
  /** For clients below this age, in years; absent: of any age. */
  ageBelow?: number;
  /** While it runs off, or its age limit does: what holds for whoever is in care already. */
  transition?: TransitionScheme;
  tariffs: TariffDefinition[];
}

/** A municipality that no longer takes part: what holds for whoever is in care there already. */
export interface LeavingMunicipality {
  /** Its code, '0262'. */
  municipality: string;
  /** Until this day, inclusive, assignments that exist go on. */
  existingUntil: string;
}

/** What holds for clients in care when a product leaves, or a limit moves. */
export interface TransitionScheme {
  /** From this day nobody new is assigned. */
  noNewAssignmentsFrom: string;
  /** Until this day, inclusive, assignments that exist go on. */
  existingUntil: string;
  /** True: only an age limit runs off, and the product itself goes on. Left out: the product leaves. */
  ageLimitOnly?: boolean;
}

export interface TariffDefinition {
  startsOn: string;
  /** Inclusive; absent: until further notice. */
  endsOn?: string;
  /** Euros per unit as a decimal text, '87.15': never a float. */
  amount: string;
  /** True: an example, not the region's real price. */
  example: boolean;
  /** What the amount is made of (real price): they add up to it. Absent: not published. */
  costs?: TariffCost[];
}

/** The elements of a real price (Uitvoeringsbesluit Wmo 2015, article 5.4; Besluit Jeugdwet, article 2.3). */
export const costElements = [
  'staff',
  'otherClientBound',
  'overhead',
  'nonProductiveHours',
  'travelAndTraining',
  'indexation',
  'imposedDuties',
] as const;
export type CostElement = (typeof costElements)[number];

export interface TariffCost {
  element: CostElement;
  /** Euros per unit as a decimal text, '61.20'. */
  amount: string;
}

/** Holding one product asks for holding another: 'complex' asks for 'basic', so that care can be scaled down. */
export interface BundleRule {
  product: string;
  requires: string;
  mode: 'off' | 'encouraged' | 'required';
  startsOn: string;
  bindsExistingContracts: boolean;
}

export interface Clause {
  number: string;
  title: string;
  /** Dutch: the contract's language. */
  text: string;
  /** Part 3 of the contract standard: national, and so nobody's here to change. */
  fixed?: boolean;
}
