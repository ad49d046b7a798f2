import { dutchNotices } from './notices.nl.js';
import { englishNotices } from './notices.en.js';
import type { Language } from './message.js';
import type { NoticeCatalogue, NoticeTextKey } from './notice-text.js';

export { formatPattern, languages, placeholdersOf } from './message.js';
export type { Language, MessageValues } from './message.js';
export { writtenDate } from './written-date.js';
export type { NoticeCatalogue, NoticeFrame, NoticeText, NoticeTextKey } from './notice-text.js';

/** The built-in texts of notices in each language. */
export const noticeCatalogues: Record<Language, NoticeCatalogue> = { nl: dutchNotices, en: englishNotices };

/** Whether there is a built-in text of this name. */
export function isNoticeTextKey(key: string): key is NoticeTextKey {
  return Object.hasOwn(dutchNotices.notices, key);
}
