import { FastifyAdapter } from '@nestjs/platform-fastify';

/** Takes JSON bodies only (and multipart, which is registered apart): Nest would take forms, and Fastify plain text. */
export class JsonOnlyAdapter extends FastifyAdapter {
  override registerParserMiddleware(): void {
    const fastify = this.getInstance();
    if (fastify.hasContentTypeParser('text/plain')) fastify.removeContentTypeParser('text/plain');
  }
}
