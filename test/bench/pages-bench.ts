import lighthouse from 'lighthouse';
import { chromium, type Page } from 'playwright-core';
import { freePort } from '../../scripts/ports.js';
import { RunningSystem } from '../support/running-system.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median } from './figures.js';

const EXECUTABLE = '/usr/bin/chromium';
const SLOWER = 4;

/** The first page that somebody sees, and what they do there. */
const visits: readonly { name: string; path: string; door?: 'staff' | 'provider' }[] = [
  { name: 'home', path: '/' },
  { name: 'procedures', path: '/procedures' },
  { name: 'contracted providers', path: '/providers' },
  { name: 'my overview', path: '/portal', door: 'provider' },
  { name: 'work list', path: '/desk', door: 'staff' },
];

const interactions: readonly { name: string; path: string; door?: 'staff'; act: (page: Page) => Promise<void> }[] = [
  { name: 'change the language', path: '/', act: (page) => page.locator('.header button[lang]').first().click() },
  { name: 'type in a field', path: '/kit', act: (page) => page.locator('#field-name').pressSequentially('Zorg') },
  { name: 'open a dialog', path: '/kit', act: (page) => page.locator('main .row button').last().click() },
  {
    name: 'filter the terms',
    path: '/desk/terms',
    door: 'staff',
    act: (page) => page.locator('main select').first().press('ArrowDown'),
  },
  {
    name: 'show the terms month by month',
    path: '/desk/terms',
    door: 'staff',
    act: (page) => page.locator('main nav.segments').first().locator('a').nth(2).click(),
  },
];

/** The built web in a real browser: how soon a page shows on a simulated phone, and how soon it answers at a quarter of the speed. */
export async function pagesBench(size: BenchSize): Promise<Figure[]> {
  const system = await RunningSystem.start();
  const port = await freePort();
  const args = [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args });
  try {
    const cookies = { staff: '', provider: '' };
    const contexts = {
      none: await browser.newContext(),
      staff: await browser.newContext(),
      provider: await browser.newContext(),
    };
    for (const door of ['staff', 'provider'] as const) {
      const page = await contexts[door].newPage();
      await system.signIn(page, door, door === 'staff' ? /contractmanager/i : /bestuurder/i);
      const stored = await contexts[door].cookies(system.address);
      cookies[door] = stored.map(({ name, value }) => `${name}=${value}`).join('; ');
      await page.close();
    }
    const figures: Figure[] = [];
    for (const { name, path, door } of visits) {
      const runs: { paint: number; shift: number }[] = [];
      for (let round = 0; round < Math.min(3, size.listRounds); round += 1) {
        const result = await lighthouse(system.address + path, {
          port,
          logLevel: 'error',
          onlyAudits: ['largest-contentful-paint', 'cumulative-layout-shift'],
          ...(door === undefined ? {} : { extraHeaders: { cookie: cookies[door] } }),
        });
        if (result === undefined) throw new Error(`Lighthouse could not look at ${path}`);
        const { audits } = result.lhr;
        runs.push({
          paint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
          shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
        });
      }
      const paints = runs.map(({ paint }) => paint);
      const shifts = runs.map(({ shift }) => shift);
      console.log(`${name}: largest paint ${listed(paints)} ms, shift ${listed(shifts, 3)}`);
      figures.push(budget(`${name}: largest paint, simulated phone`, median(paints), 2000, 'ms', 0));
      figures.push(budget(`${name}: layout shift`, median(shifts), 0.05, '', 3));
    }
    for (const { name, path, door, act } of interactions) {
      const page = await contexts[door ?? 'none'].newPage();
      const throttle = await page.context().newCDPSession(page);
      await page.goto(system.address + path);
      await page.waitForLoadState('networkidle');
      await page.evaluate(watchInteractions);
      await throttle.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await act(page);
      await page.waitForTimeout(1500);
      const slowest = Number(await page.evaluate('Math.max(0, ...window.openhuisInteractions)'));
      figures.push(budget(`${name}: interaction, processor at a ${SLOWER}th`, slowest, 150, 'ms', 0));
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
    await system.stop();
  }
}

/** Runs in the page: keeps how long each interaction took until its next paint (Event Timing). */
const watchInteractions = `
  window.openhuisInteractions = [];
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) if (interactionId > 0) window.openhuisInteractions.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
`;

function budget(figure: string, value: number, most: number, unit: string, digits: number): Figure {
  const shown = `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
  return {
    figure,
    ours: shown,
    baseline: '–',
    ratio: shown,
    target: `≤ ${most}${unit === '' ? '' : ` ${unit}`}`,
    reached: value <= most,
  };
}
