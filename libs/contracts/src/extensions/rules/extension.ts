import {
  type CalendarDate,
  daysBetween,
  endAfterExtensions,
  extensionPeriod,
  type TermScheme,
} from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { BundleRule, ProcedureLine } from '@openhuis/procedures';
import { type BundleLine, missingCompanions } from '../../../../procedures/src/rules/bundle.js';
import type { OfferState } from '../../rules/deadlines.js';
import { canRunBeyond } from '../../rules/run-off.js';
import { optionDates } from '../../rules/term.js';

/** A line as the contract holds it, with the code its product has in the catalogue. */
export interface HeldLine extends ProcedureLine {
  product: string;
  /** The last day of the line, inclusive. */
  endsOn: CalendarDate;
  /** The last day where its product or municipality runs off; left out: both stay. */
  leavesOn?: CalendarDate;
}

/** What an offer to extend is judged by. */
export interface OfferGrounds {
  scheme: TermScheme;
  /** The region's offer should go out so many weeks before the latest notice date. */
  offerLeadWeeks: number;
  bundleRules: readonly BundleRule[];
  extensionsExercised: number;
  /** The last day of the contract. */
  endsOn: CalendarDate;
  lines: readonly HeldLine[];
}

/** What the region asks for. */
export interface OfferRequest {
  /** The lines to extend; all that run to the end of the contract when left out. */
  lines?: readonly ProcedureLine[];
  /** The last day on which the answer must have been received; the latest notice date when left out. */
  answerDueOn?: CalendarDate;
}

/** An offer as it will be recorded. */
export interface PlannedOffer {
  /** 1 is the first extension. */
  number: number;
  lines: ProcedureLine[];
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  answerDueOn: CalendarDate;
  /** True when it goes out later than the region promised; it is valid all the same. */
  afterLeadTime: boolean;
}

/**
 * The lines that can go on after the end of the contract. One that ended or will end before it returns only by a new enrolment
 * (domain guide, section 7.2), and what has run off by then is gone.
 */
export function extendable({ lines, endsOn }: Pick<OfferGrounds, 'lines' | 'endsOn'>): HeldLine[] {
  return lines.filter((line) => line.endsOn === endsOn && canRunBeyond(endsOn, line.leavesOn));
}

const keyOf = ({ productId, municipality }: ProcedureLine): string => `${productId} ${municipality}`;

/** The lines asked for, each once; undefined where the contract holds no such line to its end. */
function chosen(grounds: OfferGrounds, request: OfferRequest): (HeldLine | undefined)[] {
  const held = new Map(extendable(grounds).map((line) => [keyOf(line), line]));
  if (request.lines === undefined) return [...held.values()];
  return [...new Set(request.lines.map(keyOf))].map((key) => held.get(key));
}

/**
 * Everything that forbids this offer; empty when it may go out.
 *
 * `no-option-left`, `offer-too-late` (after the latest notice date only a late extension is possible, see
 * `lateOfferViolations`), `invalid-date` for an answer date in the past or after the latest notice
 * date, `line-missing`, `line-not-held`, and `bundle-companion-missing` for a product that would go on without its
 * companion.
 */
export function offerViolations(grounds: OfferGrounds, request: OfferRequest, today: CalendarDate): Violation[] {
  if (hasNoOption(grounds)) return [{ code: 'no-option-left' }];
  const { latestNoticeOn } = optionDates(grounds.scheme, grounds.extensionsExercised);
  if (today > latestNoticeOn) return [{ code: 'offer-too-late', details: { latestNoticeOn } }];
  return requestViolations(grounds, request, { earliest: today, latest: latestNoticeOn });
}

/**
 * Everything that forbids a late extension: one that is agreed after the latest notice date, before the end (domain
 * guide, section 7, point 3). As `offerViolations`, but the answer may be received until the last day of the contract;
 * `wrong-state` while it can still be offered in time.
 */
export function lateOfferViolations(grounds: OfferGrounds, request: OfferRequest, today: CalendarDate): Violation[] {
  if (hasNoOption(grounds)) return [{ code: 'no-option-left' }];
  const { latestNoticeOn } = optionDates(grounds.scheme, grounds.extensionsExercised);
  if (today <= latestNoticeOn) return [{ code: 'wrong-state', details: { latestNoticeOn } }];
  return requestViolations(grounds, request, { earliest: today, latest: grounds.endsOn });
}

/** Every extension is exercised, or an end before the term is planned: who gave notice is not offered more. */
function hasNoOption({ extensionsExercised, scheme, endsOn }: OfferGrounds): boolean {
  return extensionsExercised >= scheme.extensionCount || endsOn < endAfterExtensions(scheme, extensionsExercised);
}

/** What is wrong with the date or the lines that were asked for. */
function requestViolations(
  grounds: OfferGrounds,
  request: OfferRequest,
  answers: { earliest: CalendarDate; latest: CalendarDate },
): Violation[] {
  const violations: Violation[] = [];
  const { answerDueOn = answers.latest } = request;
  if (answerDueOn < answers.earliest || answerDueOn > answers.latest) {
    violations.push({ code: 'invalid-date', path: 'answerDueOn', details: answers });
  }
  return [...violations, ...requestedLineViolations(grounds, request.lines)];
}

/** What is wrong with the lines that would go on; all that run to the end when none are named. */
function requestedLineViolations(grounds: OfferGrounds, requested?: readonly ProcedureLine[]): Violation[] {
  const violations: Violation[] = [];
  const lines = chosen(grounds, requested === undefined ? {} : { lines: requested });
  if (lines.length === 0) violations.push({ code: 'line-missing', path: 'lines' });
  for (const [index, line] of lines.entries()) {
    if (line === undefined) violations.push({ code: 'line-not-held', path: `lines/${index}` });
  }
  return [
    ...violations,
    ...brokenBundles(
      grounds,
      lines.filter((line) => line !== undefined),
    ),
  ];
}

/**
 * Bundle rules on what would go on. A companion that the contract lacks already, by a rule that does not bind existing
 * contracts, stands in nobody's way; a companion that would be left behind does.
 */
function brokenBundles(grounds: OfferGrounds, lines: readonly HeldLine[]): Violation[] {
  const { startsOn } = extensionPeriod(grounds.scheme, grounds.extensionsExercised + 1);
  const bundleLine = ({ product, municipality }: HeldLine, held: boolean): BundleLine => ({
    product,
    municipality,
    held,
  });
  const identity = (missing: { product: string; companion: string; municipality: string }): string =>
    `${missing.product} ${missing.companion} ${missing.municipality}`;
  const lackedBy = (held: boolean): Set<string> =>
    new Set(
      missingCompanions(
        grounds.bundleRules,
        extendable(grounds).map((line) => bundleLine(line, held)),
        startsOn,
      ).map(identity),
    );
  const lackedAlready = lackedBy(false);
  const forbiddenAlready = lackedBy(true);
  return missingCompanions(
    grounds.bundleRules,
    lines.map((line) => bundleLine(line, false)),
    startsOn,
  )
    .filter((missing) => !lackedAlready.has(identity(missing)) || forbiddenAlready.has(identity(missing)))
    .map(({ index, product, companion, municipality }) => ({
      code: 'bundle-companion-missing',
      path: `lines/${index}`,
      details: { product, companion, municipality },
    }));
}

/** The offer itself; only for a request that `offerViolations` found nothing against. */
export function plannedOffer(grounds: OfferGrounds, request: OfferRequest, today: CalendarDate): PlannedOffer {
  const number = grounds.extensionsExercised + 1;
  const { latestNoticeOn } = optionDates(grounds.scheme, grounds.extensionsExercised);
  return {
    number,
    lines: chosen(grounds, request)
      .filter((line) => line !== undefined)
      .map(({ productId, municipality }) => ({ productId, municipality })),
    ...extensionPeriod(grounds.scheme, number),
    answerDueOn: request.answerDueOn ?? latestNoticeOn,
    afterLeadTime: daysBetween(today, latestNoticeOn) < 7 * grounds.offerLeadWeeks,
  };
}

/** A late extension itself; only for a request that `lateOfferViolations` found nothing against. */
export function plannedLateOffer(grounds: OfferGrounds, request: OfferRequest, today: CalendarDate): PlannedOffer {
  return plannedOffer(grounds, { ...request, answerDueOn: request.answerDueOn ?? grounds.endsOn }, today);
}

/**
 * What forbids a partial answer: `line-not-held` for a line that was not offered, `line-missing` for none at all, and
 * `bundle-companion-missing` for a product that would go on without its companion.
 *
 * @param offered the lines of the offer
 * @param accepted the lines that the provider goes on with
 */
export function partialAnswerViolations(
  grounds: OfferGrounds,
  offered: readonly ProcedureLine[],
  accepted: readonly ProcedureLine[],
): Violation[] {
  if (accepted.length === 0) return [{ code: 'line-missing', path: 'lines' }];
  const offers = new Set(offered.map(keyOf));
  const foreign = accepted.flatMap((line, index): Violation[] =>
    offers.has(keyOf(line)) ? [] : [{ code: 'line-not-held', path: `lines/${index}` }],
  );
  return foreign.length > 0 ? foreign : requestedLineViolations(grounds, accepted);
}

/** Of the lines offered those that were accepted, each once and in their order; null when that is all of them. */
export function acceptedPart(
  offered: readonly ProcedureLine[],
  accepted: readonly ProcedureLine[],
): ProcedureLine[] | null {
  const keys = new Set(accepted.map(keyOf));
  const part = offered.filter((line) => keys.has(keyOf(line)));
  return part.length === offered.length ? null : part;
}

/** What forbids an answer: it must be received while the offer is open and by its due date, inclusive. */
export function answerViolations(
  offer: { state: OfferState; answerDueOn: CalendarDate },
  today: CalendarDate,
): Violation[] {
  if (offer.state !== 'open') return [{ code: 'wrong-state', details: { offer: offer.state } }];
  if (today > offer.answerDueOn) return [{ code: 'offer-too-late', details: { answerDueOn: offer.answerDueOn } }];
  return [];
}
