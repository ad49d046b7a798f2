import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';

/** One's own account: name, address and whether it was confirmed. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => answered(api.GET('/account', { signal })),
});
