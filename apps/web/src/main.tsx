import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { areaOf } from './area.js';
import { queryClient } from './api/query-client.js';
import { Toasts } from './components/toast.js';
import { loadTexts } from './i18n/texts.js';
import { Translated } from './i18n/translated.js';
import { routerOfArea } from './router.js';
import { sessionQuery } from './session/session.js';
import { applyScheme } from './theme/scheme.js';
import './theme/layers.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/kit.css';
import './theme/frame.css';

const place = document.getElementById('openhuis');
if (place === null) throw new Error('index.html has no place for the app');
applyScheme();

if (areaOf(window.location.pathname) !== 'public') void queryClient.query(sessionQuery).catch(() => undefined);
const [router] = await Promise.all([routerOfArea(), loadTexts('i18n/shared')]);
await router.load();
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
