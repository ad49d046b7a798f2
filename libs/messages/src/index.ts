import { dutchNotices } from './notices.nl.js';
import { englishNotices } from './notices.en.js';
import type { Language } from './message.js';
import type { NoticeCatalogue, NoticeTextKey } from './notice-text.js';
import { englishSignIn } from './sign-in.en.js';
import { dutchSignIn } from './sign-in.nl.js';
import type { SignInTexts } from './sign-in-text.js';

export { formatPattern, languages, placeholdersOf, readPattern } from './message.js';
export type { Language, MessageValues, PatternReading } from './message.js';
export { calendarTexts } from './calendar-text.js';
export type { CalendarTextKey, CalendarTexts } from './calendar-text.js';
export { contractColumns, contractSheetTexts } from './contract-sheet-text.js';
export type { ContractColumn, ContractSheetTexts } from './contract-sheet-text.js';
export { memberMailCatalogues } from './member-mail-text.js';
export type { MemberMailCatalogue, MemberMailKind, MemberMailText } from './member-mail-text.js';
export { writtenDate, writtenTimes } from './written-date.js';
export type { SignInPage, SignInPageText, SignInTexts } from './sign-in-text.js';
export type { NoticeCatalogue, NoticeFrame, NoticeText, NoticeTextKey } from './notice-text.js';

/** The built-in texts of notices in each language. */
export const noticeCatalogues: Record<Language, NoticeCatalogue> = { nl: dutchNotices, en: englishNotices };

/** Whether there is a built-in text of this name. */
export function isNoticeTextKey(key: string): key is NoticeTextKey {
  return Object.hasOwn(dutchNotices.notices, key);
}

/** What the pages about signing in say. */
export const signInTexts: Record<Language, SignInTexts> = { nl: dutchSignIn, en: englishSignIn };
