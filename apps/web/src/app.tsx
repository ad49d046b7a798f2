import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, type ReactNode } from 'react';
import { Toasts } from './components/toast.js';
import { Translated } from './i18n/translated.js';
import type { WholeRouter } from './router.js';

/** The whole app: the same in a browser and where the api draws a page. */
export function App({ router, queryClient }: { router: WholeRouter; queryClient: QueryClient }): ReactNode {
  return (
    <StrictMode>
      <Translated>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </Translated>
    </StrictMode>
  );
}
