import { createRootRoute } from '@tanstack/react-router';
import { Crash, NotFound } from './frame/fallbacks.js';

/** Above all pages. The areas hang below it (router.ts). */
export const rootRoute = createRootRoute({ notFoundComponent: NotFound, errorComponent: Crash });
