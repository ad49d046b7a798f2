import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { newWindow, toast } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const PROVIDER = 'Luneliwen';
const REASON = 'Wij stoppen met deze begeleiding';

interface Found {
  items: { id: string; number: string }[];
}
interface Endings {
  lines: { productId: string; product: string; productName: { nl: string }; municipality: string }[];
  endings: { state: string; counts: { inCare: number }[] }[];
}

/** A notice of termination for a part, in the portal; the desk sees it, and an intake stop goes the other way. */
(hasChromium ? describe : describe.skip)('a notice of termination (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let signatory: Page;
  let contract: Found['items'][number];
  const troubles: string[] = [];

  const endings = async (): Promise<Endings> =>
    (await (
      await manager.context().request.get(`${system.address}/v1/contracts/${contract.id}/endings`)
    ).json()) as Endings;

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

  it('meets the bundle rule: what needs the product that is dropped has to end as well', async () => {
    await signatory.goto(`${system.address}/portal/contracts/${contract.id}/ending`);
    await signatory.getByRole('heading', { level: 1, name: 'Contract beëindigen' }).waitFor();
    await signatory.getByLabel('Een deel: producten in gemeenten').check();
    const { lines } = await endings();
    const basic = lines.find(({ product }) => product === 'BG-BASIS');
    expect(basic).toBeDefined();
    await signatory.getByRole('checkbox', { name: new RegExp(`${basic?.productName.nl ?? ''}.*BG-BASIS`) }).check();
    await signatory.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
    await signatory.getByText('Deze producten kunnen niet blijven zonder').waitFor();
    await signatory.getByRole('button', { name: 'Beëindig deze ook' }).click();
    await signatory.getByRole('heading', { name: 'Reden en bevestiging' }).waitFor();
  }, 60_000);

  it('asks for a reason and a declaration, and holds at once', async () => {
    await signatory.getByRole('button', { name: 'Opzeggen' }).click();
    await signatory.getByRole('alert').filter({ hasText: 'Vul een reden in.' }).waitFor();
    await signatory.getByRole('textbox', { name: 'Reden' }).fill(REASON);
    await signatory.getByLabel(/Ik ben bevoegd/).check();
    await signatory.getByRole('button', { name: 'Opzeggen' }).click();
    await toast(signatory, /Het einde is vastgelegd/);
    await signatory.getByRole('heading', { name: /Opzegging vastgelegd/ }).waitFor();
    expect((await endings()).endings.map(({ state }) => state)).toEqual(['planned']);
  }, 60_000);

  it('lets the provider tell its clients in numbers, and the region read them', async () => {
    await signatory.getByText('Aantallen van vandaag doorgeven').click();
    await signatory.getByRole('spinbutton').first().fill('12');
    await signatory.getByRole('button', { name: 'Aantallen doorgeven' }).click();
    await toast(signatory, /aantallen zijn doorgegeven/);
    await manager.goto(`${system.address}/desk/contracts/${contract.id}/ending`);
    await manager.getByRole('heading', { name: /Opzegging vastgelegd/ }).waitFor();
    await manager.getByText(REASON).waitFor();
    await manager.getByRole('cell', { name: '12', exact: true }).waitFor();
    expect((await endings()).endings[0]?.counts.map(({ inCare }) => inCare)).toContain(12);
  }, 60_000);

  it('leaves room for an intake stop that the region imposes and the public reads', async () => {
    await manager.goto(`${system.address}/desk/contracts/${contract.id}/intake-stops`);
    await manager.getByRole('heading', { name: 'Cliëntenstop opleggen' }).waitFor();
    await manager
      .getByRole('group', { name: /Voor welke producten/ })
      .getByRole('checkbox')
      .first()
      .check();
    await manager.getByRole('textbox', { name: 'Reden' }).fill('Signalen uit twee bezoeken');
    await manager.getByRole('button', { name: 'Cliëntenstop opleggen' }).click();
    await toast(manager, /cliëntenstop is opgelegd/i);
    await manager.getByRole('heading', { name: /Opgelegd door de regio geldt/ }).waitFor();
    const visitor = await newWindow(browser, troubles);
    await visitor.goto(`${system.address}/providers?name=${PROVIDER}`);
    await visitor.getByText('Deels geen nieuwe cliënten').first().waitFor();
    expect(await visitor.getByText('Signalen uit twee bezoeken').count()).toBe(0);
    expect(troubles).toEqual([]);
  }, 60_000);
});
