import { globSync, readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import type { RunningSystem } from './running-system.js';

/** Who looks at a page: nobody who is known, somebody new, or people of the demo by their role. */
export const visitors = {
  visitor: undefined,
  newcomer: { door: 'provider', who: undefined },
  provider: { door: 'provider', who: /bestuurder/i },
  manager: { door: 'staff', who: /contractmanager/i },
  administrator: { door: 'staff', who: /regiobeheerder/i },
} as const;
export type Visitor = keyof typeof visitors;

/** A page of the web: its route, who looks, and an address at which there is something to see. */
export interface PageRow {
  route: string;
  visitor: Visitor;
  address: string | ((find: Find) => Promise<string>);
}

/** Asks the api as the visitor of the page. */
export type Find = <Answer>(path: string) => Promise<Answer>;

interface Listed {
  items: { id: string; organisationId?: string; status?: string }[];
}

/** An address with the id of the first that a list names. */
const first =
  (list: string, address: (id: string) => string) =>
  async (find: Find): Promise<string> => {
    const { items } = await find<Listed>(list);
    const [found] = items;
    if (found === undefined) throw new Error(`${list} is empty: there is nothing to look at`);
    return address(found.id);
  };

const row = (visitor: Visitor, route: string, address: PageRow['address'] = route): PageRow => ({
  route,
  visitor,
  address,
});

/** As {@link first}; where the demo has none, the page as it is for one that does not exist. */
const firstOrNone =
  (list: string, address: (id: string) => string) =>
  async (find: Find): Promise<string> => {
    const { items } = await find<Listed>(list);
    return address(items[0]?.id ?? '00000000-0000-7000-8000-000000000000');
  };
const procedure = (below = '') => first('/procedures?status=published', (id) => `/procedures/${id}${below}`);
const draft = (below = '') => first('/enrolments?status=draft', (id) => `/portal/enrolments/${id}${below}`);
const held = (below = '') => first('/contracts?limit=1', (id) => `/portal/contracts/${id}${below}`);
const managed = (below = '') => first('/contracts?status=active&limit=1', (id) => `/desk/contracts/${id}${below}`);
/** An addition that waits for a signature; where the demo has none, the page as it is for one that does not exist. */
const addition =
  (area: '/portal' | '/desk', below: 'sign' | 'paper' = 'sign') =>
  async (find: Find): Promise<string> => {
    const { items } = await find<Listed>('/contracts?status=active&limit=50');
    for (const { id } of items) {
      const { addenda } = await find<{ addenda: { id: string; status: string }[] }>(`/contracts/${id}`);
      const waiting = addenda.find(({ status }) => status === 'waiting');
      if (waiting !== undefined) return `${area}/contracts/${id}/addenda/${waiting.id}/${below}`;
    }
    const [contract] = items;
    return `${area}/contracts/${contract?.id ?? ''}/addenda/${contract?.id ?? ''}/${below}`;
  };
/** A round of extensions; where the demo has none, the page as it is for one that does not exist. */
const aRound = async (find: Find): Promise<string> => {
  const { items } = await find<Listed>('/extension-rounds');
  return `/desk/rounds/${items[0]?.id ?? '00000000-0000-7000-8000-000000000000'}`;
};
/** An amendment; where the demo has none, the page as it is for one that does not exist. */
const anAmendment =
  (below = '') =>
  async (find: Find): Promise<string> => {
    const { items } = await find<Listed>('/amendments');
    return `/desk/amendments/${items[0]?.id ?? '00000000-0000-7000-8000-000000000000'}${below}`;
  };
const toldAmendment = async (find: Find): Promise<string> => {
  const { items } = await find<Listed>('/amendment-answers');
  return `/portal/amendments/${items[0]?.id ?? '00000000-0000-7000-8000-000000000000'}`;
};
const ofProcedure = (below = '') => first('/desk-procedures?limit=1', (id) => `/desk/procedures/${id}${below}`);
const anIndexation = async (find: Find): Promise<string> => {
  const { items } = await find<Listed>('/desk-procedures?status=published&limit=1');
  const rounds = await find<Listed['items']>(`/procedures/${items[0]?.id ?? ''}/indexation-rounds`);
  return `/desk/indexation/${rounds[0]?.id ?? '00000000-0000-7000-8000-000000000000'}`;
};
const toAssess = first('/enrolments?status=submitted', (id) => `/desk/enrolments/${id}`);

const atDecision = (status: string) => first(`/enrolments?status=${status}`, (id) => `/desk/enrolments/${id}/decision`);

/** Every page there is. `every-page-portal.test.ts` fails on a route that is missing here. */
export const pages: readonly PageRow[] = [
  row('visitor', '/'),
  row('visitor', '/procedures'),
  row('visitor', '/procedures/$procedureId', procedure()),
  row('visitor', '/procedures/$procedureId/tariffs/$productId', async (find) => {
    const { items } = await find<Listed>('/procedures?status=published');
    const id = items[0]?.id ?? '';
    const { products } = await find<{ products: { id: string }[] }>(`/procedures/${id}`);
    return `/procedures/${id}/tariffs/${products[0]?.id ?? ''}`;
  }),
  row('visitor', '/procedures/$procedureId/indexations', procedure('/indexations')),
  row('visitor', '/procedures/$procedureId/questions', procedure('/questions')),
  row('visitor', '/procedures/$procedureId/amendments', procedure('/amendments')),
  row('visitor', '/procedures/$procedureId/minutes', procedure('/minutes')),
  row('visitor', '/providers'),
  row('visitor', '/providers/$organisationId', async (find) => {
    const { items } = await find<Listed>('/register/providers?limit=1');
    return `/providers/${items[0]?.organisationId ?? ''}`;
  }),
  row('visitor', '/accessibility'),
  row('visitor', '/privacy'),
  row('visitor', '/complaints'),
  row('visitor', '/contact'),
  row('visitor', '/status'),
  row('visitor', '/kit'),
  row('visitor', '/signed-out'),

  row('newcomer', '/portal/register'),
  row('newcomer', '/portal/invitation'),
  row('provider', '/portal/confirm-address'),
  row('provider', '/signed-in'),
  row('provider', '/portal'),
  row('provider', '/portal/organisation'),
  row('provider', '/portal/organisation/changes'),
  row('provider', '/portal/people'),
  row('provider', '/portal/evidence'),
  row('provider', '/portal/settings'),
  row('provider', '/portal/enrolments'),
  row('provider', '/portal/enrolments/new'),
  row('provider', '/portal/enrolments/$enrolmentId', draft()),
  row('provider', '/portal/enrolments/$enrolmentId/questions/$topic', draft('/questions/suitability')),
  row(
    'provider',
    '/portal/consortia/$partId',
    first('/consortium-parts', (id) => `/portal/consortia/${id}`),
  ),
  row('provider', '/portal/enrolments/$enrolmentId/parties', draft('/parties')),
  row('provider', '/portal/enrolments/$enrolmentId/products', draft('/products')),
  row('provider', '/portal/enrolments/$enrolmentId/check', draft('/check')),
  row('provider', '/portal/enrolments/$enrolmentId/supplement', draft('/supplement')),
  row('provider', '/portal/contracts/$contractId', held()),
  row('provider', '/portal/contracts/$contractId/ending', held('/ending')),
  row('provider', '/portal/contracts/$contractId/intake-stops', held('/intake-stops')),
  row('provider', '/portal/contracts/$contractId/measures', held('/measures')),
  row('provider', '/portal/contracts/$contractId/consolidated', held('/consolidated?on=2027-06-01')),
  row('provider', '/portal/contracts/$contractId/comparison', held('/comparison?from=2026-01-01&until=2031-06-01')),
  row('provider', '/portal/contracts/$contractId/tariffs', held('/tariffs')),
  row('provider', '/portal/contracts/$contractId/sign', held('/sign')),
  row('provider', '/portal/contracts/$contractId/addenda/$addendumId/sign', addition('/portal')),
  row('provider', '/portal/contracts/$contractId/evidence', held('/evidence')),
  row('provider', '/portal/contracts/$contractId/extension', held('/extension')),
  row('provider', '/portal/amendments'),
  row('provider', '/portal/amendments/$answerId', toldAmendment),
  row('provider', '/portal/questions'),
  row(
    'provider',
    '/portal/questions/new',
    first('/procedures?status=published', (id) => `/portal/questions/new?procedure=${id}`),
  ),
  row('provider', '/portal/dialogue'),
  row('provider', '/portal/proposals/new'),
  row(
    'provider',
    '/portal/proposals/$proposalId',
    firstOrNone('/proposals?limit=1', (id) => `/portal/proposals/${id}`),
  ),
  row(
    'provider',
    '/portal/dialogue-tables/$tableId',
    firstOrNone('/dialogue-tables?limit=1', (id) => `/portal/dialogue-tables/${id}`),
  ),
  row('provider', '/portal/messages'),
  row(
    'provider',
    '/portal/messages/$noticeId',
    first('/notices?limit=1', (id) => `/portal/messages/${id}`),
  ),
  row('provider', '/portal/search', '/portal/search?q=zorg'),

  row('manager', '/desk/amendments'),
  row('manager', '/desk/amendments/new'),
  row('manager', '/desk/amendments/$amendmentId', anAmendment()),
  row('manager', '/desk/amendments/$amendmentId/edit', anAmendment('/edit')),
  row('manager', '/desk'),
  row('manager', '/desk/settings'),
  row('manager', '/desk/enrolments'),
  row('manager', '/desk/enrolments/$id', toAssess),
  row(
    'manager',
    '/desk/enrolments/$id/supplement',
    first('/enrolments?status=submitted', (id) => `/desk/enrolments/${id}/supplement`),
  ),
  row('manager', '/desk/enrolments/$id/decision', atDecision('assessed')),
  row('manager', '/desk/enrolments/$id/decision', atDecision('decisionProposed')),
  row('manager', '/desk/providers/$id', async (find) => {
    const { items } = await find<Listed>('/enrolments?status=admitted&limit=1');
    return `/desk/providers/${items[0]?.organisationId ?? ''}`;
  }),
  row('manager', '/desk/procedures'),
  row('manager', '/desk/procedures/new'),
  row('manager', '/desk/procedures/$procedureId', ofProcedure()),
  row('manager', '/desk/procedures/$procedureId/edit/$part', ofProcedure('/edit/basics')),
  row('manager', '/desk/procedures/$procedureId/edit/$part', ofProcedure('/edit/conditions')),
  row('manager', '/desk/procedures/$procedureId/edit/$part', ofProcedure('/edit/products')),
  row('manager', '/desk/procedures/$procedureId/edit/$part', ofProcedure('/edit/terms')),
  row('manager', '/desk/procedures/$procedureId/documents', ofProcedure('/documents')),
  row('manager', '/desk/procedures/$procedureId/notices', ofProcedure('/notices')),
  row('manager', '/desk/procedures/$procedureId/publish', ofProcedure('/publish')),
  row('manager', '/desk/procedures/$procedureId/versions', ofProcedure('/versions')),
  row('manager', '/desk/procedures/$procedureId/preview', ofProcedure('/preview')),
  row('manager', '/desk/procedures/$procedureId/indexation', ofProcedure('/indexation')),
  row('manager', '/desk/indexation/$roundId', anIndexation),
  row('manager', '/desk/handovers'),
  row('manager', '/desk/questions', '/desk/questions?state=all'),
  row(
    'manager',
    '/desk/questions/answer',
    first('/procedures?status=published', (id) => `/desk/questions/answer?procedure=${id}`),
  ),
  row(
    'manager',
    '/desk/questions/note',
    first('/procedures?status=published', (id) => `/desk/questions/note?procedure=${id}`),
  ),
  row('manager', '/desk/proposals', '/desk/proposals?state=all'),
  row(
    'manager',
    '/desk/proposals/new',
    first('/procedures?status=published', (id) => `/desk/proposals/new?procedure=${id}`),
  ),
  row(
    'manager',
    '/desk/proposals/$proposalId',
    firstOrNone('/proposals?limit=1', (id) => `/desk/proposals/${id}`),
  ),
  row('manager', '/desk/dialogue-tables'),
  row(
    'manager',
    '/desk/dialogue-tables/new',
    first('/procedures?status=published', (id) => `/desk/dialogue-tables/new?procedure=${id}`),
  ),
  row(
    'manager',
    '/desk/dialogue-tables/$tableId',
    firstOrNone('/dialogue-tables?limit=1', (id) => `/desk/dialogue-tables/${id}`),
  ),
  row('manager', '/desk/figures'),
  row('manager', '/desk/contracts'),
  row('manager', '/desk/contracts/$contractId', managed()),
  row('manager', '/desk/contracts/$contractId/ending', managed('/ending')),
  row('manager', '/desk/contracts/$contractId/intake-stops', managed('/intake-stops')),
  row('manager', '/desk/contracts/$contractId/measures', managed('/measures')),
  row('manager', '/desk/contracts/$contractId/consolidated', managed('/consolidated?on=2027-06-01')),
  row('manager', '/desk/contracts/$contractId/comparison', managed('/comparison?from=2026-01-01&until=2031-06-01')),
  row('manager', '/desk/contracts/$contractId/sign', managed('/sign')),
  row('manager', '/desk/contracts/$contractId/paper', managed('/paper')),
  row('manager', '/desk/contracts/$contractId/addenda/$addendumId/sign', addition('/desk')),
  row('manager', '/desk/contracts/$contractId/addenda/$addendumId/paper', addition('/desk', 'paper')),
  row('manager', '/desk/rounds'),
  row('manager', '/desk/rounds/programme'),
  row('manager', '/desk/rounds/$roundId', aRound),
  row('manager', '/desk/contracts/$contractId/extend', managed('/extend')),
  row('manager', '/desk/terms'),
  row('manager', '/desk/notices'),
  row('manager', '/desk/notices/ahead'),
  row('manager', '/desk/notices/calendar'),
  row('manager', '/desk/notices/runs'),
  row(
    'manager',
    '/desk/notices/$noticeId',
    first('/notices?limit=1', (id) => `/desk/notices/${id}`),
  ),
  row('manager', '/desk/deadlines'),
  row('manager', '/desk/search', '/desk/search?q=zorg'),
  row('manager', '/desk/interests', '/desk/interests?state=all'),
  row('administrator', '/desk/people'),
  row('administrator', '/desk/people/new'),
  row('administrator', '/desk/people/proposals'),
  row('administrator', '/desk/people/review'),
  row('administrator', '/desk/audit'),
  row('administrator', '/desk/applications'),
  row('administrator', '/desk/appearance'),
  row('administrator', '/desk/appearance/letters'),
];

/** The routes as the code declares them: the `path` of every route, below the path of its area. */
export function declaredRoutes(): string[] {
  return globSync('apps/web/src/areas/{*,*/*}/routes.ts').flatMap((file) => {
    const paths = [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
    const area = { public: '', provider: '/portal', manager: '/desk' }[file.split('/').at(4) ?? ''] ?? '';
    return paths.filter((path) => path !== area).map((path) => (path === '/' ? area || '/' : `${area}${path}`));
  });
}

/** The address of a page in a system that runs. */
export async function addressOf(page: PageRow, system: RunningSystem, context: BrowserContext): Promise<string> {
  if (typeof page.address === 'string') return page.address;
  return await page.address((path) => system.ask(context, path));
}
