import { amsterdamDate, daysBetween } from '@openhuis/calendar';
import type { ProcedureDefinition } from '@openhuis/procedures';
import { type LetterPassages, passagesOf, type SetPassages } from '../../../regions/src/rules/letter-passages.js';
import { type Letterhead, letterheadOf, type LetterheadSource } from '../../../regions/src/rules/letterhead.js';
import type { ComplaintOutcome } from './complaint.js';
import type { DecidedLine } from './decision.js';
import type { PartyStatement } from './parties.js';
import type { EnrolmentForm } from '../../../procedures/src/rules/enrolment-form.js';
import type { AnswerFacts, EvidenceFacts } from './completeness.js';
import type { EnrolledLine } from './enrolled-line.js';
import { REMEDY_DAYS } from './remedy-term.js';

/** The letters there are. Those of a decision name who took it; a receipt and what the calendar does need nobody. */
export const letterKinds = [
  'receipt',
  'supplementRequest',
  'notProcessed',
  'admission',
  'intendedRefusal',
  'refusal',
  'complaintAnswer',
  'extensionOffer',
  'extensionNotice',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** An answer as it was submitted, with its document. */
export interface ReceivedAnswer extends AnswerFacts {
  evidence: (EvidenceFacts & { fileName: string; fileHash: string }) | null;
}

/** Who enrols together with the applicant, with what it delivered itself. */
export interface ReceivedParty extends Pick<PartyStatement, 'role' | 'name' | 'kvkNumber'> {
  answers: readonly ReceivedAnswer[];
}

/** What is lacking of one condition, in the words of who asks for it. */
export interface LackingMatter {
  conditionCode: string;
  lacking: string;
  /** Of whom it is lacking, where that is another than the addressee. */
  party?: string | null;
}

/** What a letter is about: the part that the command knows. Dates are calendar dates in Europe/Amsterdam. */
export type LetterMatter =
  | {
      kind: 'receipt';
      /** A supplement replaces a part of what was submitted: what was received is shown as it stands now. */
      of: 'submission' | 'supplement';
      contentHash: string;
      decisionDueOn: string;
      lines: readonly EnrolledLine[];
      answers: readonly ReceivedAnswer[];
      form: EnrolmentForm;
      parties: readonly ReceivedParty[];
    }
  | { kind: 'supplementRequest' | 'notProcessed'; items: readonly LackingMatter[]; until: string }
  | {
      kind: 'admission';
      reason: string;
      lines: readonly DecidedLine[];
      /** The last day for a writ about the lines that are refused. */
      remedyUntil: string;
      /** The provider has a contract, to which this adds. */
      addsToContract: boolean;
    }
  | { kind: 'intendedRefusal'; reason: string; unmet: readonly string[]; remedyUntil: string }
  | {
      kind: 'refusal';
      reason: string;
      unmet: readonly string[];
      notifiedOn: string;
      remedyUntil: string;
      /** Why a person of the region made it final; null when the remedy term passed. */
      finalReason: string | null;
    }
  | {
      kind: 'complaintAnswer';
      complainedOn: string;
      complaint: string;
      outcome: ComplaintOutcome;
      answer: string;
      /** The last day for a writ where that is still to come. */
      remedyUntil: string | null;
    }
  | (ExtensionMatter & {
      kind: 'extensionOffer';
      answerDueOn: string;
      /** What happens when nobody answers. */
      silence: 'ends' | 'renews';
    })
  | (ExtensionMatter & { kind: 'extensionNotice' });

/** An extension of a contract, offered or told. */
interface ExtensionMatter {
  /** The number of the contract. */
  contract: string;
  /** 1 is the first extension. */
  number: number;
  startsOn: string;
  endsOn: string;
  /** The last day of the contract as it stands. */
  presentEndsOn: string;
  reason: string;
  lines: readonly EnrolledLine[];
}

/** What the letter shows besides, as it is stored when the letter is written. */
export interface LetterSource extends LetterheadSource {
  settings: SetPassages | null;
  addressee: { name: string; kvkNumber: string; email: string };
  /** Who signs, with the roles it has in the region. */
  signatory: { name: string; roles: string[] } | null;
  /** Names of municipalities by their code. */
  municipalities: Record<string, string>;
  /** What was found on each condition, by its code. */
  findings: Record<string, string>;
}

/** About which enrolment, by which version of which procedure. */
export interface LetterSubject {
  enrolmentId: string;
  submittedAt: Date;
  procedure: {
    number: number;
    definitionHash: string;
    definition: Pick<
      ProcedureDefinition,
      'slug' | 'title' | 'products' | 'conditions' | 'remedyDays' | 'signatureWeeks'
    >;
  };
}

/** Everything that a letter shows: it is kept with the letter, and nothing else is asked when its PDF is made. */
export interface LetterFacts {
  date: string;
  /** Of the clock in Amsterdam, '14.05'. */
  time: string;
  reference: string;
  submittedOn: string;
  letterhead: Letterhead;
  addressee: LetterSource['addressee'];
  procedure: { title: string; version: number; definitionHash: string };
  passages: LetterPassages;
  signature: { name: string; role: string } | null;
  content: Record<string, unknown>;
}

/** In the order in which a role says best why this person signs. */
const roleWords: readonly (readonly [role: string, words: string])[] = [
  ['contract_manager', 'contractmanager'],
  ['approver', 'besluitnemer'],
  ['assessor', 'beoordelaar'],
  ['region_administrator', 'regiobeheerder'],
];

/** By what people call an enrolment in letters and on the telephone: 'WMO-2026-3F9A21BC'. */
export function letterReference(slug: string, enrolmentId: string): string {
  return `${slug}-${enrolmentId.slice(-8)}`.toUpperCase();
}

/**
 * Everything that a letter shows, in Dutch: the law of the procedure is Dutch, and so are its letters.
 *
 * @param writtenAt when it is written
 */
export function letterFacts(
  subject: LetterSubject,
  matter: LetterMatter,
  source: LetterSource,
  writtenAt: Date,
): LetterFacts {
  const { procedure, submittedAt } = subject;
  const { contact, signatory } = source;
  return {
    date: amsterdamDate(writtenAt),
    time: timeInAmsterdam(writtenAt),
    reference: letterReference(procedure.definition.slug, subject.enrolmentId),
    submittedOn: amsterdamDate(submittedAt),
    letterhead: letterheadOf(source),
    addressee: source.addressee,
    procedure: {
      title: procedure.definition.title.nl,
      version: procedure.number,
      definitionHash: procedure.definitionHash,
    },
    passages: passagesOf(source.settings, contact),
    signature:
      signatory === null
        ? null
        : { name: signatory.name, role: roleWords.find(([role]) => signatory.roles.includes(role))?.[1] ?? '' },
    content: contentOf(subject, matter, source, amsterdamDate(writtenAt)),
  };
}

function contentOf(
  subject: LetterSubject,
  matter: LetterMatter,
  source: LetterSource,
  date: string,
): Record<string, unknown> {
  const { definition } = subject.procedure;
  const words = wordsOf(definition, source);
  switch (matter.kind) {
    case 'receipt':
      return {
        of: matter.of,
        submittedOn: amsterdamDate(subject.submittedAt),
        contentHash: matter.contentHash,
        decisionDueOn: matter.decisionDueOn,
        lines: words.products(matter.lines),
        answers: matter.answers.map(words.answer),
        form: matter.form,
        parties: matter.parties.map(({ role, name, kvkNumber, answers }) => ({
          role,
          name,
          kvkNumber,
          answers: answers.map(words.answer),
        })),
      };
    case 'supplementRequest':
    case 'notProcessed':
      return {
        items: matter.items.map(({ conditionCode, lacking, party = null }) => ({
          title: party === null ? words.title(conditionCode) : `${words.title(conditionCode)} (${party})`,
          lacking,
        })),
        until: matter.until,
        days: daysBetween(date, matter.until),
      };
    case 'admission':
      return {
        reason: matter.reason,
        admitted: words.products(matter.lines.filter(({ admitted }) => admitted)),
        refused: matter.lines
          .filter(({ admitted }) => !admitted)
          .map(({ product, municipality, reason }) => ({
            product,
            name: words.product(product),
            municipality: words.municipality(municipality),
            reason: reason ?? matter.reason,
          })),
        remedyUntil: matter.remedyUntil,
        remedyDays: definition.remedyDays ?? REMEDY_DAYS,
        signatureWeeks: definition.signatureWeeks,
        addsToContract: matter.addsToContract,
      };
    case 'intendedRefusal':
      return {
        reason: matter.reason,
        unmet: words.unmet(matter.unmet),
        remedyUntil: matter.remedyUntil,
        remedyDays: definition.remedyDays ?? REMEDY_DAYS,
      };
    case 'refusal': {
      const { reason, notifiedOn, remedyUntil, finalReason } = matter;
      return { reason, unmet: words.unmet(matter.unmet), notifiedOn, remedyUntil, finalReason };
    }
    case 'complaintAnswer': {
      const { complainedOn, complaint, outcome, answer, remedyUntil } = matter;
      return { complainedOn, complaint, outcome, answer, remedyUntil };
    }
    case 'extensionOffer':
    case 'extensionNotice': {
      const { kind, lines, ...about } = matter;
      return { ...about, lines: words.products(lines) };
    }
  }
}

/** Names in Dutch of what the matter has by its code. What a version has lost by name keeps its code. */
function wordsOf(
  { products, conditions }: LetterSubject['procedure']['definition'],
  { municipalities, findings }: LetterSource,
) {
  const product = (code: string): string => products.find((one) => one.code === code)?.name.nl ?? code;
  const condition = (code: string) => conditions.find((one) => one.code === code);
  const title = (code: string): string => condition(code)?.title.nl ?? code;
  const municipality = (code: string): string => municipalities[code] ?? code;
  return {
    product,
    title,
    municipality,
    /** Each product once, with its municipalities by name. */
    products: (lines: readonly EnrolledLine[]) =>
      [...new Set(lines.map((line) => line.product))].toSorted().map((code) => ({
        product: code,
        name: product(code),
        municipalities: lines
          .filter((line) => line.product === code)
          .map((line) => municipality(line.municipality))
          .toSorted((one, other) => one.localeCompare(other, 'nl')),
      })),
    answer: ({ conditionCode, confirmed, text, evidence }: ReceivedAnswer) => ({
      title: title(conditionCode),
      confirmed,
      text,
      evidence:
        evidence === null
          ? null
          : {
              fileName: evidence.fileName,
              issuedOn: evidence.issuedOn,
              expiresOn: evidence.expiresOn,
              fileHash: evidence.fileHash,
            },
    }),
    unmet: (codes: readonly string[]) =>
      codes.map((code) => ({
        title: title(code),
        text: condition(code)?.text.nl ?? '',
        reason: findings[code] ?? '',
      })),
  };
}

const clock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** '14.05', as Dutch letters write the time. */
function timeInAmsterdam(instant: Date): string {
  return clock.format(instant).replace(':', '.');
}
