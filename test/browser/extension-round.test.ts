import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { newWindow, toast } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { withDirector } from '../support/demo-directors.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };
const REASON = 'De inwoners blijven deze hulp nodig hebben';

interface Contract {
  id: string;
  number: string;
  organisationName: string;
  procedureId: string;
}

interface Detail {
  lines: {
    productId: string;
    product: string;
    productName: { nl: string };
    municipalityName: string;
    endsOn: string;
  }[];
}

/** A round of extensions: prepared by one manager, approved by another, answered by two providers, followed to the end. */
(hasChromium ? describe : describe.skip)('a round of extensions (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let colleague: Page;
  let contracts: Contract[];
  let address: string;
  const troubles: string[] = [];

  const asked = async <Answer>(path: string): Promise<Answer> =>
    (await (await manager.context().request.get(`${system.address}/v1${path}`)).json()) as Answer;
  const signatory = async ({ organisationName }: Contract): Promise<Page> => {
    const page = await newWindow(browser, troubles);
    await system.signIn(page, 'provider', /bestuurder/i, { search: organisationName });
    return page;
  };

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    manager = await newWindow(browser, troubles);
    colleague = await newWindow(browser, troubles);
    await system.signIn(manager, 'staff', /contractmanager demo 1/i, REGION);
    await system.signIn(colleague, 'staff', /contractmanager demo 2/i, REGION);
    const { items } = await asked<{ items: Contract[] }>('/contracts?status=active&option=open&offer=none&limit=50');
    // Two contracts of one procedure without a round, with more than one line to choose from.
    const rounds = await asked<{ items: { procedureId: string }[] }>('/extension-rounds');
    const suited: Contract[] = [];
    for (const contract of items) {
      if (!withDirector.has(contract.organisationName)) continue;
      if (rounds.items.some(({ procedureId }) => procedureId === contract.procedureId)) continue;
      if (suited[0] !== undefined && contract.procedureId !== suited[0].procedureId) continue;
      const { lines } = await asked<Detail>(`/contracts/${contract.id}`);
      if (lines.length > 1) suited.push(contract);
      if (suited.length === 2) break;
    }
    contracts = suited;
    expect(contracts).toHaveLength(2);
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('is prepared as long ahead as the region says', async () => {
    const [{ procedureId } = { procedureId: '' }] = contracts;
    await manager.goto(`${system.address}/desk/rounds?procedureId=${procedureId}`);
    await manager.getByRole('link', { name: 'Hoe lang van tevoren een ronde begint' }).click();
    const months = manager.getByLabel('Ronde voorstellen, in maanden');
    await months.waitFor();
    expect(await months.inputValue()).toBe('12');
    await months.fill('veel');
    await manager.getByRole('button', { name: 'Bewaar' }).click();
    await manager.getByRole('alert').getByRole('link', { name: 'Ronde voorstellen, in maanden' }).waitFor();
    await months.fill('11');
    await manager.getByRole('button', { name: 'Bewaar' }).click();
    await toast(manager, 'Bewaard.');
    await manager.reload();
    await months.waitFor();
    expect(await months.inputValue()).toBe('11');
  }, 60_000);

  it('is begun with chosen contracts, and guides by its steps', async () => {
    const ids = contracts.map(({ id }) => id).join(',');
    const [{ procedureId } = { procedureId: '' }] = contracts;
    await manager.goto(`${system.address}/desk/rounds?procedureId=${procedureId}&ids=${ids}`);
    await manager.getByText('U hebt 2 contracten gekozen.').waitFor();
    await manager.getByRole('button', { name: 'Begin de ronde' }).click();
    await manager.waitForURL(/desk\/rounds\/[0-9a-f-]{36}/);
    address = new URL(manager.url()).pathname;
    await manager.getByText('U hebt 2 contracten gekozen.').waitFor();
    await manager.getByRole('button', { name: 'Naar de reden' }).click();
    await manager.getByLabel('Reden', { exact: true }).fill(REASON);
    await manager.getByRole('button', { name: 'Naar de controle' }).click();
    await manager.waitForURL(/step=check/);
    await manager.getByRole('heading', { name: 'Krijgen een aanbod' }).waitFor();
    const rows = manager.locator('tbody tr');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toContain('31-12-2032');
    // Back and forth through the steps nothing is lost.
    await manager.getByRole('link', { name: /Reden/ }).first().click();
    expect(await manager.getByLabel('Reden', { exact: true }).inputValue()).toBe(REASON);
    await manager.goBack();
    await manager.getByRole('button', { name: 'Leg voor aan een tweede persoon' }).click();
    await toast(manager, /De ronde is voorgelegd/);
    await manager.getByText('Een ander beslist').waitFor();
    expect(await manager.getByRole('button', { name: /Keur goed/ }).count()).toBe(0);
  }, 90_000);

  it('waits on the work list of a colleague, who approves it', async () => {
    await colleague.goto(`${system.address}/desk?kind=round-approval`);
    await colleague
      .getByRole('listitem')
      .filter({ hasText: 'Verlengingsronde goedkeuren: 2 aanbiedingen' })
      .getByRole('link')
      .first()
      .click();
    await colleague.getByText(REASON).waitFor();
    await colleague.locator('tbody tr').nth(1).waitFor();
    await colleague.getByRole('button', { name: 'Keur goed en verstuur 2 aanbiedingen' }).click();
    await toast(colleague, /goedgekeurd/);
    // The worker makes the offers; the page follows by itself.
    await colleague.getByText('Verstuurd', { exact: true }).waitFor({ timeout: 60_000 });
    await colleague.getByText('Nog niet geopend').first().waitFor();
  }, 120_000);

  it('is answered with a yes by one provider, and for a part by the other', async () => {
    const [yes, part] = contracts as [Contract, Contract];
    const first = await signatory(yes);
    await first.goto(`${system.address}/portal/contracts/${yes.id}/extension`);
    await first.getByText(REASON).waitFor();
    await first.getByLabel('Ja, wij verlengen').check();
    await first.getByLabel(/Ik ben bevoegd/).check();
    await first.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await toast(first, /Het contract is verlengd/);

    const { lines } = await asked<Detail>(`/contracts/${part.id}`);
    // What another product needs stays: the last by its code, of which nothing depends on it.
    const last = lines.toSorted((a, b) => (a.product < b.product ? -1 : 1)).at(-1);
    const second = await signatory(part);
    await second.goto(`${system.address}/portal/contracts/${part.id}/extension`);
    await second.getByLabel('Voor een deel').check();
    await second.getByLabel(`${last?.productName.nl ?? ''}, ${last?.municipalityName ?? ''}`).uncheck();
    await second.getByLabel(/Ik ben bevoegd/).check();
    await second.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    // A part needs its reason.
    await second.getByRole('alert').getByRole('link', { name: 'Waarom niet?' }).click();
    await second.keyboard.type('Hier hebben wij geen mensen meer');
    await second.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await toast(second, /Het contract is verlengd/);
    await second.getByText(/Deels aanvaard: \d+ van \d+/).waitFor();
    await second.getByText(/Verlengt de overeenkomst van 1 januari 2031/).waitFor();
  }, 120_000);

  it('tells the managers who answered what, and what is left to do', async () => {
    await manager.goto(`${system.address}${address}`);
    await manager.getByText('Deels aanvaard').first().waitFor();
    await manager.getByText('Hier hebben wij geen mensen meer').waitFor();
    await manager.getByLabel('Stand').selectOption('accepted');
    await manager.waitForURL(/state=accepted/);
    await manager.getByRole('row').filter({ hasText: contracts[0]?.number }).waitFor();
    await manager.goto(`${system.address}/desk/rounds`);
    await manager
      .getByRole('link', { name: /Verlenging 1 van/ })
      .first()
      .waitFor();
    expect(troubles).toEqual([]);
  }, 60_000);
});
