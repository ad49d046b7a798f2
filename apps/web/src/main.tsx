import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { Toasts } from './components/toast.js';
import { loadTexts } from './i18n/texts.js';
import { Translated } from './i18n/translated.js';
import { routerOfArea } from './router.js';
import { applyScheme } from './theme/scheme.js';
import './theme/layers.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/kit.css';
import './theme/frame.css';

const place = document.getElementById('openhuis');
if (place === null) throw new Error('index.html has no place for the app');
applyScheme();

const router = await routerOfArea();
await Promise.all([loadTexts('i18n/shared'), router.load()]);
createRoot(place).render(
  <StrictMode>
    <Translated>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </Translated>
  </StrictMode>,
);
