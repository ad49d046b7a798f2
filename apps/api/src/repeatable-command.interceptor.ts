import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  RequestMethod,
  StreamableFile,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, Reflector } from '@nestjs/core';
import { type AdmittedRequest, Database, RuleViolation, SHOWN_ONCE } from '@openhuis/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, concatMap, from, map, type Observable, of, throwError } from 'rxjs';

interface Remembered {
  route: string;
  bodyHash: string;
  status: number | null;
  answer: unknown;
  fresh: boolean;
}

/** A request whose answer never came is taken for lost after this time, and may be tried again. */
const LOST_AFTER = '1 minute';
/** So long a command can be repeated with its key. */
const REMEMBERED_FOR = '7 days';

/**
 * Makes a POST with an `Idempotency-Key` safe to repeat: the same key and body give the first answer
 * again; the same key with another body is refused. A command that failed may be tried again with its
 * key. (What keeps a command single even without a key are the rules and unique constraints.)
 */
@Injectable()
export class RepeatableCommandInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & AdmittedRequest>();
    const key = request.headers['idempotency-key'];
    const { onBehalfOf, scope } = request.actor;
    const { personId } = scope;
    if (typeof key !== 'string' || personId === undefined || request.isMultipart()) {
      return next.handle();
    }
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw RuleViolation.of('invalid-input', {}, 'Idempotency-Key');
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      // For another tenant it is another command: its answer is not told to a token that does not act for that tenant.
      .update(onBehalfOf ?? '')
      .digest('hex');
    const remembered = await this.remember(request, personId, key, bodyHash);
    if (!remembered.fresh) {
      if (remembered.bodyHash !== bodyHash || remembered.route !== request.url) throw RuleViolation.of('key-reused');
      if (remembered.status === null) throw RuleViolation.of('wrong-state', { request: 'still running' });
      void http.getResponse<FastifyReply>().status(remembered.status).header('idempotent-replayed', 'true');
      return of(remembered.answer);
    }
    const secret = this.reflector.get<string[] | undefined>(SHOWN_ONCE, context.getHandler()) ?? [];
    return next.handle().pipe(
      concatMap((answer: unknown) =>
        // A file is no answer to remember: it is made anew.
        from(
          answer instanceof StreamableFile
            ? this.forget(request, key)
            : this.keep(request, key, http.getResponse<FastifyReply>().statusCode, withoutSecrets(answer, secret)),
        ).pipe(map(() => answer)),
      ),
      catchError((error: unknown) => from(this.forget(request, key)).pipe(concatMap(() => throwError(() => error)))),
    );
  }

  private async remember(
    request: FastifyRequest & AdmittedRequest,
    personId: string,
    key: string,
    bodyHash: string,
  ): Promise<Remembered> {
    return await this.database.command(request.actor.scope, async (manager) => {
      await manager.query(
        `delete from remembered_answer where person_id = $1 and created_at < now() - interval '${REMEMBERED_FOR}'`,
        [personId],
      );
      const [inserted] = await manager.query<unknown[]>(
        `insert into remembered_answer as r (person_id, key, route, body_hash) values ($1, $2, $3, $4)
         on conflict (person_id, key) do update set created_at = now()
           where r.status is null and r.created_at < now() - interval '${LOST_AFTER}'
             and r.route = excluded.route and r.body_hash = excluded.body_hash
         returning key`,
        [personId, key, request.url, bodyHash],
      );
      if (inserted !== undefined) return { route: request.url, bodyHash, status: null, answer: null, fresh: true };
      const [row] = await manager.query<[Omit<Remembered, 'fresh'>]>(
        `select route, body_hash as "bodyHash", status, answer from remembered_answer where person_id = $1 and key = $2`,
        [personId, key],
      );
      return { ...row, fresh: false };
    });
  }

  private async keep(
    request: FastifyRequest & AdmittedRequest,
    key: string,
    status: number,
    answer: unknown,
  ): Promise<void> {
    await this.database.command(request.actor.scope, (manager) =>
      manager.query(`update remembered_answer set status = $3, answer = $4 where person_id = $1 and key = $2`, [
        request.actor.scope.personId,
        key,
        status,
        JSON.stringify(answer ?? null),
      ]),
    );
  }

  private async forget(request: FastifyRequest & AdmittedRequest, key: string): Promise<void> {
    await this.database.command(request.actor.scope, (manager) =>
      manager.query(`delete from remembered_answer where person_id = $1 and key = $2 and status is null`, [
        request.actor.scope.personId,
        key,
      ]),
    );
  }
}

function withoutSecrets(answer: unknown, secret: readonly string[]): unknown {
  if (secret.length === 0 || typeof answer !== 'object' || answer === null) return answer;
  return { ...answer, ...Object.fromEntries(secret.map((field) => [field, null])) };
}

/**
 * Puts every POST of these controllers behind the interceptor. Not the reads: Nest then calls them without a chain of
 * observables, which would cost them more than all the rest of the framework.
 */
export function makeCommandsRepeatable(controllers: Type[]): void {
  const scanner = new MetadataScanner();
  for (const controller of controllers) {
    const prototype = controller.prototype as object;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
      const method: unknown = descriptor?.value;
      if (descriptor === undefined || typeof method !== 'function') continue;
      if (Reflect.getMetadata(METHOD_METADATA, method) !== RequestMethod.POST) continue;
      UseInterceptors(RepeatableCommandInterceptor)(prototype, name, descriptor);
    }
  }
}
