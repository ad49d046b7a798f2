import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';

/** Messages are short: whoever sends more is not the service that we know. */
const LARGEST_MESSAGE = 64 * 1024;

/**
 * Keeps the bytes of what is sent to these routes beside what they say (`rawBody`): a signature is over the bytes. Others are not
 * kept, and cost nothing.
 */
export function keepRawBody(fastify: Pick<FastifyInstance, 'addHook'>, routes: readonly string[]): void {
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    if (!routes.includes(request.routeOptions.url ?? '')) return payload;
    const raw = await buffer(limited(payload));
    Object.assign(request, { rawBody: raw });
    return Object.assign(Readable.from(raw.length === 0 ? [] : [raw]), { receivedEncodedLength: raw.length });
  });
}

async function* limited(payload: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of payload) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    // As Fastify says it of a body above its own limit.
    if (size > LARGEST_MESSAGE) throw Object.assign(new Error('the body is too large'), { statusCode: 413 });
    yield bytes;
  }
}
