import { hashOfSessionToken, newSessionToken, SESSION_COOKIE } from '@openhuis/people';
import type { Page } from 'playwright-core';
import { hasChromium, startChromium } from '../support/chromium.js';
import { aLoadedDatabase, onDatabase } from './bench-database.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median } from './figures.js';
import { municipalityCodes } from './load-contracts.js';
import { anApiOn } from './served-api.js';

const TARGET = 1.5;
/** With each of them the municipality is changed from one to the next: every answer is a new one. */
const standing = ['', 'status=active', 'option=open', 'option=open&offer=none&status=active', 'product=A'];

/**
 * The page of contracts in a real browser: from choosing another municipality until its rows stand there, against the same
 * question asked by the same browser straight from the api, in turn.
 */
export async function webBench(size: BenchSize): Promise<Figure[]> {
  if (!hasChromium) {
    console.log('web: there is no chromium here; nothing was measured');
    return [];
  }
  const database = await aLoadedDatabase(size.contracts, size.due);
  const token = newSessionToken();
  await onDatabase(database.url, (client) =>
    client.query(
      `insert into session (token_hash, person_id, door, issuer, subject, device, created_at, last_seen_at, expires_at)
       select $1, person_id, 'staff', 'https://identity.example', 'bench', 'bench', now(), now(), now() + interval '10 hours'
       from api_token where label = 'bench'`,
      [hashOfSessionToken(token)],
    ),
  );
  const api = await anApiOn(database, '/v1/contracts');
  const browser = await startChromium();
  try {
    const address = api.address.replace('127.0.0.1', 'localhost');
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 1000 } });
    await context.addCookies([
      {
        name: SESSION_COOKIE,
        value: token,
        domain: 'localhost',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
    const page = await context.newPage();
    const shown: number[] = [];
    const answered: number[] = [];
    for (let round = 0; round <= size.listRounds; round += 1) {
      for (const filters of standing) {
        await page.goto(`${address}/desk/contracts?${filters}&view=none`);
        await page.locator('.table tbody tr').first().waitFor();
        await untilLive(page);
        for (const code of municipalityCodes) {
          const own = await untilAnswered(page, `${filters}&municipality=${code}`);
          const seen = await untilShown(page, code, own.first);
          // The first round warms everything up; rows that stood there before cannot be seen to come.
          if (round === 0 || seen === null) continue;
          answered.push(own.milliseconds);
          shown.push(seen);
        }
      }
    }
    const ratio = median(shown) / median(answered);
    console.log(
      `web: ${listed(quartiles(shown), 1)} ms until shown, ${listed(quartiles(answered), 1)} ms until answered (quartiles)`,
    );
    return [
      {
        figure: `contracts page with ${database.contracts.toLocaleString('en')} contracts: from a filter to its rows, against the api`,
        ours: `${median(shown).toFixed(1)} ms`,
        baseline: `${median(answered).toFixed(1)} ms`,
        ratio: ratio.toFixed(2),
        target: `≤ ${TARGET}`,
        reached: ratio <= TARGET,
      },
    ];
  } finally {
    await browser.close();
    await api.stop();
  }
}

/** Until the app has taken over what the api drew: before that it keeps what is chosen, and gives it on later. */
async function untilLive(page: Page): Promise<void> {
  const select = `document.querySelector('select[name=municipality]')`;
  for (let tries = 0; tries < 500; tries += 1) {
    // Not waitForFunction: the page's policy forbids what it does.
    if (await page.evaluate<boolean>(`Object.keys(${select}).some((name) => name.startsWith('__reactProps'))`)) return;
    await page.waitForTimeout(20);
  }
  throw new Error('the app never took the page over');
}

/** Milliseconds until the api's answer to the same question is there, read, and the number of its first contract. */
async function untilAnswered(page: Page, filters: string): Promise<{ milliseconds: number; first: string }> {
  return await page.evaluate(async (query) => {
    const startedAt = performance.now();
    const response = await fetch(`/v1/contracts?${query}&sort=endsOn`, { headers: { 'openhuis-request': '1' } });
    const { items } = (await response.json()) as { items: { number: string }[] };
    const milliseconds = performance.now() - startedAt;
    if (items.length !== 50) throw new Error(`${query} is not a full page`);
    return { milliseconds, first: items[0]?.number ?? '' };
  }, filters);
}

/** Milliseconds from choosing a municipality until its rows stand in the table; null when they began with this one before. */
async function untilShown(page: Page, code: string, firstNumber: string): Promise<number | null> {
  // A text: it runs in the page, whose types are no business of this program.
  return await page.evaluate<number | null>(`new Promise((resolve, reject) => {
    const select = document.querySelector('select[name=municipality]');
    const first = () => document.querySelector('.table tbody th')?.textContent;
    const stoodThere = first() === '${firstNumber}';
    const startedAt = performance.now();
    const giveUp = setTimeout(() => reject(new Error('${firstNumber} is not shown, but ' + first())), 10000);
    const look = new MutationObserver(() => {
      if (document.querySelector('.contracts [aria-busy=true]') !== null || first() !== '${firstNumber}') return;
      if (!location.search.includes('municipality=${code}')) return;
      look.disconnect();
      clearTimeout(giveUp);
      resolve(stoodThere ? null : performance.now() - startedAt);
    });
    look.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    select.value = '${code}';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })`);
}

const quartiles = (values: readonly number[]): number[] => {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
};
