import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { newWindow, toast } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };
const PROVIDER = 'Voorbeeldzorg Kwart B.V.';
const DIRECTOR = 'Bestuurder Kwart';
const ADDRESS = 'bestuurder@kwart.example';
const inThirtyDays = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('-');

/** A manager changes the conditions of a procedure; a provider that prepares an enrolment follows. */
(hasChromium ? describe : describe.skip)('the editor of a procedure (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let colleague: Page;
  let provider: Page;
  let procedureId: string;
  let enrolmentId: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    manager = await newWindow(browser, troubles);
    colleague = await newWindow(browser, troubles);
    provider = await newWindow(browser, troubles);
    await system.signIn(manager, 'staff', /contractmanager demo 1/i, REGION);
    await system.signIn(colleague, 'staff', /contractmanager demo 2/i, REGION);
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(system.address + path);
    await page.locator('h1').first().waitFor();
  };
  const press = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).first().click();
  /**
   * Saves, and waits until it is stored, what a colleague changed taken along: what was told of saving before may still be on
   * the screen.
   */
  const save = async (page: Page): Promise<void> => {
    const stored = page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/draft') && answer.ok(),
    );
    await press(page, 'Opslaan');
    await stored;
    await toast(page, 'Opgeslagen in het concept');
  };
  const part = (name: string): string => `/desk/procedures/${procedureId}/edit/${name}`;
  const isFocused = (page: Page, selector: string): Promise<boolean> =>
    page.locator(selector).evaluate((element) => element === document.activeElement);

  it('begins with a provider that prepares an enrolment', async () => {
    await system.signInAsNewcomer(provider, { name: DIRECTOR, email: ADDRESS });
    await provider.getByLabel('Uw naam').fill(DIRECTOR);
    await provider.getByLabel('Uw e-mailadres').fill(ADDRESS);
    await press(provider, 'Verder');
    await provider.getByLabel('Naam van de organisatie').fill(PROVIDER);
    await provider.getByLabel('Rechtsvorm').selectOption('besloten vennootschap');
    await provider.getByLabel('E-mailadres van de organisatie').fill('info@kwart.example');
    await press(provider, 'Registreer mijn organisatie');
    await provider.getByRole('heading', { level: 1, name: 'Mijn overzicht' }).waitFor();
    const { items } = await system.ask<{ items: { id: string; regionId: number; title: { nl: string } }[] }>(
      provider.context(),
      '/procedures?limit=50',
    );
    procedureId = items.find(({ regionId, title }) => regionId === 1 && title.nl === 'Jeugd 2026')?.id ?? '';
    await open(provider, `/procedures/${procedureId}`);
    await provider.getByRole('link', { name: 'Schrijf u in' }).click();
    await press(provider, 'Begin met inschrijven');
    await provider.waitForURL(/enrolments\/[0-9a-f-]{36}$/);
    enrolmentId = provider.url().split('/').at(-1) ?? '';
  }, 120_000);

  it('leads to every fault of a condition, and saves it, by keyboard alone', async () => {
    await open(manager, '/desk/procedures');
    await manager.getByRole('link', { name: 'Jeugd 2026' }).press('Enter');
    await manager.getByRole('link', { name: 'Voorwaarden', exact: true }).press('Enter');
    const add = manager.getByRole('button', { name: 'Voorwaarde toevoegen' });
    await add.press('Enter');
    await manager.locator('summary:focus').waitFor();
    await manager.keyboard.press('Control+s');
    const faults = manager.locator('[role=alert]').filter({ has: manager.getByRole('link') });
    await faults.waitFor();
    expect(await faults.evaluate((element) => element === document.activeElement)).toBe(true);
    await faults.getByRole('link', { name: /Code/ }).press('Enter');
    expect(await manager.evaluate(() => document.activeElement?.id.endsWith('-code'))).toBe(true);
    await manager.keyboard.type('OVERDRACHT');
    const item = manager.locator('details[open]').last();
    await item.getByLabel('Soort').selectOption({ label: 'Uitvoeringseis' });
    await item.getByLabel('Titel (Nederlands)').fill('Plan voor overdracht');
    await item.getByLabel('Titel (Engels)').fill('Plan for handing over');
    await item.getByLabel('Tekst (Nederlands)').fill('U beschrijft hoe u cliënten overdraagt.');
    await item.getByLabel('Tekst (Engels)').fill('Describe how you hand clients over.');
    await item.getByLabel('Hoe een aanbieder antwoordt').selectOption({ label: 'Een tekst schrijven' });
    await item.getByLabel('Bron').fill('Besluit van de colleges');
    await manager.keyboard.press('Control+s');
    await toast(manager, 'Opgeslagen in het concept');
  }, 90_000);

  it('takes along what a colleague saved elsewhere, and asks where both changed the same', async () => {
    await open(manager, part('terms'));
    await open(colleague, part('basics'));
    await manager.getByLabel('Beslistermijn in weken').fill('7');
    await colleague.getByLabel('Omschrijving (Engels)').fill('Youth care in eight municipalities.');
    await save(colleague);
    await save(manager);

    await open(colleague, part('terms'));
    expect(await colleague.getByLabel('Beslistermijn in weken').inputValue()).toBe('7');
    await manager.getByLabel('Beslistermijn in weken').fill('5');
    await save(manager);
    await colleague.getByLabel('Beslistermijn in weken').fill('8');
    await press(colleague, 'Opslaan');
    const conflict = colleague
      .locator('[role=alert]')
      .filter({ hasText: 'Iemand anders heeft hetzelfde onderdeel gewijzigd' });
    await conflict.waitFor();
    const shown = conflict.getByRole('row').filter({ hasText: 'Beslistermijn in weken' });
    expect(await shown.getByRole('cell').allTextContents()).toEqual(['5', '8']);
    await press(colleague, 'Neem wat is opgeslagen');
    await conflict.waitFor({ state: 'detached' });
    expect(await colleague.getByLabel('Beslistermijn in weken').inputValue()).toBe('5');
  }, 90_000);

  it('shows the draft as a provider would meet it', async () => {
    await open(manager, `/desk/procedures/${procedureId}/preview`);
    await manager.getByRole('heading', { name: 'Plan voor overdracht' }).waitFor();
    expect(await manager.getByRole('checkbox').first().isDisabled()).toBe(true);
  });

  it('plans a publication after its impact, and takes it back with a reason', async () => {
    await open(manager, `/desk/procedures/${procedureId}`);
    await manager.getByRole('link', { name: 'Publiceren' }).click();
    await manager.getByRole('row').filter({ hasText: 'OVERDRACHT' }).getByText('Nieuw').waitFor();
    await manager.getByText('Zij krijgen bericht van de wijziging.').waitFor();
    await manager.getByRole('radio', { name: 'Op een latere dag' }).check();
    await manager.getByLabel('Geldt vanaf').fill(inThirtyDays);
    await manager.getByLabel('Reden').fill('Later');
    await press(manager, 'Publicatie plannen');
    await manager.getByText(/^Vanaf .* geldt een nieuwe versie$/).waitFor();
    expect((await system.mailsTo(ADDRESS)).filter(({ subject }) => /voorwaarden/i.test(subject))).toEqual([]);
    await press(manager, 'Publicatie intrekken');
    await manager.getByRole('dialog').getByLabel('Reden').fill('Toch meteen');
    await manager.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
    await toast(manager, 'De publicatie is ingetrokken');
  }, 90_000);

  it('publishes at once: the provider gets a mail, and its draft asks for what is new', async () => {
    await open(manager, `/desk/procedures/${procedureId}/publish`);
    await manager.getByLabel('Reden').fill('De colleges vragen een plan voor overdracht');
    await press(manager, 'Publiceren');
    await toast(manager, 'De nieuwe versie is gepubliceerd');
    const mail = await system.mailTo(ADDRESS, 'De voorwaarden van Jeugd 2026 zijn gewijzigd', 60);
    expect(mail.text).toContain(PROVIDER);
    await open(provider, `/portal/enrolments/${enrolmentId}/questions/execution`);
    await provider.getByText('Plan voor overdracht').first().waitFor();
  }, 120_000);

  it('tells what changed between two versions', async () => {
    await open(manager, `/desk/procedures/${procedureId}/versions?from=1&to=2`);
    const row = manager.getByRole('row').filter({ hasText: 'Beslistermijn in weken' });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual(['6', '5']);
    await manager.getByRole('row').filter({ hasText: 'Voorwaarden › OVERDRACHT' }).waitFor();
  });

  it('makes a copy, and throws it away again', async () => {
    await open(manager, '/desk/procedures/new');
    await manager.getByLabel('Begin met').selectOption({ label: 'Jeugd 2026 (jeugd-2026)' });
    await manager.getByLabel('Titel in het Nederlands').fill('Jeugd 2028');
    await manager.getByLabel('Titel in het Engels').fill('Youth 2028');
    await manager.getByLabel('Adres').fill('jeugd-2028');
    await press(manager, 'Concept maken');
    await manager.getByRole('heading', { level: 1, name: 'Jeugd 2028' }).waitFor();
    await press(manager, 'Concept verwijderen');
    await manager.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Procedures' }).waitFor();
    await manager.getByRole('link', { name: 'Wmo 2026' }).waitFor();
    expect(await manager.getByRole('link', { name: 'Jeugd 2028' }).count()).toBe(0);
  }, 60_000);

  it('has no fault of accessibility, and needs no sideways scroll at 320 px', async () => {
    const pages = [
      '/desk/procedures',
      '/desk/procedures/new',
      `/desk/procedures/${procedureId}`,
      ...['basics', 'municipalities', 'conditions', 'products', 'bundles', 'terms', 'clauses', 'agreements'].map(part),
      ...['publish', 'versions?from=1&to=2', 'preview', 'documents'].map(
        (page) => `/desk/procedures/${procedureId}/${page}`,
      ),
    ];
    const found: string[] = [];
    for (const path of pages) {
      await manager.setViewportSize({ width: 1280, height: 900 });
      await open(manager, path);
      await manager.waitForLoadState('networkidle');
      const summary = manager.locator('details > summary').first();
      if ((await summary.count()) > 0) await summary.click();
      found.push(...(await accessibilityFaults(manager, 'all')).map((fault) => `${path}: ${fault}`));
      await manager.setViewportSize({ width: 320, height: 800 });
      const over = await manager.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${path}: ${over} px sideways`);
    }
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    expect(await isFocused(manager, 'body')).toBe(false);
  }, 480_000);
});
