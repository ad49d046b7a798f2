import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { newWindow, toast } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };
const PROVIDER = 'Luneliwen';
const SUBJECT = 'Binnen vier weken beginnen';
const NEW_TEXT = 'De opdrachtnemer begint binnen vier weken met de zorg.';

interface Listed {
  items: { id: string; procedureId: string; number: string }[];
}

/** An amendment from its draft to a refusal and to those who keep silent, each in a browser of its own. */
(hasChromium ? describe : describe.skip)('an amendment (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let approver: Page;
  let signatory: Page;
  let procedureId: string;
  let address: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    manager = await newWindow(browser, troubles);
    approver = await newWindow(browser, troubles);
    signatory = await newWindow(browser, troubles);
    await system.signIn(manager, 'staff', /contractmanager demo 1/i, REGION);
    await system.signIn(approver, 'staff', /besluitnemer demo 1/i, REGION);
    await system.signIn(signatory, 'provider', /bestuurder/i, { search: PROVIDER });
    const answer = await manager
      .context()
      .request.get(`${system.address}/v1/contracts?status=active&search=${PROVIDER.toLowerCase()}`);
    const { items } = (await answer.json()) as Listed;
    const [found] = items;
    if (found === undefined) throw new Error(`${PROVIDER} has no contract`);
    procedureId = found.procedureId;
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('is written in steps, with what it means before it is proposed', async () => {
    await manager.goto(`${system.address}/desk/amendments/new?procedureId=${procedureId}`);
    await manager.getByLabel('Onderwerp').fill(SUBJECT);
    await manager.getByLabel('Waarom', { exact: true }).fill('Afgesproken aan de overlegtafel van dit voorjaar.');
    await manager.getByRole('button', { name: 'Verder naar de veranderingen' }).click();
    await manager.getByRole('button', { name: 'Verandering toevoegen' }).click();
    await manager.getByLabel('Tekst', { exact: true }).fill(NEW_TEXT);
    await manager.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await manager.getByRole('button', { name: 'Verder naar controleren' }).click();
    await manager.getByRole('heading', { name: 'Wat dit betekent' }).waitFor();
    await manager.getByText('Contracten die bericht krijgen').waitFor();
    await manager.locator('ins').first().waitFor();
    await manager.getByRole('button', { name: 'Voorstellen' }).click();
    await toast(manager, /Voorgesteld/);
    await manager.getByText('Een andere persoon kondigt haar aan').waitFor();
    address = manager.url();
    expect(address).toMatch(/\/desk\/amendments\/[0-9a-f-]{36}$/);
  }, 120_000);

  it('is announced by a second person to every contractor', async () => {
    await approver.goto(address);
    // Who approves sees what it means, too.
    await approver.getByRole('heading', { name: 'Wat dit betekent' }).waitFor();
    await approver.getByText('Contracten die bericht krijgen').waitFor();
    await approver.getByRole('button', { name: 'Aankondigen' }).click();
    const dialog = approver.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Aankondigen' }).click();
    // Where something runs already, it is told first, and takes a reason.
    const reason = dialog.getByLabel('Waarom het toch doorgaat');
    await reason
      .or(approver.getByRole('heading', { name: 'Antwoorden' }))
      .first()
      .waitFor();
    if (await reason.isVisible()) {
      await reason.fill('Dit staat er los van.');
      await dialog.getByRole('button', { name: 'Aankondigen' }).click();
    }
    await approver.getByRole('heading', { name: 'Antwoorden' }).waitFor();
    await approver.getByText(/0 nemen aan, 0 weigeren/).waitFor();
  }, 120_000);

  it('is read with its insertions and deletions, and refused with what refusing means', async () => {
    await signatory.goto(`${system.address}/portal/amendments`);
    await signatory
      .getByRole('link', { name: new RegExp(SUBJECT) })
      .first()
      .click();
    await signatory.getByRole('heading', { name: 'Wat er verandert' }).waitFor();
    await signatory.locator('ins').first().waitFor();
    expect(await signatory.locator('ins').first().innerText()).toContain('toegevoegd');
    await signatory.getByRole('button', { name: 'Ik heb deze wijziging gelezen' }).click();
    await signatory.getByText(/Gelezen door/).waitFor();
    await signatory.getByLabel('Nee, wij weigeren de wijziging').check();
    await signatory.getByText(/eindigt uw hele contract op/).waitFor();
    await signatory.getByRole('button', { name: 'Antwoord versturen' }).click();
    // Without a reason nothing is sent, and the fault leads to its field.
    await signatory.getByRole('alert').getByRole('link', { name: 'Waarom weigert u?' }).click();
    await signatory.keyboard.type('Binnen vier weken lukt ons niet.');
    await signatory.getByLabel(/Ik mag dit antwoord geven/).check();
    await signatory.getByRole('button', { name: 'Antwoord versturen' }).click();
    await signatory.getByText(/U weigert de wijziging\. Uw contract eindigt op/).waitFor();
  }, 120_000);

  it('shows who refused and who is silent, and reminds the silent', async () => {
    await manager.goto(`${address}?show=refused`);
    await manager.getByText('Binnen vier weken lukt ons niet.').waitFor();
    await manager.getByLabel('Toon', { exact: true }).selectOption('silent');
    await manager.getByText('Nog niet').first().waitFor();
    await manager.getByRole('button', { name: /Herinner (de|alle)/ }).click();
    await toast(manager, /herinnerd/);
    await manager.getByText('1 keer herinnerd').first().waitFor();
  }, 120_000);

  it('is on the public page of the procedure', async () => {
    const visitor = await newWindow(browser, troubles);
    await visitor.goto(`${system.address}/procedures/${procedureId}`);
    await visitor.getByRole('link', { name: /Bekijk de wijziging/ }).click();
    await visitor.getByRole('heading', { name: new RegExp(SUBJECT) }).waitFor();
    expect(troubles).toEqual([]);
  }, 60_000);
});
