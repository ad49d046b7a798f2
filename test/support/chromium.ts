import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { evidence } from './evidence.js';

const EXECUTABLE = '/usr/bin/chromium';
const LETTERS_OF_A_PAGE = 500;

/** Whether this machine has a browser; the suites that need one are skipped where it has not. */
export const hasChromium = existsSync(EXECUTABLE);

/** A real browser without a window. */
export async function startChromium(): Promise<Browser> {
  // Chromium will not sandbox what runs as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args });
  const forget = evidence(async () => {
    const pages = browser.contexts().flatMap((context) => context.pages());
    return await Promise.all(pages.map(shown));
  });
  browser.on('disconnected', forget);
  return browser;
}

/** Where a page is and what stands on it, in one line. */
async function shown(page: Page): Promise<string> {
  const { pathname } = new URL(page.url());
  const main = page.locator('main, body').last();
  const text = await main.innerText({ timeout: 2000 }).catch(() => 'nothing that can be read');
  return `page ${pathname}: ${text.replaceAll(/\s+/g, ' ').slice(0, LETTERS_OF_A_PAGE)}`;
}
