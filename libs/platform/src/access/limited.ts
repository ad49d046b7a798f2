import { SetMetadata } from '@nestjs/common';

/** What is counted together. `mail`: what sends a mail to an address that somebody typed. `bearer`: look-ups of tokens that turn out to be unknown; no route names it. */
export const limitGroups = ['sign-in', 'token', 'mail', 'upload', 'public-search', 'search', 'bearer'] as const;
export type LimitGroup = (typeof limitGroups)[number];

export const LIMITED = 'openhuis:limited';

/**
 * Counts the requests of a route, per person and per address; beyond the configured limit it answers 429. The group
 * 'public-search' counts who is not signed in, and nobody else.
 */
export const Limited = (group: Exclude<LimitGroup, 'bearer'>): MethodDecorator & ClassDecorator =>
  SetMetadata(LIMITED, group);
