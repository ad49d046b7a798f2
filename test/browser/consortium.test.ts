import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { allSaved } from '../support/all-saved.js';
import { newWindow } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { ownOrganisation } from '../support/consortium.js';
import { RunningSystem } from '../support/running-system.js';

const NARROW = { width: 320, height: 800 };
const OUTSIDE = { name: 'Zorg Zonder Account B.V.', kvkNumber: '00000018' };
const MEMBER_MAIL = 'bestuurder@combinant.example';
const LEAD_MAIL = 'bestuurder@penvoerder.example';

/** A consortium: the lead in one browser, a member in another on a phone, without a mouse; the region in a third. */
(hasChromium ? describe : describe.skip)('a consortium in two browsers (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let lead: Page;
  let member: Page;
  let memberName: string;
  let enrolmentId: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    lead = await newWindow(browser, troubles);
    member = await newWindow(browser, troubles, { viewport: NARROW });
    await newcomer(
      member,
      { name: 'Bestuurder Combinant', email: MEMBER_MAIL, kvkNumber: '90004620' },
      'Combinantzorg B.V.',
    );
    await newcomer(
      lead,
      { name: 'Bestuurder Penvoerder', email: LEAD_MAIL, kvkNumber: '90004639' },
      'Penvoerzorg B.V.',
    );
    memberName = (await ownOrganisation(system, member.context())).name;
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  async function newcomer(
    page: Page,
    person: { name: string; email: string; kvkNumber: string },
    organisation: string,
  ): Promise<void> {
    await system.signInAsNewcomer(page, person);
    await page.getByLabel('Uw naam').fill(person.name);
    await page.getByLabel('Uw e-mailadres').fill(person.email);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByLabel('Naam van de organisatie').fill(organisation);
    await page.getByLabel('Rechtsvorm').selectOption('besloten vennootschap');
    await page.getByLabel('E-mailadres van de organisatie').fill(person.email);
    await page.getByRole('button', { name: 'Registreer mijn organisatie' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mijn overzicht' }).waitFor();
  }
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(system.address + path);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('main .skeleton') === null);
  };
  const tooWide = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  /** Goes with Tab to a control and presses a key there, as somebody without a mouse does. */
  async function byKeyboard(
    page: Page,
    name: string | RegExp,
    role: 'button' | 'checkbox',
    key: string,
  ): Promise<void> {
    const control = page.getByRole(role, { name }).first();
    await control.waitFor();
    for (let presses = 0; presses < 80; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) {
        await page.keyboard.press(key);
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not come to ${String(name)}`);
  }
  async function addDocument(page: Page, within: ReturnType<Page['locator']>): Promise<void> {
    await within.getByRole('button', { name: /^Voeg een document toe/ }).click();
    await within.getByLabel('Bestand').setInputFiles({
      name: 'bewijs.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n'),
    });
    const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('-');
    await within.getByLabel('Datum op het document').fill(lastWeek);
    await within.getByRole('button', { name: 'Document toevoegen' }).click();
    await within.getByRole('link', { name: 'bewijs.pdf' }).first().waitFor();
    await allSaved(page);
  }

  it('is named by its lead: a member with an account and one without', async () => {
    const { items } = await system.ask<{ items: { id: string; regionId: number; title: { nl: string } }[] }>(
      lead.context(),
      '/procedures?limit=50',
    );
    const procedureId = items.find(({ regionId, title }) => regionId === 1 && title.nl.startsWith('Jeugd'))?.id ?? '';
    const { id: organisationId } = await ownOrganisation(system, lead.context());
    const started = await system.send(lead.context(), '/enrolments', { procedureId, organisationId });
    ({ id: enrolmentId } = (await started.json()) as { id: string });
    await open(lead, `/portal/enrolments/${enrolmentId}`);
    await lead.getByRole('link', { name: 'Wie inschrijft' }).click();
    await lead.getByRole('radio', { name: 'Als combinatie' }).check();
    await allSaved(lead);
    await lead.getByRole('button', { name: 'Lid toevoegen' }).click();
    // What is wrong is said at once, and leads to its field.
    await lead.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await lead.getByRole('alert').getByText('Vul acht cijfers in.').waitFor();
    for (const { name, kvkNumber } of [{ name: memberName, kvkNumber: '90004620' }, OUTSIDE]) {
      await lead.getByLabel('Naam van de organisatie').fill(name);
      await lead.getByLabel('KvK-nummer').fill(kvkNumber);
      await lead.getByRole('button', { name: 'Toevoegen', exact: true }).click();
      await lead.getByRole('heading', { level: 3, name }).waitFor();
      await allSaved(lead);
      if (name === memberName) await lead.getByRole('button', { name: 'Lid toevoegen' }).click();
    }
    await lead.getByRole('button', { name: `Nodig ${memberName} uit` }).click();
    await lead.getByText(`${memberName} heeft nog niet geantwoord.`).waitFor();
    await addDocument(lead, lead.locator(`#party-${OUTSIDE.kvkNumber}`));
    expect(await accessibilityFaults(lead)).toEqual([]);
    await lead.setViewportSize(NARROW);
    expect(await tooWide(lead)).toBe(false);
    await lead.setViewportSize({ width: 1280, height: 900 });
    await open(lead, `/portal/enrolments/${enrolmentId}/products?view=municipality`);
    await lead
      .getByRole('checkbox', { name: /Ambulante jeugdhulp basis/ })
      .first()
      .check();
    await allSaved(lead);
  }, 180_000);

  it('is confirmed by its member on a phone, by keyboard, from the mail', async () => {
    const mail = await system.mailTo(MEMBER_MAIL, /combinatie/, 60);
    const link = /https?:\/\/\S+\/portal\/consortia\/[0-9a-f-]{36}/.exec(mail.text)?.[0] ?? '';
    await open(member, new URL(link).pathname);
    await member.getByRole('heading', { level: 1, name: 'Combinatie van Penvoerzorg B.V.' }).waitFor();
    await member.getByText('Ambulante jeugdhulp basis').first().waitFor();
    expect(await accessibilityFaults(member)).toEqual([]);
    expect(await tooWide(member)).toBe(false);
    for (const question of await member.getByRole('main').getByRole('region').all()) {
      const isNeeded = await question.getByText('Nodig om in te kunnen dienen.').count();
      if (isNeeded > 0) await addDocument(member, question);
    }
    // Without the box nothing is confirmed.
    await byKeyboard(member, 'Bevestig dat u meedoet', 'button', 'Enter');
    await member.getByText('Zet een vinkje als uw organisatie hiermee akkoord gaat.').waitFor();
    await byKeyboard(member, /is hoofdelijk aansprakelijk/, 'checkbox', 'Space');
    await byKeyboard(member, 'Bevestig dat u meedoet', 'button', 'Enter');
    await member.getByText(`${memberName} doet mee.`).waitFor();
    expect(await accessibilityFaults(member)).toEqual([]);
    expect(await tooWide(member)).toBe(false);
    await system.mailTo(LEAD_MAIL, /heeft geantwoord/, 60);
  }, 180_000);

  it('is submitted by its lead, who sees what each member delivered', async () => {
    await open(lead, `/portal/enrolments/${enrolmentId}/parties`);
    await lead.getByText(/heeft op .* bevestigd dat zij meedoet/).waitFor();
    for (const topic of ['exclusion-grounds', 'suitability', 'execution']) {
      await open(lead, `/portal/enrolments/${enrolmentId}/questions/${topic}`);
      await lead.getByRole('main').getByRole('region').first().waitFor();
      if (topic === 'exclusion-grounds') expect(await accessibilityFaults(lead)).toEqual([]);
      for (const box of await lead.getByRole('main').getByRole('checkbox').all()) await box.check();
      for (const field of await lead.getByRole('main').getByRole('textbox').all()) await field.fill('Geen.');
      // The innermost regions: of each condition, or of a party below one.
      for (;;) {
        const add = lead
          .getByRole('main')
          .locator('section')
          .filter({ hasText: 'U hebt nog geen document gekozen.' })
          .last();
        if ((await add.count()) === 0) break;
        await addNeeded(add);
      }
      await allSaved(lead);
    }
    await open(lead, `/portal/enrolments/${enrolmentId}/check`);
    await lead.getByText(OUTSIDE.name).first().waitFor();
    expect(await accessibilityFaults(lead)).toEqual([]);
    await lead.getByRole('button', { name: 'Inschrijving indienen' }).click();
    await lead.getByText('Uw inschrijving is ontvangen').waitFor();
    await member.reload();
    await member.getByText('De inschrijving is ingediend').waitFor();
  }, 240_000);

  it('is read by the region with the parties and the evidence of each', async () => {
    const manager = await newWindow(browser, troubles);
    await system.signIn(manager, 'staff', /contractmanager/i, { search: 'Midden-IJssel' });
    await open(manager, `/desk/enrolments/${enrolmentId}`);
    await manager.getByText(OUTSIDE.kvkNumber).first().waitFor();
    await manager.getByText(`${memberName} heeft zelf bevestigd`).first().waitFor();
    await manager
      .getByRole('button', { name: /bewijs\.pdf/ })
      .nth(2)
      .waitFor();
    expect(await accessibilityFaults(manager)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 120_000);

  async function addNeeded(section: ReturnType<Page['locator']>): Promise<void> {
    await section.getByRole('button', { name: /^Voeg een document toe/ }).click();
    await section.getByLabel('Bestand').setInputFiles({
      name: 'bewijs.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(`%PDF-1.7\n%${String(Math.random())}\nstartxref\n9\n%%EOF\n`),
    });
    const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('-');
    await section.getByLabel('Datum op het document').fill(lastWeek);
    const expiry = section.getByLabel('Laatste geldige dag');
    if ((await expiry.count()) > 0) await expiry.fill('31-12-2031');
    await section.getByRole('button', { name: 'Document toevoegen' }).click();
    await section.getByLabel('Bestand').waitFor({ state: 'detached' });
    await allSaved(lead);
  }
});
