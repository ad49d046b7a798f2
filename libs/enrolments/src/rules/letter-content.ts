import { amsterdamDate, type CalendarDate, daysBetween } from '@openhuis/calendar';
import { withRunOff } from '../../../contracts/src/rules/contract-text.js';
import { runOffDay } from '../../../procedures/src/rules/run-off-day.js';
import type { EnrolledLine } from './enrolled-line.js';
import { REMEDY_DAYS } from './remedy-term.js';
import type { ReceivedAnswer, LetterMatter, LetterSource, LetterSubject } from './letter-matter.js';

/** What the letter says, part by part, with names for codes; its template gives that a form. */
export function contentOf(
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
      const ending = runOffsBefore(matter.endsOn, definition);
      return {
        ...about,
        lines: words
          .products(lines, (code) => ending.municipality(code, words.municipality(code)))
          .map((line) => ({ ...line, name: ending.product(line.product, line.name) })),
      };
    }
  }
}

/** Names with the last day of what runs off before an extension ends, whatever the extension says of the others. */
function runOffsBefore(
  endsOn: CalendarDate,
  { products, leavingMunicipalities = [] }: LetterSubject['procedure']['definition'],
) {
  const withDay = (name: string, day: CalendarDate | undefined): string =>
    withRunOff(name, day === undefined || day >= endsOn ? undefined : day);
  return {
    product: (code: string, name: string) => withDay(name, runOffDay(products.find((one) => one.code === code) ?? {})),
    municipality: (code: string, name: string) =>
      withDay(name, leavingMunicipalities.find((one) => one.municipality === code)?.existingUntil),
  };
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
    products: (lines: readonly EnrolledLine[], nameOf = municipality) =>
      [...new Set(lines.map((line) => line.product))].toSorted().map((code) => ({
        product: code,
        name: product(code),
        municipalities: lines
          .filter((line) => line.product === code)
          .map((line) => nameOf(line.municipality))
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
