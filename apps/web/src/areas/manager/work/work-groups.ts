import { addDays, type CalendarDate, weekdayOf } from '@openhuis/calendar';

export type WorkGroupName = 'late' | 'thisWeek' | 'later';

/** Items by the day on which they are due: before today, until Sunday, after that. Groups without items are left out. */
export function groupsOf<Item extends { dueOn: CalendarDate }>(
  items: readonly Item[],
  today: CalendarDate,
): { name: WorkGroupName; items: Item[] }[] {
  const sunday = addDays(today, 7 - weekdayOf(today));
  const groups: Record<WorkGroupName, Item[]> = { late: [], thisWeek: [], later: [] };
  for (const item of items) {
    groups[item.dueOn < today ? 'late' : item.dueOn <= sunday ? 'thisWeek' : 'later'].push(item);
  }
  return (['late', 'thisWeek', 'later'] as const)
    .map((name) => ({ name, items: groups[name] }))
    .filter((group) => group.items.length > 0);
}
