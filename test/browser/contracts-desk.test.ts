import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasChromium, startChromium } from '../support/chromium.js';
import { readWorkbook } from '../support/read-workbook.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };

/** A contract manager all day: finding, keeping views, taking the list along, and extending many at once. */
(hasChromium ? describe : describe.skip)('the contracts desk (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let page: Page;

  const open = async (path: string): Promise<void> => {
    await page.goto(system.address + path);
    await page.locator('h1').first().waitFor();
  };
  const rows = () => page.locator('.table tbody tr');
  const toast = (text: RegExp) => page.locator('.toast').filter({ hasText: text }).first().waitFor();
  const search = () => new URL(page.url()).searchParams;
  const settled = () => page.locator('.contracts [aria-busy]').waitFor({ state: 'detached' });

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    const context = await browser.newContext({
      locale: 'nl-NL',
      viewport: { width: 1440, height: 1000 },
      acceptDownloads: true,
    });
    page = await context.newPage();
    await system.signIn(page, 'staff', /contractmanager/i, REGION);
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('finds a contract by what one types, and goes back', async () => {
    await open('/desk');
    await page.getByRole('link', { name: 'Contracten', exact: true }).click();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(50);
    const number = (await page.locator('.table tbody th').nth(4).textContent()) ?? '';
    await page.getByLabel('Naam of nummer').fill(number);
    await page.waitForURL(/search=/);
    await settled();
    await becomes(async () => (await rows().count()) === 1);
    expect(await page.locator('.table tbody th').textContent()).toBe(number);
    await page.getByLabel('Naam of nummer').fill('bestaat niet');
    await page.getByText('Geen contracten gevonden').waitFor();
    await page.getByRole('link', { name: 'Wis de filters' }).last().click();
    await rows().nth(49).waitFor();
    await page.goBack();
    await page.getByText('Geen contracten gevonden').waitFor();
  });

  it('sorts, chooses columns and pages, all in the address', async () => {
    await open('/desk/contracts');
    await rows().first().waitFor();
    await page.getByRole('button', { name: 'Aanbieder' }).click();
    await page.waitForURL(/sort=provider/);
    await page.getByRole('button', { name: 'Aanbieder' }).click();
    await page.waitForURL(/sort=-provider/);
    await settled();
    expect(await page.locator('th[aria-sort=descending]').textContent()).toContain('Aanbieder');
    const providers = await page.locator('td[data-label=Aanbieder]').allTextContents();
    const lowered = providers.map((name) => name.toLowerCase());
    expect(lowered).toEqual(lowered.toSorted().toReversed());
    await page.getByText('Kolommen', { exact: true }).first().click();
    await page.getByLabel('Status', { exact: true }).last().uncheck();
    await page.waitForURL(/columns=/);
    expect(await page.locator('td[data-label=Status]').count()).toBe(0);
    await page.keyboard.press('Escape');
    const first = await page.locator('.table tbody th').first().textContent();
    await page.getByRole('link', { name: 'Volgende pagina' }).click();
    await page.waitForURL(/cursor=/);
    await settled();
    expect(await page.locator('.table tbody th').first().textContent()).not.toBe(first);
    // A link that is shared shows the same.
    const address = page.url();
    const shown = await page.locator('.table tbody th').allTextContents();
    await page.goto('about:blank');
    await page.goto(address);
    await rows().first().waitFor();
    expect(await page.locator('.table tbody th').allTextContents()).toEqual(shown);
  });

  it('keeps a view, opens with it, and throws it away with an undo', async () => {
    await open('/desk/contracts?status=active&sort=-endsOn');
    await page.locator('summary').filter({ hasText: 'Weergaven' }).click();
    await page.getByRole('button', { name: 'Bewaar als weergave' }).click();
    await page.getByLabel('Naam', { exact: true }).fill('Wat loopt');
    await page.getByLabel('Open deze pagina hiermee').check();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await toast(/Weergave bewaard: Wat loopt/);
    // The page without anything in its address opens with the view.
    await open('/desk/contracts');
    await page.waitForURL(/status=active/);
    expect(search().get('sort')).toBe('-endsOn');
    await page.locator('summary').filter({ hasText: 'Weergave: Wat loopt' }).waitFor();
    await page.getByLabel('Verlengen', { exact: true }).selectOption('open');
    await page.locator('summary').filter({ hasText: 'Wat loopt (aangepast)' }).click();
    await page.getByRole('button', { name: /Bewaar de aanpassing/ }).click();
    await toast(/Weergave aangepast/);
    await page
      .locator('summary')
      .filter({ hasText: /Wat loopt$/ })
      .click();
    await page.getByRole('button', { name: 'Beheer weergaven' }).click();
    await page.getByRole('button', { name: 'Verwijder' }).click();
    await toast(/Weergave verwijderd: Wat loopt/);
    await page.getByRole('button', { name: 'Sluit' }).first().click();
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.locator('summary').filter({ hasText: 'Weergaven' }).click();
    await page.getByRole('link', { name: 'Wat loopt' }).waitFor();
    await page.keyboard.press('Escape');
    // Without a default again.
    await open('/desk/contracts?view=none');
    await rows().nth(49).waitFor();
  });

  it('takes the list along as it is seen', async () => {
    await open('/desk/contracts?status=active&sort=number&columns=number,endsOn&view=none');
    await rows().first().waitFor();
    await page.locator('summary').filter({ hasText: 'Exporteer' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel (XLSX)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^contracten-\d{4}-\d\d-\d\d\.xlsx$/);
    const [sheet] = readWorkbook(readFileSync(await download.path())).sheets;
    expect(sheet?.rows[0]?.map(({ value }) => value)).toEqual(['Nummer', 'Laatste dag']);
    const shown = await page.locator('.table tbody th').allTextContents();
    expect(sheet?.rows.slice(1, 51).map(([number]) => number?.value)).toEqual(shown);
    expect(sheet?.rows[1]?.[1]?.type).toBe('date');
    await toast(/Bestand opgehaald/);
  });

  it('begins a round of extensions with the chosen contracts', async () => {
    await open('/desk/contracts?status=active&option=open&offer=none&view=none&sort=number');
    await rows().first().waitFor();
    // By keyboard: the first row's box.
    await page.locator('tbody .list-choice input').first().focus();
    await page.keyboard.press('Space');
    await page.locator('tbody .list-choice input').nth(1).check();
    await page.locator('tbody .list-choice input').nth(2).check();
    await page.getByText('3 gekozen').waitFor();
    await page.getByRole('link', { name: 'Begin een verlengingsronde' }).click();
    await page.waitForURL(/desk\/rounds\?ids=/);
    await page.getByText('U hebt 3 contracten gekozen.').waitFor();
  });

  it('filters the picture of terms, which begins at its top and keeps one contract in the order of the keyboard', async () => {
    await open('/desk/terms');
    const links = page.locator('.gantt [data-line]');
    await links.first().focus();
    await page.keyboard.press('End');
    await becomes(async () => (await page.locator('.gantt [data-line]:focus').getAttribute('data-line')) !== '0');
    const reached = Number(await page.locator('.gantt [data-line]:focus').getAttribute('data-line'));
    await page.locator('main select').first().press('ArrowDown');
    await page.locator('.stack[aria-busy=true]').waitFor({ state: 'detached' });
    await becomes(async () => !(await page.locator(`.gantt [data-line="${reached}"]`).isVisible()));
    expect(await page.locator('.gantt__scroller').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    expect(await page.locator('.gantt [data-line][tabindex="0"]').count()).toBe(1);
  });

  it('puts the whole picture of terms on paper, not only the rows in sight', async () => {
    await open('/desk/terms?zoom=month');
    await page.locator('.gantt [data-line]').first().waitFor();
    const count = Number(/\d+/.exec((await page.locator('main [role=status]').first().textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(100);
    expect(await page.locator('.gantt [data-line]').count()).toBeLessThan(60);
    const onPaper = execFileSync('pdftotext', ['-', '-'], { input: await page.pdf({ format: 'A4' }) }).toString();
    expect(new Set(onPaper.match(/20\d\d-\d{6}/g)).size).toBe(count);
    expect(onPaper).toContain('2036');
    expect(onPaper).not.toContain('Kwartaal');
  });

  it.each([320, 768])('holds at %i px without sideways scroll', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/desk/contracts?view=none', '/desk/rounds']) {
      await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, overflow]).toEqual([path, 0]);
    }
    await page.setViewportSize({ width: 1440, height: 1000 });
  });
});

/** Waits until something is so. */
async function becomes(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('it never came to be so');
}
