import { drawnPage } from './drawn-page.js';

const A_YEAR = 365 * 24 * 60 * 60;

/** What a visitor can choose for this browser. */
export type Choice = 'language' | 'scheme';

/**
 * Remembers a choice in this browser: in a cookie, so that the api can draw the next page in it (apps/api/src/page-choices.ts).
 * It says nothing about who chose.
 */
export function rememberChoice(name: Choice, value: string): void {
  document.cookie = `openhuis-${name}=${value}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax`;
}

/** What was chosen before, or undefined. */
export function rememberedChoice(name: Choice): string | undefined {
  const cookies = import.meta.env.SSR ? drawnPage().cookies : document.cookie;
  return new RegExp(`(?:^|; ?)openhuis-${name}=([a-z]+)`).exec(cookies)?.[1];
}
