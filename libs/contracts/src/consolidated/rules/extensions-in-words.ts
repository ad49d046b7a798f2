import {
  type CalendarDate,
  endAfterExtensions,
  extensionPeriod,
  latestNoticeOn,
  type Period,
} from '@openhuis/calendar';
import { dutchCount, dutchDate } from '../../rules/contract-text.js';
import type { ConsolidatedText } from '../consolidated-answer.js';

/** An extension that can still be agreed: 'Verlenging 2'. */
export interface OptionInWords extends Period {
  name: string;
  /** The last day on which it can be agreed in time, inclusive. */
  latestNoticeOn: CalendarDate;
}

/** How the contract can be extended, sentence by sentence; of one that is not signed first how it begins. */
export function schemeInWords({ scheme, terms, state, endsOn }: ConsolidatedText): string[] {
  const unsigned =
    terms.length === 0 && state !== 'ended'
      ? [
          `De overeenkomst gaat in als beide partijen hebben ondertekend. Zij loopt dan tot en met ${dutchDate(endsOn)}.`,
        ]
      : [];
  if (scheme === null) return unsigned;
  const { extensionCount: count, extensionMonths: months, noticeMonths: notice, extensionMode } = scheme;
  if (count === 0) return [...unsigned, 'De overeenkomst kan niet worden verlengd.'];
  const how = `${dutchCount(count)} keer`;
  const length = `met ${count === 1 ? '' : 'steeds '}${months} kalendermaanden`;
  const words = {
    mutual: [
      `Partijen kunnen de eerste termijn in totaal ${how} verlengen, ${length}.`,
      `Een verlenging moet uiterlijk ${notice} kalendermaanden voor het einde zijn overeengekomen.`,
    ],
    purchaserOnly: [
      `De opdrachtgever kan de eerste termijn in totaal ${how} verlengen, ${length}.`,
      `De opdrachtgever laat dat uiterlijk ${notice} kalendermaanden voor het einde weten.`,
    ],
    tacit: [
      `De eerste termijn wordt in totaal ${how} vanzelf verlengd, ${length}, tenzij een partij laat weten dit niet te willen.`,
      `Dat bericht moet uiterlijk ${notice} kalendermaanden voor het einde zijn ontvangen.`,
    ],
  };
  return [...unsigned, ...words[extensionMode]];
}

/** The extensions behind the end that is agreed; none for a contract that is over, or that ends before the end of a term. */
export function optionsInWords({ scheme, state, endsOn, endedOn }: ConsolidatedText): OptionInWords[] {
  if (scheme === null || endedOn !== null || state === 'ended' || state === 'notFormed') return [];
  const counts = Array.from({ length: scheme.extensionCount + 1 }, (_, count) => count);
  const exercised = counts.find((count) => endAfterExtensions(scheme, count) === endsOn);
  if (exercised === undefined) return [];
  return counts.slice(exercised + 1).map((count) => ({
    name: `Verlenging ${count}`,
    ...extensionPeriod(scheme, count),
    latestNoticeOn: latestNoticeOn(endAfterExtensions(scheme, count - 1), scheme.noticeMonths),
  }));
}
