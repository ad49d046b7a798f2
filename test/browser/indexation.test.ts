import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { newWindow } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { withDirector } from '../support/demo-directors.js';
import { RunningSystem } from '../support/running-system.js';

const REASON = 'Besluit van de colleges van november';

interface Listed {
  items: { id: string; regionId: number; procedureId: string; organisationName: string }[];
}

/** An indexation from its figures to the provider who has seen it: two people of the region and a provider. */
(hasChromium ? describe : describe.skip)('an indexation (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let second: Page;
  let provider: Page;
  let contract: Listed['items'][number];
  let round: string;
  const year = new Date().getUTCFullYear() + 1;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    manager = await newWindow(browser, troubles);
    second = await newWindow(browser, troubles);
    provider = await newWindow(browser, troubles);
    await system.signIn(manager, 'staff', /contractmanager/i, { search: 'Zuidoost Utrecht' });
    await system.signIn(second, 'staff', /besluitnemer/i, { search: 'Zuidoost Utrecht' });
    const { items } = await system.ask<Listed>(manager.context(), '/contracts?status=active&limit=50');
    const found = items.find(({ organisationName }) => withDirector.has(organisationName));
    if (found === undefined) throw new Error('no director of the demo has a contract');
    contract = found;
    await system.signIn(provider, 'provider', /bestuurder/i, { search: contract.organisationName });
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('begins with figures, with a comma, and shows what they make of each tariff', async () => {
    await manager.goto(`${system.address}/desk/procedures/${contract.procedureId}/indexation`);
    await manager.getByText('Er is nog geen indexatie').waitFor();
    await manager.getByLabel('Jaar').fill(String(year));
    await manager.getByRole('button', { name: 'Begin de indexatie' }).click();
    await manager.getByRole('heading', { level: 1, name: `Indexatie ${year}` }).waitFor();
    round = new URL(manager.url()).pathname.split('/').at(-1) ?? '';
    await manager.getByText('Deze cijfers ontbreken nog').waitFor();
    const first = manager.getByLabel('Dit is de eerste indexatie van het contract');
    await first.setChecked(true);
    await manager.getByLabel(`OVA ${year}, prognose`).fill('4,18');
    await manager.getByLabel(`PPC ${year}, prognose`).fill('veel');
    await manager.getByRole('button', { name: 'Bewaar en reken door' }).click();
    await manager.getByRole('alert').waitFor();
    expect(await manager.getByLabel(`OVA ${year}, prognose`).inputValue()).toBe('4,18');
    await manager.getByLabel(`PPC ${year}, prognose`).fill('1,82');
    await manager.getByRole('button', { name: 'Bewaar en reken door' }).click();
    await manager.getByText('3,94 %', { exact: true }).waitFor();
    await manager.getByRole('table').getByRole('rowheader').first().waitFor();
  }, 120_000);

  it('is proposed by one and published by another', async () => {
    await manager.getByRole('button', { name: 'Stel de indexatie voor' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByRole('textbox').fill(REASON);
    await dialog.getByRole('button', { name: 'Stel de indexatie voor' }).click();
    await manager.getByText('Iemand anders moet dit publiceren').waitFor();
    await second.goto(`${system.address}/desk/indexation/${round}`);
    await second.getByRole('button', { name: 'Publiceer de nieuwe tarieven' }).click();
    await second.getByText('Gepubliceerd', { exact: true }).waitFor();
  }, 120_000);

  it('is for everyone to read, and received by the provider who opens it', async () => {
    const visitor = await newWindow(browser, troubles);
    await visitor.goto(`${system.address}/procedures/${contract.procedureId}/indexations`);
    await visitor.getByRole('heading', { level: 2, name: `Indexatie ${year}: 3,94 %` }).waitFor();
    await provider.goto(`${system.address}/portal/contracts/${contract.id}`);
    await provider.getByRole('link', { name: 'Tarieven', exact: true }).click();
    await provider.getByText(REASON).waitFor();
    const until = Date.now() + 30_000;
    for (;;) {
      const { received } = await system.ask<{ received: number }>(manager.context(), `/indexation-rounds/${round}`);
      if (received === 1) break;
      if (Date.now() > until) throw new Error('the region never saw that the provider received it');
      await new Promise((go) => setTimeout(go, 250));
    }
    await manager.goto(`${system.address}/desk/indexation/${round}`);
    await manager.getByText(/^1 van /).waitFor();
    expect(troubles).toEqual([]);
  }, 120_000);
});
