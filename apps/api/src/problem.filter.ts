import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { brokenConstraint, RuleViolation, sqlState, type Violation } from '@openhuis/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE, problemOf } from './problem.js';
import { RouteTable } from './route-table.js';

/** SQLSTATEs that only a malformed value can cause: an id that is no id, a number too large, a NUL in a text. */
const MALFORMED = ['22P02', '22003', '22007', '22008', '22021', '22P05'];

/** Constraints that concurrent requests run into, after the rule found nothing wrong. */
const constraintCodes: Record<string, Violation['code']> = {
  contract_one_open: 'contract-exists',
  enrolment_one_running: 'enrolment-exists',
  extension_offer_one_open: 'offer-exists',
  tariff_no_overlap: 'tariff-overlap',
  contract_line_no_overlap: 'line-held',
  signature_contract_id_side_text_hash_key: 'signature-exists',
  procedure_region_id_slug_key: 'already-exists',
};

/** Turns whatever was thrown into problem+json. The only place that knows both our codes and HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(private readonly routes: RouteTable) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(this.violations(thrown, request, reply), request.id);
    if (problem.status === 500) {
      // The stack tells us what went wrong; the error's own text, of however many lines, may hold what somebody typed.
      const { name, stack } = thrown instanceof Error ? thrown : new Error('not an error');
      this.logger.error({
        requestId: request.id,
        name,
        sqlState: sqlState(thrown),
        at: stack
          ?.split('\n')
          .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
          .slice(0, 5),
      });
    }
    void reply.status(problem.status).header('content-type', PROBLEM_TYPE).send(problem);
  }

  private violations(thrown: unknown, request: FastifyRequest, reply: FastifyReply): [Violation, ...Violation[]] {
    if (!request.is404) return violationsOf(thrown);
    const allowed = this.routes.methodsAt(request.url.split('?')[0] ?? '');
    if (allowed.length === 0) return [{ code: 'not-found' }];
    // The router refused an address that one of its routes would take, such as one with an endless id.
    if (allowed.includes(request.method)) {
      return [{ code: 'invalid-input', details: { rule: 'the address is not well-formed' } }];
    }
    void reply.header('allow', allowed.join(', '));
    return [{ code: 'method-not-allowed', details: { allowed } }];
  }
}

function violationsOf(thrown: unknown): [Violation, ...Violation[]] {
  if (thrown instanceof RuleViolation) return thrown.violations;
  const state = sqlState(thrown);
  if (MALFORMED.includes(state)) return [{ code: 'invalid-input' }];
  const broken = constraintCodes[brokenConstraint(thrown)];
  if (broken !== undefined) return [{ code: broken }];
  // Class 08 and 57P: the database is away or restarting.
  if (/^(08|57P|53)/.test(state) || isConnectionFailure(thrown)) return [{ code: 'unavailable' }];
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  if (status === 413) return [{ code: 'body-too-large' }];
  if (status === 404) return [{ code: 'not-found' }];
  if (status === 415) return [{ code: 'content-type' }];
  if (status >= 400 && status < 500) return [{ code: 'invalid-input' }];
  return [{ code: 'unexpected' }];
}

function statusOf(thrown: unknown): number {
  const status =
    typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function isConnectionFailure(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown ? String(thrown.code) : '';
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) || thrown.message.startsWith('Connection terminated');
}
