import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { environmentManager, focusManager, type QueryClient, QueryObserver } from '@tanstack/react-query';
import { unattended } from '../session/unattended.js';
import { callsOf } from './ask.js';
import { newQueryClient } from './query-client.js';
import { sendNoting } from './send-noting.js';

const calls = callsOf('http://api/v1', {}, sendNoting) as unknown as Record<
  'GET' | 'POST',
  (path: string) => Promise<object>
>;

describe('what is asked of the api', () => {
  /** Who asked, of each request. */
  let asked: ('somebody' | 'the page')[];
  let noted: number;
  let faults: number;
  let client: QueryClient;
  let stop: () => void;

  beforeAll(() => environmentManager.setIsServer(() => false));
  beforeEach(() => {
    [asked, noted, faults] = [[], 0, 0];
    jest.spyOn(globalThis, 'fetch').mockImplementation((request) => {
      const header = (request as Request).headers.get('openhuis-unattended');
      asked.push(header === '1' ? 'the page' : 'somebody');
      faults -= 1;
      return Promise.resolve(faults < 0 ? Response.json({}) : new Response('', { status: 503 }));
    });
    Object.assign(globalThis, { localStorage: { setItem: () => (noted += 1) } });
    client = newQueryClient();
    client.mount();
    stop = () => undefined;
  });
  afterEach(() => {
    stop();
    focusManager.setFocused(undefined);
    client.unmount();
    client.clear();
    jest.restoreAllMocks();
  });
  afterAll(() => {
    environmentManager.setIsServer(() => true);
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  const watch = (milliseconds: number) => {
    const observer = new QueryObserver(client, {
      queryKey: ['work-items'],
      queryFn: async () => {
        const told = await calls.GET('/work-items');
        if ('error' in told) throw new Error('no answer');
        return told;
      },
      staleTime: 0,
      retry: 2,
      retryDelay: 1,
      refetchInterval: milliseconds,
    });
    stop = observer.subscribe(() => undefined);
    return observer;
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    const start = performance.now();
    while (!isSo()) {
      if (performance.now() - start > 5_000) throw new Error(`asked by ${asked.join(', ')}`);
      await new Promise((done) => setTimeout(done, 1));
    }
  };

  it('is a sign of somebody', async () => {
    await calls.GET('/session');
    await calls.POST('/session/sign-out');
    expect([asked, noted]).toEqual([['somebody', 'somebody'], 2]);
  });

  it('is none when the page asks by the clock, however often', async () => {
    watch(5);
    await until(() => asked.length >= 4);
    expect([new Set(asked.slice(1)), asked[0], noted]).toEqual([new Set(['the page']), 'somebody', 1]);
  });

  it('is none when the page tries again what it asked by the clock', async () => {
    watch(50);
    await until(() => asked.length === 1 && !client.isFetching());
    faults = 2;
    await until(() => faults < 0);
    expect([asked, noted]).toEqual([['somebody', 'the page', 'the page', 'the page'], 1]);
  });

  it('is somebody who asks anew, or comes back to the window of a page that asks by the clock', async () => {
    const observer = watch(60_000);
    await until(() => noted === 1);
    await observer.refetch();
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    await until(() => noted === 3);
    expect(asked).toEqual(['somebody', 'somebody', 'somebody']);
  });

  it('counts for what is asked at once, not for what comes of it', async () => {
    await unattended(async () => {
      await calls.GET('/session');
      await calls.GET('/work-items');
    });
    expect([asked, noted]).toEqual([['the page', 'somebody'], 1]);
    const fail = (): never => {
      throw new Error('it went wrong');
    };
    expect(() => unattended(fail)).toThrow('it went wrong');
    await calls.GET('/session');
    expect(asked.at(-1)).toBe('somebody');
  });

  it('is noted only when there was an answer', async () => {
    faults = 1;
    await calls.GET('/session');
    expect([asked, noted]).toEqual([['somebody'], 0]);
  });
});
