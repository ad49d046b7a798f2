import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/**
 * A window of a browser of its own, in Dutch: who signs in there is nowhere else signed in.
 *
 * @param troubles what goes wrong on its pages is added to these
 */
export async function newWindow(
  browser: Browser,
  troubles: string[],
  traits: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 }, ...traits });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => troubles.push(message));
  return page;
}

/** Waits for a message that the page shows for a while. */
export async function toast(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.toast').filter({ hasText: text }).first().waitFor();
}
