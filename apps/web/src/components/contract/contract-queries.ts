import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../api/client.js';

export type Contract = Answer<'ContractDetailAnswer'>;
export type ExtensionOffer = Contract['offers'][number];
export type Addendum = Contract['addenda'][number];
export type ContractLine = Contract['lines'][number];

/** A contract as it stands on a day; today when left out. Every command on a contract changes 'contracts'. */
export function contractQuery(id: string, onDate?: string) {
  return queryOptions({
    queryKey: ['contracts', id, { onDate }],
    queryFn: ({ signal }) =>
      answered(api.GET('/contracts/{id}', { params: { path: { id }, query: { onDate } }, signal })),
  });
}

/** What happened and what is to come. */
export function timelineQuery(id: string) {
  return queryOptions({
    queryKey: ['contracts', id, 'timeline'],
    queryFn: ({ signal }) => answered(api.GET('/contracts/{id}/timeline', { params: { path: { id } }, signal })),
  });
}

/** The text that both sides sign: of a contract, or of an addition to it. */
export function signedTextQuery(contractId: string, addendumId?: string) {
  return queryOptions({
    queryKey: ['contracts', contractId, 'text', addendumId],
    queryFn: ({ signal }): Promise<{ text: string }> =>
      addendumId === undefined
        ? answered(api.GET('/contracts/{id}/text', { params: { path: { id: contractId } }, signal }))
        : answered(api.GET('/addenda/{id}/text', { params: { path: { id: addendumId } }, signal })),
  });
}

/** The offer that waits: for a second person's approval, or for the provider's answer. */
export function waitingOffer({ offers }: Contract): ExtensionOffer | undefined {
  return offers.find(({ state }) => state === 'open' || state === 'proposed');
}

/** Until when a line would run that goes on to a day: a product that was retired leaves on its own. */
export function runsUntil({ leavesOn }: Pick<ContractLine, 'leavesOn'>, endsOn: string): string {
  return leavesOn === null || leavesOn > endsOn ? endsOn : leavesOn;
}

/** How many products in how many municipalities these lines are. */
export function spanOf(lines: readonly { productId: string; municipality: string }[]): {
  products: number;
  municipalities: number;
} {
  return {
    products: new Set(lines.map(({ productId }) => productId)).size,
    municipalities: new Set(lines.map(({ municipality }) => municipality)).size,
  };
}
