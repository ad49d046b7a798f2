import { SetMetadata } from '@nestjs/common';

export const OWN_CREDENTIALS = 'openhuis:own-credentials';

/**
 * The route reads the Authorization header itself: a client shows its secret there, and neither a token nor a session
 * says who is asking. For public routes only.
 */
export const OwnCredentials = (): MethodDecorator => SetMetadata(OWN_CREDENTIALS, true);
