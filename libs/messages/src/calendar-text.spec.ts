import { describe, expect, it } from '@jest/globals';
import { calendarTexts, type CalendarTextKey, formatPattern, placeholdersOf } from './index.js';

const keys = Object.keys(calendarTexts.nl.titles) as CalendarTextKey[];

describe('the titles of a calendar', () => {
  it.each(keys)('%s says the same in both languages, and which it is about', (key) => {
    const [dutch, english] = (['nl', 'en'] as const).map((language) =>
      [...placeholdersOf(calendarTexts[language].titles[key])].toSorted(),
    );
    expect(english).toEqual(dutch);
    expect(dutch).toContain('what');
  });

  it('tell one from many', () => {
    const pattern = calendarTexts.nl.titles['contract-end'];
    expect(formatPattern('nl', pattern, { count: 1, what: 'WMO-1' })).toBe('Laatste dag van het contract: WMO-1');
    expect(formatPattern('nl', pattern, { count: 1200, what: 'Wmo 2026' })).toBe(
      '1.200 contracten: laatste dag: Wmo 2026',
    );
  });
});
