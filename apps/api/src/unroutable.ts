import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Violation } from '@openhuis/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_VERSION } from './api-version.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';

/** Stands on every answer, a problem included. */
export const headersOfEveryAnswer: Record<string, string> = {
  'api-version': API_VERSION,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const badAddress: [Violation] = [{ code: 'invalid-input', details: { rule: 'the address is not well-formed' } }];

/** Answers an address that the router cannot read (`/v1/contracts/%`), which happens before any hook and filter. */
export function answerUnroutable(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(badAddress, request.id);
  void reply
    .headers(headersOfEveryAnswer)
    .header('content-type', PROBLEM_TYPE)
    .status(problem.status)
    .send(JSON.stringify(problem));
}

/** Answers what is no HTTP, or has headers beyond measure: there is no request yet, only a socket. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const rule = STATUS_CODES[status] ?? '';
  const body = JSON.stringify({
    ...problemOf([{ code: 'invalid-input', details: { rule } }], randomUUID()),
    status,
  });
  const headers = { ...headersOfEveryAnswer, 'content-type': PROBLEM_TYPE, connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} ${rule}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${lines.join('')}\r\n${body}`,
    );
  }
  socket.destroySoon();
}
