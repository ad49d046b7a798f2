import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { newWindow, toast } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };
const SIX_MONTHS = /Laatste dag van het contract, 6 maanden vóór de dag na de datum/;

/** A manager moves and words what a procedure tells people; a colleague does the same at once. */
(hasChromium ? describe : describe.skip)('the notices of a procedure (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let colleague: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    manager = await newWindow(browser, troubles);
    colleague = await newWindow(browser, troubles);
    await system.signIn(manager, 'staff', /contractmanager demo 1/i, REGION);
    await system.signIn(colleague, 'staff', /contractmanager demo 2/i, REGION);
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const press = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).first().click();

  it('stand beside the parts of the procedure', async () => {
    await manager.goto(`${system.address}/desk/procedures`);
    await manager.locator('main table a, main .items a').first().click();
    await manager.getByRole('main').getByRole('link', { name: 'Berichten', exact: true }).click();
    await manager.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
    await manager.getByText('Deze procedure gebruikt de standaardberichten.').waitFor();
    await colleague.goto(manager.url());
    await colleague.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
  }, 60_000);

  it('are moved; a fault leads to its field', async () => {
    await press(manager, SIX_MONTHS);
    const months = manager.getByRole('textbox', { name: 'Maanden' });
    await months.fill('61');
    await press(manager, 'Berichten bewaren');
    const summary = manager.getByRole('alert').filter({ has: manager.getByRole('link') });
    await summary.getByRole('link', { name: /Maanden/ }).click();
    expect(await months.evaluate((field) => field === document.activeElement)).toBe(true);
    await months.fill('5');
    await press(manager, 'Berichten bewaren');
    await toast(manager, 'De berichten zijn bewaard.');
    await manager.getByText('Deze procedure heeft eigen berichten.').waitFor();
    await manager.getByRole('button', { name: /5 maanden vóór de dag na de datum/ }).waitFor();
  }, 60_000);

  it('show a colleague who was later both, to choose from', async () => {
    await press(colleague, SIX_MONTHS);
    await colleague.getByLabel('Dit bericht versturen').uncheck();
    await press(colleague, 'Berichten bewaren');
    const conflict = colleague.getByRole('alert').filter({ hasText: 'Waar uw berichten anders zijn' });
    await conflict.getByRole('cell', { name: /^5 maanden/ }).waitFor();
    await conflict.getByRole('cell', { name: 'Uit' }).waitFor();
    await conflict.getByRole('button').first().click();
    await colleague.getByRole('button', { name: /5 maanden vóór de dag na de datum/ }).waitFor();
  }, 60_000);

  it('are worded, read as an example, and stay what a provider must be told', async () => {
    await manager.getByLabel('Eigen tekst gebruiken').check();
    await manager.getByLabel('Onderwerp in het Nederlands').fill('{organisation}: einde op {dueOn}');
    await manager.getByLabel('Datum van het voorbeeld').fill('31-12-2031');
    await press(manager, 'Voorbeeld tonen');
    await manager.getByText('Voorbeeldzorg: einde op 31 december 2031').waitFor();
    await manager.getByText('Dit bericht gaat dan op 1 augustus 2031.').waitFor();
    await manager.getByLabel('Onderwerp in het Nederlands').fill('{outcome}');
    await press(manager, 'Berichten bewaren');
    await manager
      .getByText(/noemt gegevens die er niet zijn: outcome/)
      .first()
      .waitFor();
    await manager.getByLabel('Onderwerp in het Nederlands').fill('Einde op {dueOn}');
    await press(manager, /Wijzig: Voornemen om te weigeren/);
    await manager.getByLabel('Dit bericht versturen').last().uncheck();
    await press(manager, 'Berichten bewaren');
    await manager.getByText('De aanbieder moet dit altijd te horen krijgen.', { exact: false }).first().waitFor();
  }, 60_000);

  it('can be reached by everybody, light and dark, on a narrow screen', async () => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await manager.emulateMedia({ colorScheme });
      found.push(...(await accessibilityFaults(manager, 'all')).map((fault) => `${colorScheme}: ${fault}`));
    }
    await manager.setViewportSize({ width: 320, height: 800 });
    const over = await manager.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([found, over]).toEqual([[], 0]);
    await manager.setViewportSize({ width: 1280, height: 900 });
  }, 120_000);

  it('go back to the built-in ones', async () => {
    await press(colleague, 'Terug naar de standaardberichten');
    const dialog = colleague.getByRole('dialog');
    await dialog.getByText('Een wijziging geldt vanaf morgen.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Terug naar de standaardberichten' }).click();
    await toast(colleague, 'De standaardberichten gelden weer.');
    await colleague.getByText('Deze procedure gebruikt de standaardberichten.').waitFor();
    await colleague.getByRole('button', { name: SIX_MONTHS }).waitFor();
    expect(troubles).toEqual([]);
  }, 60_000);
});
