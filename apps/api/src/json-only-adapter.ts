import { FastifyAdapter } from '@nestjs/platform-fastify';
import { RuleViolation } from '@openhuis/platform';

const FORM = 'application/x-www-form-urlencoded';
/** The routes that take a form, because a standard says so (RFC 6749, 4.4.2). */
const formRoutes = ['/v1/oauth/token'];

/**
 * Takes JSON bodies only (and multipart, which is registered apart): Fastify would take plain text, and Nest forms on every
 * route, which a page of another site can send without asking.
 */
export class JsonOnlyAdapter extends FastifyAdapter {
  private isFormParserRegistered = false;

  override registerParserMiddleware(): void {
    const fastify = this.getInstance();
    if (fastify.hasContentTypeParser('text/plain')) fastify.removeContentTypeParser('text/plain');
    if (this.isFormParserRegistered) return;
    this.isFormParserRegistered = true;
    // Nest's own parser; a second one would not be registered.
    this.useBodyParser(FORM, false, { bodyLimit: 64 * 1024 });
    fastify.addHook('onRequest', (request, _reply, done) => {
      const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
      const isRefused = type === FORM && !formRoutes.includes(request.routeOptions.url ?? '');
      done(isRefused ? RuleViolation.of('content-type', { accepted: 'application/json' }) : undefined);
    });
  }
}
