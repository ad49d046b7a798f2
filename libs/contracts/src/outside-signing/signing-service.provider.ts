import { CONFIGURATION, type Configuration } from '@openhuis/platform';
import { SigningService } from './signing-service.js';

/** Injection token of the signing service; undefined where none is configured. */
export const SIGNING_SERVICE = Symbol('signing service');

export const signingServiceProvider = {
  provide: SIGNING_SERVICE,
  inject: [CONFIGURATION],
  useFactory: ({ signingService }: Configuration): SigningService | undefined =>
    signingService === undefined ? undefined : new SigningService(signingService),
};
