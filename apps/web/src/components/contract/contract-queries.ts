import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../api/client.js';

export type Contract = Answer<'ContractDetailAnswer'>;
export type ExtensionOffer = Contract['offers'][number];
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

/** The text that both sides sign. */
export function contractTextQuery(id: string) {
  return queryOptions({
    queryKey: ['contracts', id, 'text'],
    queryFn: ({ signal }) => answered(api.GET('/contracts/{id}/text', { params: { path: { id } }, signal })),
  });
}

/** The offer that waits: for a second person's approval, or for the provider's answer. */
export function waitingOffer({ offers }: Contract): ExtensionOffer | undefined {
  return offers.find(({ state }) => state === 'open' || state === 'proposed');
}

/** Whether a side has signed. */
export function hasSigned({ signatures }: Contract, side: 'provider' | 'region'): boolean {
  return signatures.some((signature) => signature.side === side);
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
