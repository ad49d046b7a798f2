import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { Limited, OwnCredentials, Permits, RuleViolation } from '@openhuis/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-tokens.service.js';
import { AccessTokenAnswer, TokenErrorAnswer } from './oauth.dto.js';
import { readTokenRequest, type TokenRequestError } from './rules/token-request.js';

const FORM = 'application/x-www-form-urlencoded';
const descriptions: Record<TokenRequestError, string> = {
  invalid_request: 'Send a form with grant_type once, and the credentials in one way',
  invalid_client: 'The client is not known, or its secret is not the right one',
  unsupported_grant_type: 'Only client_credentials is supported',
  invalid_scope: 'The application may do less than the scope asks',
};

/** The token endpoint of OAuth 2.0, for applications (RFC 6749, 4.4). */
@Controller('oauth')
export class OauthController {
  constructor(private readonly accessTokens: AccessTokens) {}

  /** Gives an application an access token for an hour. Errors are those of RFC 6749. */
  @Post('token')
  @HttpCode(200)
  @Permits('public')
  @OwnCredentials()
  @Limited('token')
  @ApiSecurity('client')
  @ApiConsumes(FORM)
  @ApiBody({
    schema: {
      type: 'object',
      required: ['grant_type'],
      properties: {
        grant_type: { type: 'string', enum: ['client_credentials'] },
        scope: { type: 'string', description: 'Permissions, separated by spaces; all of them when left out' },
        client_id: { type: 'string', description: 'Without HTTP Basic' },
        client_secret: { type: 'string', description: 'Without HTTP Basic' },
      },
    },
  })
  @ApiResponse({ status: 200, type: AccessTokenAnswer })
  @ApiResponse({ status: 400, type: TokenErrorAnswer })
  @ApiResponse({ status: 401, type: TokenErrorAnswer })
  async issueAccessToken(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenAnswer | TokenErrorAnswer> {
    if (!isForm(request)) throw RuleViolation.of('content-type', { accepted: FORM });
    void reply.header('pragma', 'no-cache');
    const read = readTokenRequest(request.headers.authorization, request.body);
    if ('error' in read) return refused(reply, read.error);
    const issued = await this.accessTokens.issue(read, request.id);
    if ('error' in issued) return refused(reply, issued.error);
    return {
      access_token: issued.token,
      token_type: 'Bearer',
      expires_in: ACCESS_TOKEN_SECONDS,
      scope: issued.scope.join(' '),
    };
  }
}

function isForm({ headers }: FastifyRequest): boolean {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === FORM;
}

function refused(reply: FastifyReply, error: TokenRequestError): TokenErrorAnswer {
  // A 401 names the scheme, also where the client sent its credentials in the form (RFC 9110, 15.5.2).
  if (error === 'invalid_client') void reply.status(401).header('www-authenticate', 'Basic realm="openhuis"');
  else void reply.status(400);
  return { error, error_description: descriptions[error] };
}
