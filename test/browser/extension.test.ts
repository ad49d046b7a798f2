import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { newWindow, toast } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const PROVIDER = 'Luneliwen';
const REASON = 'De inwoners blijven deze hulp nodig hebben';

interface Found {
  items: { id: string; number: string; organisationName: string; regionId: number }[];
}

/** An extension from the offer at the desk to the answer in the portal, each in a browser of its own. */
(hasChromium ? describe : describe.skip)('an extension (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let signatory: Page;
  let contract: Found['items'][number];
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    manager = await newWindow(browser, troubles);
    signatory = await newWindow(browser, troubles);
    await system.signIn(manager, 'staff', /contractmanager/i, { search: 'Midden-IJssel' });
    await system.signIn(signatory, 'provider', /bestuurder/i, { search: PROVIDER });
    const answer = await manager
      .context()
      .request.get(`${system.address}/v1/contracts?status=active&search=${PROVIDER.toLowerCase()}`);
    const { items } = (await answer.json()) as Found;
    const [found] = items;
    if (found === undefined) throw new Error(`${PROVIDER} has no contract`);
    contract = found;
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('is found among the terms by keyboard alone', async () => {
    await manager.goto(`${system.address}/desk/terms?search=${PROVIDER.toLowerCase()}`);
    const link = manager.locator('.gantt__link').first();
    await link.waitFor();
    expect(await link.getAttribute('aria-label')).toContain('Optie 1: tot en met 31 december 2032');
    await link.focus();
    await manager.keyboard.press('Enter');
    await manager.getByRole('heading', { level: 1, name: new RegExp(contract.number) }).waitFor();
    await manager.goBack();
    await link.waitFor();
    expect(new URL(manager.url()).searchParams.get('search')).toBe(PROVIDER.toLowerCase());
  }, 60_000);

  it('is offered after a look at what will change', async () => {
    await manager.goto(`${system.address}/desk/contracts/${contract.id}`);
    await manager.getByRole('img', { name: /Afgesproken tot en met 31 december 2030/ }).waitFor();
    await manager.getByRole('link', { name: 'Bied de verlenging aan' }).click();
    await manager.getByRole('button', { name: 'Controleer het aanbod' }).click();
    // Nothing is sent without a reason, and the fault leads to its field.
    await manager.getByRole('alert').getByRole('link', { name: 'Reden' }).click();
    await manager.keyboard.type(REASON);
    await manager.getByLabel('Antwoord uiterlijk op').fill('31-5-2030');
    await manager.getByRole('button', { name: 'Controleer het aanbod' }).click();
    await manager.getByRole('heading', { name: 'Controleer voordat u verstuurt' }).waitFor();
    expect(await manager.locator('tbody tr').first().innerText()).toContain('31-12-2032');
    await manager.goBack();
    expect(await manager.getByLabel('Reden').inputValue()).toBe(REASON);
    await manager.goForward();
    await manager.getByRole('button', { name: 'Verstuur het aanbod' }).click();
    await toast(manager, /Het aanbod is verstuurd/);
    await manager.getByText('Wacht op antwoord').waitFor();
  }, 60_000);

  it('reaches the provider by mail and in the portal, and is accepted', async () => {
    await signatory.goto(`${system.address}/portal/contracts/${contract.id}`);
    await signatory.getByText('Verlengen? Antwoord uiterlijk op 31 mei 2030').waitFor();
    await signatory.getByRole('link', { name: 'Beantwoord het aanbod' }).click();
    // The page before it tells the reason as well, more than once, until this one is there.
    await signatory.getByRole('heading', { level: 1, name: 'Antwoord op het aanbod' }).waitFor();
    await signatory.getByText(REASON).waitFor();
    await signatory.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await signatory.getByRole('alert').filter({ hasText: 'Kies ja, voor een deel of nee' }).waitFor();
    await signatory.getByLabel('Ja, wij verlengen').check();
    await signatory.getByLabel(/Ik ben bevoegd/).check();
    await signatory.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await toast(signatory, /Het contract is verlengd/);
    await signatory.getByRole('img', { name: /Afgesproken tot en met 31 december 2032/ }).waitFor();
    // Every date to come, the last day of the new term among them.
    await signatory.locator('dt').filter({ hasText: '31 december 2032' }).waitFor();
    await signatory.locator('dt').filter({ hasText: '30 juni 2032' }).waitFor();
  }, 60_000);

  it('stands at the desk at once, for whoever looks', async () => {
    await manager.goto(`${system.address}/desk/contracts/${contract.id}`);
    await manager.getByText('Aanvaard', { exact: true }).waitFor();
    await manager.locator('.event-line').getByText('Verlenging 1 afgesproken, tot en met 31 december 2032').waitFor();
    await manager.goto(`${system.address}/desk/terms?endsFrom=2032-12-31&endsUntil=2032-12-31&view=table`);
    await manager.getByRole('row').filter({ hasText: contract.number }).waitFor();
    expect(troubles).toEqual([]);
  }, 60_000);
});
