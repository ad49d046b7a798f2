import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { refuseOn } from '@openhuis/platform';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { shapeFaults } from './input-shape.js';

/** Refuses what is unfit to be checked, once it is known who asks and before anything walks through it. */
@Injectable()
export class InputShapeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body, query } = context.switchToHttp().getRequest<FastifyRequest>();
    refuseOn([...shapeFaults(query), ...shapeFaults(body)]);
    return next.handle();
  }
}
