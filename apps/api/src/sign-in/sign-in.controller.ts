import { Controller, Get, Inject, Logger, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { SignInPage } from '@openhuis/messages';
import { ATTEMPT_MINUTES, sessionCookie, sessionTokenIn } from '@openhuis/people';
import {
  CONFIGURATION,
  type Configuration,
  CurrentMoment,
  type Door,
  type Moment,
  Permits,
  RuleViolation,
} from '@openhuis/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimits } from '../limits/rate-limits.js';
import { isWebBuilt } from '../serve-web.js';
import { browserCookie, browserSecretIn, clearedBrowserCookie, newBrowserSecret } from './browser-cookie.js';
import { IdentityProviders } from './identity-providers.js';
import { pageLanguage } from './page-language.js';
import { choosePage, pagePolicy, pageStatus, stopPage } from './pages/page.js';
import { pageStyle } from './pages/page-style.js';
import { ownPath } from './return-path.js';
import { SignIn } from './sign-in.service.js';
import { SignInStopped } from './sign-in-stopped.js';

/** Where the pages for each door begin, for a browser that did not say where to go. */
const standardReturn: Record<Door, string> = { staff: '/desk', provider: '/portal' };
/** What the visitor repairs; anything else is worth a line in the log. */
const ordinary: readonly SignInPage[] = [
  'unknown-door',
  'attempt-unknown',
  'attempt-expired',
  'refused-there',
  'too-many-attempts',
];

/**
 * Signing in by a browser: pages and redirects for people, no resources, so not part of the API description. Whatever the
 * query holds beside what we ask is the provider's own and is ignored.
 */
@ApiExcludeController()
@Controller('sign-in')
@Permits('public')
export class SignInController {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly signIn: SignIn,
    private readonly providers: IdentityProviders,
    private readonly limits: RateLimits,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Choose a door; with one door there is nothing to choose. */
  @Get()
  choose(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answering(request, reply, () => {
      const returnTo = returnPathOf(request);
      const [door, another] = this.providers.open;
      if (door === undefined) throw new SignInStopped('no-doors');
      if (another !== undefined) {
        sendPage(reply, 200, choosePage(languageOf(request), this.providers.open, returnTo));
        return;
      }
      const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
      void reply.redirect(`/v1/sign-in/${door}${query}`, 302);
    });
  }

  @Get('page.css')
  style(@Res() reply: FastifyReply): void {
    void reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(pageStyle);
  }

  /** Where the identity provider brings back who signed out: to the web's own page, in its language, where there is a web. */
  @Get('signed-out')
  signedOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const isBrowser = (request.headers.accept ?? '').includes('text/html');
    if (isBrowser && isWebBuilt(this.configuration.webFolder)) {
      void reply.redirect('/signed-out', 302);
      return;
    }
    sendPage(reply, 200, stopPage('signed-out', languageOf(request), {}));
  }

  /** Goes to the identity provider of a door. */
  @Get(':door')
  begin(
    @Param('door') name: string,
    @CurrentMoment() moment: Moment,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.answering(request, reply, async () => {
      await this.count(request, reply);
      const door = this.doorNamed(name);
      const returnTo = returnPathOf(request) ?? standardReturn[door];
      // Kept when there is one: in another window the same browser may be under way as well.
      const secret = browserSecretIn(request.headers.cookie) ?? newBrowserSecret();
      const url = await this.signIn.begin(door, secret, returnTo, moment);
      void reply.header('set-cookie', browserCookie(secret, ATTEMPT_MINUTES)).redirect(url, 302);
    });
  }

  /** Comes back from the identity provider. */
  @Get(':door/callback')
  finish(
    @Param('door') name: string,
    @CurrentMoment() moment: Moment,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.answering(request, reply, async () => {
      await this.count(request, reply);
      const { cookie, 'user-agent': userAgent } = request.headers;
      const { token, returnTo } = await this.signIn.finish(
        {
          door: this.doorNamed(name),
          browserSecret: browserSecretIn(cookie),
          pathAndQuery: request.url,
          userAgent,
          formerSession: sessionTokenIn(cookie),
          requestId: request.id,
        },
        moment,
      );
      void reply.header('set-cookie', [sessionCookie(token), clearedBrowserCookie]).redirect(returnTo, 303);
    });
  }

  /** Counts a step of signing in, per address: nobody is known yet. */
  private async count(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      await this.limits.count('sign-in', { ip: request.ip }, reply);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      throw new SignInStopped('too-many-attempts');
    }
  }

  private doorNamed(name: string): Door {
    const door = this.providers.open.find((open) => open === name);
    if (door === undefined) throw new SignInStopped('unknown-door');
    return door;
  }

  /** Answers with a page where signing in stops. */
  private async answering(request: FastifyRequest, reply: FastifyReply, work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof SignInStopped)) throw error;
      const { page, values } = error;
      if (!ordinary.includes(page)) this.logger.warn({ requestId: request.id, page, cause: codeOf(error.cause) });
      sendPage(reply, pageStatus[page], stopPage(page, languageOf(request), values, request.id));
    }
  }
}

function sendPage(reply: FastifyReply, status: number, html: string): void {
  void reply.status(status).header('content-security-policy', pagePolicy).type('text/html; charset=utf-8').send(html);
}

function languageOf(request: FastifyRequest): ReturnType<typeof pageLanguage> {
  return pageLanguage(request.headers['accept-language']);
}

/** @throws SignInStopped bad-return for anything but one path of our own */
function returnPathOf(request: FastifyRequest): string | undefined {
  const given = new URL(request.url, 'https://openhuis.invalid').searchParams.getAll('returnTo');
  const [first] = given;
  if (first === undefined) return undefined;
  const path = given.length === 1 ? ownPath(first) : undefined;
  if (path === undefined) throw new SignInStopped('bad-return');
  return path;
}

/** For the log: the library's own code, never a message, which may hold what somebody typed. */
function codeOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.name : undefined;
}
