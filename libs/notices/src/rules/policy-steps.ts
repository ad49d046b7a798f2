import type { Role } from '@openhuis/platform';
import type { NoticeStep, Span } from './notice-policy.js';

/** Who is told, in one place. */
export const managers = ['contract_manager'] as const;
export const providerAndManagers = ['provider_administrator', 'contract_manager'] as const;

/** The same step several times, each at its own distance: `contract-end-6-months`, `-3-months`, … */
export function countdown(
  common: Omit<NoticeStep, 'step' | 'when'>,
  before: 'dueOn' | 'dayAfter',
  spans: Span[],
): NoticeStep[] {
  return spans.map((span) => {
    const [unit, count] = Object.entries(span)[0] as [keyof Span, number];
    return {
      ...common,
      step: `${common.kind}-${count}-${count === 1 ? unit.slice(0, -1) : unit}`,
      when: { ...span, before },
    };
  });
}

/** A step of its own kind, due on the day its deadline comes into force. */
export function atOnce(common: Omit<NoticeStep, 'when'>): NoticeStep {
  return { ...common, when: 'atOnce' };
}

/** At least one role. */
export function recipients(...roles: [Role, ...Role[]]): [Role, ...Role[]] {
  return roles;
}
