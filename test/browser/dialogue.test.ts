import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { newWindow } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const SUBJECT = 'Reistijd in het buitengebied';
const TITLE = 'Tarieven en reistijd';
const ANSWER = 'De regio voert een opslag voor reistijd in, voor iedereen gelijk.';

/** A provider proposes, a table speaks of it, and everybody reads what the region does with it. */
(hasChromium ? describe : describe.skip)('the dialogue in browsers (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let provider: Page;
  let manager: Page;
  let visitor: Page;
  let procedureId: string;
  let organisationName: string;
  let tableAddress: string;
  let beginsAt: Date;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    const inAmsterdam = { timezoneId: 'Europe/Amsterdam' };
    provider = await newWindow(browser, troubles, inAmsterdam);
    manager = await newWindow(browser, troubles, inAmsterdam);
    visitor = await newWindow(browser, troubles, inAmsterdam);
    await system.signIn(provider, 'provider', /bestuurder/i);
    const { items } = await system.ask<{
      items: { status: string; regionId: number; procedureId: string; organisationName: string }[];
    }>(provider.context(), '/contracts?status=active');
    const contract = items[0];
    procedureId = contract?.procedureId ?? '';
    organisationName = contract?.organisationName ?? '';
    await system.signIn(manager, 'staff', /contractmanager/i, {
      search: contract?.regionId === 1 ? 'Midden-IJssel' : 'Zuidoost',
    });
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

  /** Nothing that axe objects to, and at 320 px nothing to scroll sideways. */
  async function sound(page: Page): Promise<void> {
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect([page.url(), await accessibilityFaults(page)]).toEqual([page.url(), []]);
    await page.setViewportSize({ width: 320, height: 640 });
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([page.url(), tooWide]).toEqual([page.url(), 0]);
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  it('begins with a proposal of a provider, who is told what is missing', async () => {
    await open(provider, '/portal/dialogue');
    await sound(provider);
    await open(provider, `/portal/proposals/new?procedure=${procedureId}`);
    await provider.getByLabel('Onderwerp').fill(SUBJECT);
    await press(provider, 'Dien het voorstel in');
    await provider.getByRole('alert').waitFor();
    await sound(provider);
    await provider
      .getByLabel('Wat moet er veranderen, en waarom?')
      .fill('De reistijd is langer dan waarmee het tarief rekent.');
    await press(provider, 'Dien het voorstel in');
    await provider.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
    await provider.getByText('Nog niemand heeft gereageerd.').waitFor();
    await sound(provider);
  }, 180_000);

  it('is put on the agenda of a table, to which everybody is invited', async () => {
    await open(manager, '/desk/proposals');
    await manager.getByRole('link', { name: SUBJECT }).waitFor();
    await sound(manager);
    await open(manager, `/desk/dialogue-tables/new?procedure=${procedureId}`);
    // The table begins while the test goes on, on a whole minute, not before the invitations are out.
    beginsAt = new Date(60_000 * Math.ceil((Date.now() + 75_000) / 60_000));
    const [day, clock] = [
      new Intl.DateTimeFormat('nl-NL', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(beginsAt),
      new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(beginsAt),
    ];
    await manager.getByLabel('Onderwerp').fill(TITLE);
    await manager.getByLabel('Datum').fill(day);
    await manager.getByLabel('Van', { exact: true }).fill(clock);
    await manager.getByLabel('Tot', { exact: true }).fill('23:59');
    await manager.getByLabel('Plaats').fill('Stadhuis');
    await press(manager, 'Plan de tafel');
    await manager.getByRole('heading', { level: 1, name: new RegExp(TITLE) }).waitFor();
    tableAddress = new URL(manager.url()).pathname;
    await manager.getByLabel('Voorstel op de agenda zetten').selectOption({ index: 1 });
    await press(manager, 'Zet op de agenda');
    await press(manager, 'Bewaar de agenda');
    await manager.getByText('De agenda is bewaard.').waitFor();
    await sound(manager);
    await press(manager, /^Nodig \d+ aanbieders? uit/);
    await press(manager, 'Verstuur de uitnodiging');
    await manager
      .getByText(/uitgenodigd\.$/)
      .first()
      .waitFor();
    await sound(manager);
  }, 180_000);

  it('is answered by who is invited, with an appointment in the mail', async () => {
    await open(provider, tableAddress.replace('/desk/', '/portal/'));
    await provider.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await provider.getByRole('link', { name: SUBJECT }).waitFor();
    await sound(provider);
    await press(provider, 'Verstuur uw antwoord');
    await provider.getByText('U komt.').waitFor();
    const until = Date.now() + 120_000;
    for (;;) {
      const found = (await system.everyMail()).find(({ subject }) => /Uitnodiging: overlegtafel/.test(subject));
      if (found !== undefined) break;
      if (Date.now() > until) throw new Error('nobody was invited by mail');
      await new Promise((go) => setTimeout(go, 500));
    }
  }, 180_000);

  it('gets its answer at the table, in minutes that are published', async () => {
    // Also while it begins: what is drawn before that and taken over after it is one page.
    const late = Date.now() + 240_000;
    const minutes = manager.getByRole('heading', { level: 2, name: 'Verslag' });
    for (;;) {
      await open(manager, tableAddress);
      await manager.getByRole('heading', { level: 2, name: 'Agenda' }).waitFor();
      if (Date.now() > beginsAt.getTime() && (await minutes.isVisible())) break;
      if (Date.now() > late) throw new Error('the table never began');
      await new Promise((go) => setTimeout(go, 1000));
    }
    await sound(manager);
    await manager.getByLabel('Waarom?').fill(ANSWER);
    await press(manager, 'Bewaar het antwoord');
    await manager.getByText('1 van 1 punten hebben een antwoord.').waitFor();
    await manager
      .getByRole('checkbox', { name: new RegExp(`Was er ${organisationName.slice(0, 12)}`) })
      .first()
      .check();
    await manager.getByText('Aanwezig genoteerd: 1.').waitFor();
    await manager.getByLabel('Wat is er besproken?').fill('Wij bespraken de reistijd.');
    await press(manager, 'Bewaar het verslag');
    await manager.getByText('Het verslag is bewaard.').waitFor();
    await press(manager, 'Maak het verslag bekend');
    await manager.getByLabel('Maak het verslag openbaar').check();
    await press(manager, 'Maak bekend');
    await manager.getByText('Iedereen kan dit verslag lezen.').waitFor();
    await sound(manager);
  }, 300_000);

  it('is read by everybody, and the proposal says what became of it', async () => {
    await open(visitor, `/procedures/${procedureId}/minutes`);
    await visitor.getByText(ANSWER).waitFor();
    await sound(visitor);
    await open(provider, '/portal/dialogue');
    await provider.getByRole('link', { name: SUBJECT }).click();
    await provider.getByRole('heading', { name: 'Wat de regio ermee doet' }).waitFor();
    await provider.getByText('Overgenomen', { exact: true }).first().waitFor();
    await sound(provider);
    expect(troubles).toEqual([]);
  }, 120_000);

  it('becomes an amendment, which begins with what it is about', async () => {
    await open(manager, new URL(provider.url()).pathname.replace('/portal/', '/desk/'));
    await manager.getByRole('link', { name: 'Begin een wijziging met dit voorstel' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Nieuwe wijziging' }).waitFor();
    await manager.waitForFunction(
      (subject) => [...document.querySelectorAll('input')].some(({ value }) => value === subject),
      SUBJECT,
    );
    await manager.getByLabel('Waarom', { exact: true }).fill(ANSWER);
    await press(manager, 'Verder naar de veranderingen');
    await manager.getByRole('heading', { level: 1, name: new RegExp(SUBJECT) }).waitFor();
    await sound(manager);
    expect(troubles).toEqual([]);
  }, 120_000);
});
