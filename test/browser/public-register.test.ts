import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

/** What somebody does who is not signed in: a client's helper, a council member, a provider who looks around. */
(hasChromium ? describe : describe.skip)('the public register (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    page = await (await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } })).newPage();
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const query = (): URLSearchParams => new URL(page.url()).searchParams;

  it('leads from home, by the region, to who can scale care up and down in a municipality, and back again', async () => {
    await page.goto(system.address);
    await page.getByRole('link', { name: /Midden-IJssel/ }).click();
    // The header takes on the region's name, and only then is what stands below it where it stays.
    await page
      .getByRole('banner')
      .getByText(/Midden-IJssel/)
      .waitFor();
    await page.getByRole('link', { name: 'Naar de gecontracteerde aanbieders' }).click();
    await page.getByRole('heading', { level: 1, name: 'Gecontracteerde aanbieders' }).waitFor();
    expect(query().get('region')).toBe('midden-ijssel-oost-veluwe');

    await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Lochem' });
    await page.getByLabel('Basis en complex').selectOption('both');
    await page.waitForURL(/intensity=both/);
    expect(query().get('municipality')).toBe('0262');
    // Until the answer is there the list before it stays, marked as busy.
    await page.locator('.providers[aria-busy="false"]').waitFor();
    const found = page.getByRole('table').getByRole('rowheader');
    await found.first().waitFor();
    // Everything that is found says so itself, and works in Lochem or in the whole region.
    for (const row of await page.getByRole('table').getByRole('row').all()) {
      const text = await row.innerText();
      if (text.startsWith('Aanbieder')) continue;
      expect(text).toMatch(/Kan op- en afschalen/);
      expect(text).toMatch(/Lochem|Alle gemeenten/);
    }
    const csv = await page.getByRole('link', { name: /CSV/ }).getAttribute('href');
    const file = await page.request.get(`${system.address}${csv ?? ''}`);
    expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="gecontracteerde-aanbieders-/);
    const name = await found.first().getByRole('link').innerText();
    expect(await file.text()).toContain(name);

    await found.first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await page.getByLabel('Basis en complex').waitFor();
    expect(await page.getByLabel('Basis en complex').inputValue()).toBe('both');
    expect(await page.getByLabel('Gemeente', { exact: true }).inputValue()).toBe('0262');
  });

  it('finds a provider by a part of its name, by keyboard, and says when there is none', async () => {
    await page.goto(`${system.address}/providers`);
    await page.getByRole('searchbox', { name: 'Naam' }).focus();
    await page.keyboard.type('geen enkele aanbieder heet zo');
    await page.keyboard.press('Enter');
    await page.getByText('Er zijn geen aanbieders die hierbij passen.').waitFor();
    await page.getByRole('link', { name: 'Wis alle filters' }).press('Enter');
    await page.getByRole('table').waitFor();
    expect(query().toString()).toBe('');
  });

  it('shows a procedure with its documents to download, its tariffs as a line and a table, and the way in', async () => {
    await page.goto(`${system.address}/procedures?phase=open&law=wmo`);
    await page.getByRole('link', { name: 'Wmo 2026' }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Documenten' }).waitFor();
    const address = await page.getByRole('link', { name: 'Raamovereenkomst' }).getAttribute('href');
    const file = await page.request.get(`${system.address}${address ?? ''}`);
    expect(file.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const way = await page.getByRole('link', { name: 'Schrijf u in' }).getAttribute('href');
    expect(decodeURIComponent(way ?? '')).toContain('/portal/enrolments/new?procedure=');

    await page
      .getByRole('link', { name: /Verloop van het tarief/ })
      .first()
      .click();
    await page.getByRole('figure').waitFor();
    await page.getByRole('table').getByText(/€/).nth(1).waitFor();
  });
});
