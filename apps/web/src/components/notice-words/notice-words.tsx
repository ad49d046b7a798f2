import type { ReactNode } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { Badge, type Tone } from '../alert.js';

type Vocabulary = 'kind' | 'date' | 'role' | 'delivery' | 'lapse';

/** The word for a code of the api. A code that is newer than this page has the word for "other". */
export function noticeWord(intl: IntlShape, vocabulary: Vocabulary, code: string): string {
  const id = `noticeWords.${vocabulary}.${code}`;
  return intl.formatMessage({ id: id in intl.messages ? id : `noticeWords.${vocabulary}.other` });
}

export function NoticeWord({ of, code }: { of: Vocabulary; code: string }): ReactNode {
  return noticeWord(useIntl(), of, code);
}

/** What became of notices, as the calendar tells it; the order in which it is shown: what needs a person first. */
export const dayStates = ['failed', 'held', 'due', 'sent', 'forecast', 'lapsed'] as const;
export type DayState = (typeof dayStates)[number];

/** On what a notice of the future depends. */
export function branchWord(intl: IntlShape, branch: 'certain' | 'ifExtended' | 'ifEnded'): string {
  return intl.formatMessage({ id: `noticeWords.branch.${branch}` });
}

/** 'verstuurd', 'niet bezorgd'. */
export function dayStateWord(intl: IntlShape, state: DayState): string {
  return intl.formatMessage({ id: `noticeWords.day.${state}` });
}

const tones: Partial<Record<string, Tone>> = {
  accepted: 'positive',
  delivered: 'positive',
  undeliverable: 'negative',
  bounced: 'negative',
  uncertain: 'warning',
  due: 'info',
  sending: 'info',
};

/** What became of one mail. */
export function DeliveryBadge({ state }: { state: string }): ReactNode {
  return (
    <Badge tone={tones[state] ?? 'neutral'}>
      <NoticeWord of="delivery" code={state} />
    </Badge>
  );
}

/** How many mails of a notice are in which state. */
interface Counts {
  waiting: number;
  accepted: number;
  failed: number;
  lapsed: number;
}

/** What became of a notice: what needs a person goes before everything else. */
export function outcomeOf({ state, deliveries }: { state: 'due' | 'lapsed'; deliveries: Counts }): DayState {
  if (state === 'lapsed') return 'lapsed';
  if (deliveries.failed > 0) return 'failed';
  if (deliveries.waiting > 0) return 'due';
  return deliveries.accepted > 0 || deliveries.lapsed === 0 ? 'sent' : 'lapsed';
}

const outcomeTones: Record<DayState, Tone> = {
  failed: 'negative',
  held: 'warning',
  due: 'info',
  sent: 'positive',
  forecast: 'neutral',
  lapsed: 'neutral',
};

/** What became of a notice, in a word. */
export function OutcomeBadge({ state }: { state: DayState }): ReactNode {
  return <Badge tone={outcomeTones[state]}>{dayStateWord(useIntl(), state)}</Badge>;
}
