import type { Page } from 'playwright-core';

/** Waits until a page that saves itself has nothing on its way: its last word stays while it saves the next thing. */
export async function allSaved(page: Page): Promise<void> {
  await page.getByText(/^Alles is opgeslagen om/).waitFor();
  await page.locator('.saving-state .spinner').waitFor({ state: 'detached' });
}
