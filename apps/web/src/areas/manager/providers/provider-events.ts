import { amsterdamDate, type CalendarDate } from '@openhuis/calendar';
import type { ListedEnrolment } from '../enrolments/enrolment-queries.js';
import type { Contract } from './provider-queries.js';

/** Something that happened, with the page that tells more. */
export interface ProviderEvent {
  kind: 'enrolled' | 'started' | 'ended';
  id: string;
  on: CalendarDate;
  to: string;
  number?: string;
}

/** What happened until today, the latest first: enrolments that were received, contracts that began and ended. */
export function providerEvents(
  contracts: readonly Pick<Contract, 'id' | 'number' | 'status' | 'startsOn' | 'endsOn'>[],
  enrolments: readonly Pick<ListedEnrolment, 'id' | 'submittedAt'>[],
  today: CalendarDate,
): ProviderEvent[] {
  const events = [
    ...enrolments.flatMap(({ id, submittedAt }): ProviderEvent[] =>
      submittedAt === null
        ? []
        : [{ kind: 'enrolled', id, on: amsterdamDate(new Date(submittedAt)), to: `/desk/enrolments/${id}` }],
    ),
    ...contracts.flatMap(({ id, number, status, startsOn, endsOn }): ProviderEvent[] => {
      const to = `/desk/contracts/${id}`;
      return [
        ...(startsOn === null ? [] : [{ kind: 'started' as const, id, number, on: startsOn, to }]),
        ...(status === 'ended' && startsOn !== null ? [{ kind: 'ended' as const, id, number, on: endsOn, to }] : []),
      ];
    }),
  ];
  return events.filter(({ on }) => on <= today).sort((one, other) => other.on.localeCompare(one.on));
}
