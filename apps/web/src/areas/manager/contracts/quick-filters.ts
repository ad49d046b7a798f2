import { addMonths } from '@openhuis/calendar';
import type { ContractsSearch } from './contracts-search.js';

/** Questions that come every week, as filters; `today` in Europe/Amsterdam. */
export function quickFilters(
  today: string,
): { name: 'lapsing' | 'awaiting' | 'pending' | 'ending'; search: ContractsSearch }[] {
  return [
    {
      name: 'lapsing',
      search: {
        status: 'active',
        offer: 'none',
        noticeFrom: today,
        noticeUntil: addMonths(today, 6),
        sort: 'latestNoticeOn',
      },
    },
    { name: 'awaiting', search: { offer: 'awaiting' } },
    { name: 'pending', search: { status: 'pending' } },
    { name: 'ending', search: { status: 'active', option: 'closed', endsUntil: addMonths(today, 12) } },
  ];
}
