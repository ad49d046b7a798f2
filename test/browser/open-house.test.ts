import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { allSaved } from '../support/all-saved.js';
import { newWindow } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const PROVIDER = 'Voorbeeldzorg Anderhalf B.V.';
const DIRECTOR = 'Bestuurder Anderhalf';
const ADDRESS = 'bestuurder@anderhalf.example';
/** As people type it: 16-11-2026. */
const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('-');
const REGION = { search: 'Midden-IJssel' };

/** The main job: a one-person provider from the first sign-in to a signed contract, the region in a second browser. */
(hasChromium ? describe : describe.skip)('an open house in two browsers (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let provider: Page;
  let manager: Page;
  let procedureId: string;
  let enrolmentId: string;
  let contractId: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    provider = await newWindow(browser, troubles);
    manager = await newWindow(browser, troubles);
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
  const heading = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const signInAsManager = (): Promise<void> => system.signIn(manager, 'staff', /contractmanager/i, REGION);

  it('lets the provider in and makes its director the one who signs', async () => {
    await system.signInAsNewcomer(provider, { name: DIRECTOR, email: ADDRESS });
    await provider.getByLabel('Uw naam').fill(DIRECTOR);
    await provider.getByLabel('Uw e-mailadres').fill(ADDRESS);
    await press(provider, 'Verder');
    await provider.getByLabel('Naam van de organisatie').fill(PROVIDER);
    await provider.getByLabel('Rechtsvorm').selectOption('besloten vennootschap');
    await provider.getByLabel('E-mailadres van de organisatie').fill('info@anderhalf.example');
    await press(provider, 'Registreer mijn organisatie');
    await heading(provider, 'Mijn overzicht');

    await open(provider, '/portal/people');
    await press(provider, /^Geef een rol/);
    await provider.getByLabel('Tekenbevoegde').check();
    await provider.getByLabel('Staat als bevoegd in het handelsregister').check();
    await press(provider, 'Geef deze rollen');
    await provider.locator('.toast').filter({ hasText: 'heeft een nieuwe rol' }).waitFor();
  }, 90_000);

  it('enrols from the public page of the procedure', async () => {
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

    await open(provider, `/portal/enrolments/${enrolmentId}/products?view=municipality`);
    await provider
      .getByRole('checkbox', { name: /Ambulante jeugdhulp basis/ })
      .first()
      .check();
    await allSaved(provider);
    for (const topic of ['exclusion-grounds', 'suitability', 'execution']) {
      await open(provider, `/portal/enrolments/${enrolmentId}/questions/${topic}`);
      await answerEverything(provider);
    }
    await open(provider, `/portal/enrolments/${enrolmentId}/check`);
    await press(provider, 'Inschrijving indienen');
    await provider.getByText('Uw inschrijving is ontvangen').waitFor();
  }, 120_000);

  it('is assessed and admitted from the work list of the region', async () => {
    await signInAsManager();
    await heading(manager, 'Werklijst');
    await open(manager, '/desk/enrolments');
    await manager.getByRole('link', { name: PROVIDER }).first().click();
    await manager.getByRole('radio', { name: 'Voldoet', exact: true }).first().waitFor();
    for (const condition of await manager.locator('[aria-labelledby^="condition-"]').all()) {
      await condition.getByRole('radio', { name: 'Voldoet', exact: true }).check();
    }
    await manager.getByRole('link', { name: 'Naar het besluit' }).click();
    await press(manager, 'Stel toelating voor');
    await manager.getByText('Dit voorstel wacht op een collega').waitFor();
    const approver = await newWindow(browser, troubles);
    await system.signIn(approver, 'staff', /besluitnemer/i, REGION);
    await open(approver, new URL(manager.url()).pathname);
    await press(approver, 'Neem het besluit: toelaten');
    await approver.getByRole('dialog').getByRole('button', { name: 'Neem het besluit: toelaten' }).click();
    await approver.getByRole('link', { name: 'Naar het contract' }).waitFor();
    await approver.close();
    await manager.reload();
    await manager.getByRole('link', { name: 'Naar het contract' }).click();
    await manager.waitForURL(/contracts\/[0-9a-f-]{36}/);
    contractId = new URL(manager.url()).pathname.split('/').at(-1) ?? '';
    await system.mailTo(ADDRESS, /besluit/i, 60);
  }, 120_000);

  it('is signed by the provider, then by the region', async () => {
    await open(provider, '/portal');
    await provider.getByRole('link', { name: 'Lees en onderteken' }).first().click();
    await sign(provider, 'bestuurder', DIRECTOR);
    await open(provider, `/portal/contracts/${contractId}`);
    await provider.getByText('Nu is de regio aan zet').waitFor();

    await open(manager, `/desk/contracts/${contractId}`);
    await manager.getByRole('link', { name: 'Onderteken voor de regio' }).click();
    const { person } = await system.ask<{ person: { name: string } }>(manager.context(), '/session');
    await sign(manager, 'contractmanager', person.name);
    await open(provider, `/portal/contracts/${contractId}`);
    await provider
      .getByText(/tot en met 31 december 2030/)
      .first()
      .waitFor();
    expect(await provider.getByText('Nu is de regio aan zet').count()).toBe(0);
  }, 120_000);

  it('is signed out at both sides', async () => {
    for (const page of [provider, manager]) {
      await open(page, page === provider ? '/portal' : '/desk');
      await press(page, 'Afmelden');
      await page.waitForURL(`${system.address}/signed-out`);
      await open(page, page === provider ? '/portal' : '/desk');
      await heading(page, 'Meld u eerst aan');
    }
    expect(troubles).toEqual([]);
  }, 60_000);

  /** Every question of a topic: a box to tick, a text, or a document. */
  async function answerEverything(page: Page): Promise<void> {
    await page.getByRole('main').getByRole('region').first().waitFor();
    for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check();
    for (const field of await page.getByRole('main').getByRole('textbox').all()) await field.fill('Geen.');
    for (const question of await page.getByRole('main').getByRole('region').all()) {
      const add = question.getByRole('button', { name: /^Voeg een document toe/ });
      if ((await add.count()) === 0) continue;
      await add.click();
      await question.getByLabel('Bestand').setInputFiles({
        name: 'bewijs.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n'),
      });
      await question.getByLabel('Datum op het document').fill(daysAgo(7));
      const expiry = question.getByLabel('Laatste geldige dag');
      if ((await expiry.count()) > 0) await expiry.fill('31-12-2031');
      await question.getByRole('button', { name: 'Document toevoegen' }).click();
      await question.getByRole('link', { name: 'bewijs.pdf' }).waitFor();
    }
    await allSaved(page);
  }

  async function sign(page: Page, role: string, name: string): Promise<void> {
    await page.getByLabel(/hele tekst/).check();
    await page.getByLabel(/Ik ben bevoegd/).check();
    await page.getByLabel('Uw functie').fill(role);
    await page.getByLabel('Uw naam').fill(name);
    await page.getByRole('button', { name: /^Onderteken/ }).click();
    await page.locator('.toast').filter({ hasText: 'Ondertekend' }).waitFor();
  }
});
