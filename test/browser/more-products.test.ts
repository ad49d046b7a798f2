import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { allSaved } from '../support/all-saved.js';
import { newWindow, toast } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { withDirector } from '../support/demo-directors.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };

interface Line {
  product: string;
  productName: { nl: string };
  municipality: string;
  municipalityName: string;
}
interface Contract {
  id: string;
  organisationId: string;
  organisationName: string;
  procedureId: string;
  lines: Line[];
  addenda: { id: string; status: string; signatures: unknown[] }[];
}
interface Region {
  municipalities: { code: string; name: string }[];
}
interface Enrolment {
  id: string;
  version: number;
  conditions: { code: string; answer: string; evidence?: { kind: string; expires: boolean; atSubmission: boolean } }[];
}

/** More products on a running contract: asked for in the portal, admitted, and signed by both sides in a browser. */
(hasChromium ? describe : describe.skip)('a contract gets more products (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let approver: Page;
  let provider: Page;
  let contract: Contract;
  let wanted: { product: string; municipality: string; name: string; place: string };
  let enrolmentId: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    manager = await newWindow(browser, troubles);
    approver = await newWindow(browser, troubles);
    provider = await newWindow(browser, troubles, { viewport: { width: 390, height: 844 } });
    await system.signIn(manager, 'staff', /contractmanager demo 1/i, REGION);
    await system.signIn(approver, 'staff', /besluitnemer demo 1/i, REGION);
    [contract, wanted] = await withRoom();
    await system.signIn(provider, 'provider', /bestuurder/i, { search: contract.organisationName });
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const stored = (): Promise<Contract> => system.ask<Contract>(manager.context(), `/contracts/${contract.id}`);
  const heading = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('heading', { level: 1, name }).waitFor();

  /** A running contract without an addition, and a municipality of its procedure where it does not hold its first product. */
  async function withRoom(): Promise<[Contract, typeof wanted]> {
    const context = manager.context();
    const { items } = await system.ask<{ items: { id: string; organisationName: string }[] }>(
      context,
      '/contracts?status=active',
    );
    const regions = await system.ask<Region[]>(context, '/regions');
    for (const { id, organisationName } of items) {
      if (!withDirector.has(organisationName)) continue;
      const found = await system.ask<Contract>(context, `/contracts/${id}`);
      const basic = found.lines.find(({ product }) => product.endsWith('BASIS'));
      const { definition, canEnrol } = await system.ask<{
        definition: { municipalities: string[] };
        canEnrol?: boolean;
      }>(context, `/procedures/${found.procedureId}`);
      const held = found.lines.filter(({ product }) => product === basic?.product).map((line) => line.municipality);
      const municipality = definition.municipalities.find((code) => !held.includes(code));
      if (basic === undefined || municipality === undefined || found.addenda.length > 0 || canEnrol === false) continue;
      const place =
        regions.flatMap((region) => region.municipalities).find(({ code }) => code === municipality)?.name ?? '';
      return [found, { product: basic.product, municipality, name: basic.productName.nl, place }];
    }
    throw new Error('no running contract of the demo has room for more');
  }

  async function command(page: Page, path: string, body: object, method = 'POST'): Promise<{ version: number }> {
    const answer = await system.send(page.context(), path, body, method);
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return (await answer.json()) as { version: number };
  }

  /** Every condition of the enrolment answered, each with a document of today where it asks for one. */
  async function answerEverything(): Promise<void> {
    const context = provider.context();
    const { conditions } = await system.ask<Enrolment>(context, `/enrolments/${enrolmentId}`);
    const today = new Date().toISOString().slice(0, 10);
    const answers: object[] = [];
    for (const { code, answer, evidence } of conditions) {
      if (answer === 'confirmation') answers.push({ conditionCode: code, confirmed: true });
      if (answer === 'text') answers.push({ conditionCode: code, text: 'Geen.' });
      if (answer !== 'evidence' || evidence?.atSubmission !== true) continue;
      const uploaded = await context.request.post(
        `${system.address}/v1/organisations/${contract.organisationId}/evidence`,
        {
          headers: { origin: system.address, 'sec-fetch-site': 'same-origin', 'openhuis-request': '1' },
          multipart: {
            kind: evidence.kind,
            issuedOn: today,
            ...(evidence.expires && { expiresOn: `${Number(today.slice(0, 4)) + 1}${today.slice(4, 8)}01` }),
            file: { name: `${code}.pdf`, mimeType: 'application/pdf', buffer: aPdf(code) },
          },
        },
      );
      if (!uploaded.ok()) throw new Error(await uploaded.text());
      answers.push({ conditionCode: code, evidenceId: ((await uploaded.json()) as { id: string }).id });
    }
    const { version } = await system.ask<Enrolment>(context, `/enrolments/${enrolmentId}`);
    await command(provider, `/enrolments/${enrolmentId}/answers`, { version, answers }, 'PUT');
  }

  it('is asked from the page of the contract, for a municipality where it holds nothing yet', async () => {
    await provider.goto(`${system.address}/portal/contracts/${contract.id}`);
    await provider.getByRole('link', { name: 'Voeg producten of gemeenten toe' }).click();
    await heading(provider, 'Inschrijven');
    await provider.getByRole('button', { name: 'Begin met inschrijven' }).click();
    await provider.waitForURL(/enrolments\/[0-9a-f-]{36}$/);
    enrolmentId = provider.url().split('/').at(-1) ?? '';
    await provider.getByRole('link', { name: 'Producten en gemeenten' }).click();
    await heading(provider, 'Producten en gemeenten');
    await provider.setViewportSize({ width: 1280, height: 900 });
    const box = provider.getByRole('checkbox', { name: `${wanted.name} in ${wanted.place}`, exact: true });
    await box.waitFor();
    await box.check();
    await allSaved(provider);
    await answerEverything();
    await provider.goto(`${system.address}/portal/enrolments/${enrolmentId}/check`);
    await provider.getByRole('button', { name: 'Inschrijving indienen' }).click();
    await provider.getByText('Uw inschrijving is ontvangen').first().waitFor();
  }, 120_000);

  it('is admitted by two people: the addition waits for both signatures, and the contract is as it was', async () => {
    const { version, conditions } = await system.ask<Enrolment>(manager.context(), `/enrolments/${enrolmentId}`);
    const path = `/enrolments/${enrolmentId}`;
    const assessed = await command(manager, `${path}/assessments`, {
      version,
      assessments: conditions.map(({ code, answer }) => ({
        conditionCode: code,
        outcome: 'met',
        reason: 'Voldoet.',
        ...(answer === 'recordedAsSeen' && { seenOn: new Date().toISOString().slice(0, 10) }),
      })),
    });
    const decision = { version: assessed.version, outcome: 'admitted', reason: 'Voldoet aan alle voorwaarden.' };
    const proposed = await command(manager, `${path}/decision-proposals`, decision);
    await command(approver, `${path}/decisions`, { version: proposed.version });
    const { addenda, lines } = await stored();
    expect(addenda).toMatchObject([{ status: 'waiting', signatures: [] }]);
    expect(lines).toHaveLength(contract.lines.length);
  }, 60_000);

  it('is read and signed by the provider on a phone', async () => {
    await provider.setViewportSize({ width: 320, height: 800 });
    await provider.goto(`${system.address}/portal/contracts/${contract.id}`);
    await provider.getByRole('link', { name: 'Lees en onderteken de nadere overeenkomst' }).click();
    await heading(provider, 'Nadere overeenkomst lezen en ondertekenen');
    await provider
      .getByText(/Nadere overeenkomst 1 bij overeenkomst/)
      .first()
      .waitFor();
    await sign(provider);
    await toast(provider, /^Ondertekend/);
    await provider.getByText('wacht op de andere partij', { exact: false }).first().waitFor();
    const sideways = await provider.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    expect((await stored()).addenda).toMatchObject([{ status: 'waiting', signatures: [{}] }]);
  }, 60_000);

  it('holds once the region has signed as well', async () => {
    await manager.goto(`${system.address}/desk/contracts/${contract.id}`);
    await manager.getByRole('link', { name: 'Onderteken de nadere overeenkomst voor de regio' }).click();
    await heading(manager, 'Nadere overeenkomst ondertekenen voor de regio');
    await sign(manager);
    await toast(manager, /^Ondertekend/);
    const { addenda } = await stored();
    expect(addenda).toHaveLength(1);
    expect(addenda[0]?.status).not.toBe('waiting');
    expect(addenda[0]?.signatures).toHaveLength(2);
    expect(troubles).toEqual([]);
  }, 60_000);

  /** Says that one has read it and may sign, in which role, and types the own name in full. */
  async function sign(page: Page): Promise<void> {
    const { person } = await system.ask<{ person: { name: string } }>(page.context(), '/session');
    await page.getByRole('checkbox', { name: 'Ik heb de hele tekst', exact: false }).check();
    await page.getByRole('checkbox', { name: 'Ik ben bevoegd', exact: false }).check();
    await page.getByLabel('Uw functie').fill('Bestuurder');
    await page.getByLabel('Uw naam').fill(person.name);
    await page.getByRole('button', { name: 'Onderteken de nadere overeenkomst' }).click();
  }
});

/** A whole document, another for each name. */
function aPdf(name: string): Buffer {
  return Buffer.from(`%PDF-1.7\n%âãÏÓ\n% ${name}\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n`);
}
