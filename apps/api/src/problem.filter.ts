import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { brokenConstraint, RuleViolation, sqlState, type Violation, violationCodes } from '@openhuis/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** RFC 9457, with our stable `code` and every fault in `errors`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors: Violation[];
  instance: string;
}

/** SQLSTATEs that only a malformed value can cause: an id that is no id, a number too large, a NUL in a text. */
const MALFORMED = ['22P02', '22003', '22007', '22008', '22021', '22P05'];

/** Constraints that concurrent requests run into, after the rule found nothing wrong. */
const constraintCodes: Record<string, Violation['code']> = {
  contract_one_open: 'contract-exists',
  enrolment_one_running: 'enrolment-exists',
  extension_offer_one_open: 'offer-exists',
  tariff_no_overlap: 'tariff-overlap',
  contract_line_no_overlap: 'line-held',
  signature_contract_id_side_key: 'signature-exists',
  procedure_region_id_slug_key: 'already-exists',
};

/** Turns whatever was thrown into problem+json. The only place that knows both our codes and HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const violations = violationsOf(thrown);
    const [first] = violations;
    const { status, title } = violationCodes[first.code];
    if (status === 500) {
      // The stack tells us what went wrong; a database error's own text may hold what somebody typed.
      const { name, stack } = thrown instanceof Error ? thrown : new Error('not an error');
      this.logger.error({
        requestId: request.id,
        name,
        sqlState: sqlState(thrown),
        at: stack?.split('\n').slice(1, 6),
      });
    }
    const problem: Problem = {
      type: `https://openhuis.example/problems/${first.code}`,
      title,
      status,
      detail: violations.length === 1 ? describe(first) : `${violations.length} faults, listed in errors`,
      code: first.code,
      errors: violations,
      instance: `urn:request:${request.id}`,
    };
    void http
      .getResponse<FastifyReply>()
      .status(status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(problem);
  }
}

function describe(violation: Violation): string {
  const details = Object.entries(violation.details ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
  const place = violation.path === undefined ? '' : ` (${violation.path})`;
  return `${violationCodes[violation.code].title}${place}${details.length > 0 ? `: ${details.join(', ')}` : ''}`;
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
  if (status === 415) return [{ code: 'invalid-input', details: { contentType: 'not supported' } }];
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
