/** One guard, how it is taken away, and the test that must notice. */
export interface Mutation {
  guard: string;
  what: string;
  file: string;
  /** Stands exactly once in the file. */
  search: string;
  replace: string;
  test: string;
  /** A part of the name of the test. */
  name: string;
}

export const mutations: readonly Mutation[] = [
  {
    guard: 'notice once',
    what: 'the unique key notice_once is gone',
    file: 'migrations/1790000000007-notices.ts',
    search: 'constraint notice_once unique (subject_id, step, due_key, recipient_role)',
    replace: 'constraint notice_once check (true)',
    test: 'test/worker/plan-notices.test.ts',
    name: 'tells nobody again when a deadline comes back with the date it had',
  },
  {
    guard: 'fence',
    what: 'a sender records what another has taken over',
    file: 'libs/notices/src/send-statements.ts',
    search: 'where d.id = c.id and d.fence = c.fence and ${LEASED}\n    returning d.id, d.fence, d.response)',
    replace: 'where d.id = c.id and ${LEASED}\n    returning d.id, d.fence, d.response)',
    test: 'test/worker/send-notices.test.ts',
    name: 'writes nothing any more once another sender has taken over',
  },
  {
    guard: 'sent after sending',
    what: 'a mail counts as sent before the server took it',
    file: 'libs/notices/src/send-notices.ts',
    search: 'return { ...delivery, ...(await this.mail.send(delivery.recipient, delivery.mail, deadline)) };',
    replace: `void this.mail.send(delivery.recipient, delivery.mail, deadline);
    return { ...delivery, outcome: 'accepted', response: 'nobody waited' };`,
    test: 'test/worker/send-notices.test.ts',
    name: 'sends again after 451 until it is taken',
  },
  {
    guard: 'scope of a read ends',
    what: 'SET instead of SET LOCAL in reads',
    file: 'libs/platform/src/database/scoped-query.ts',
    search: "set_config('${setting}', $${index + 1}, true)",
    replace: "set_config('${setting}', $${index + 1}, false)",
    test: 'test/integration/database.test.ts',
    name: 'leaves no scope behind for a statement that sets none',
  },
  {
    guard: 'scope of a command ends',
    what: 'SET instead of SET LOCAL in commands',
    file: 'libs/platform/src/database/database.ts',
    search: "set_config('${name}', $${index + 1}, true)",
    replace: "set_config('${name}', $${index + 1}, false)",
    test: 'test/integration/database.test.ts',
    name: 'leaves no scope behind of a command',
  },
  {
    guard: 'every route declares',
    what: 'one route says nothing of who may use it',
    file: 'libs/regions/src/audit-trail.controller.ts',
    search: "  @Permits('audit.read')\n",
    replace: '',
    test: 'test/api/walls.test.ts',
    name: 'answers that it is ready',
  },
  {
    guard: 'admission',
    what: 'the guard takes every route for a public one',
    file: 'apps/api/src/admission.guard.ts',
    search: 'actorFor(person, permission, request.id, session)',
    replace: "actorFor(person, 'public', request.id, session)",
    test: 'test/api/audit-trail.test.ts',
    name: 'is not for other roles, nor for strangers',
  },
  {
    guard: 'walls for the owner too',
    what: 'no FORCE ROW LEVEL SECURITY on contract',
    file: 'migrations/1790000000005-contracts.ts',
    search: "'signature'].map(guardedByTenant).join('\\n')}",
    replace: "'signature'].map(guardedByTenant).join('\\n')}\n      alter table contract no force row level security;",
    test: 'test/integration/every-table.test.ts',
    name: 'has row-level security, for its owner as well',
  },
  {
    guard: 'idle is nobody',
    what: 'a page that asks by itself keeps a session alive',
    file: 'libs/people/src/sessions.service.ts',
    search: 'if (!isUnattended && unnoted >= NOTE_EVERY_MILLISECONDS) {',
    replace: 'if (unnoted >= NOTE_EVERY_MILLISECONDS) {',
    test: 'test/api/sessions.test.ts',
    name: 'ends after 30 minutes in which only its page asked: that is not somebody',
  },
  {
    guard: 'csrf',
    what: 'a request by another site is as good as one by ours',
    file: 'apps/api/src/admission.guard.ts',
    search: "if (fault !== undefined) throw RuleViolation.of('cross-site', { header: fault });",
    replace: '',
    test: 'test/api/cross-site.test.ts',
    name: 'changes nothing when it is one of a form on another site',
  },
  {
    guard: 'state of a sign-in',
    what: 'any state is taken at the callback',
    file: 'libs/people/src/sign-in-attempts.ts',
    search: 'delete from sign_in_attempt where state_hash = $1',
    replace: 'delete from sign_in_attempt where $1::bytea is not null',
    test: 'test/api/sign-in.test.ts',
    name: 'needs one state, of ours',
  },
  {
    guard: 'assurance',
    what: 'every level of assurance suffices',
    file: 'apps/api/src/sign-in/sign-in.service.ts',
    search: 'if (!isAssured(read.assuranceLevel, lowest, order)) {',
    replace: 'if (!isAssured(read.assuranceLevel, lowest, order) && lowest === order) {',
    test: 'test/api/sign-in.test.ts',
    name: 'refuses a level that is too low',
  },
  {
    guard: 'acting for one',
    what: 'who acts for one tenant sees all of its own',
    file: 'apps/api/src/actor-for.ts',
    search: "permitted === 'signedIn' || permitted === 'session' ? null : person.actingFor",
    replace: 'null as typeof person.actingFor',
    test: 'apps/api/src/actor-for.spec.ts',
    name: 'has one tenant once the person chose for whom to act',
  },
  {
    guard: 'token permissions',
    what: 'a token may what its person may',
    file: 'apps/api/src/actor-for.ts',
    search: '!person.permissions.includes(permission)',
    replace: 'person.permissions.length < 0',
    test: 'apps/api/src/actor-for.spec.ts',
    name: 'goes no further than its token',
  },
  {
    guard: 'audit in the transaction',
    what: 'the entry is written beside the transaction of the change',
    file: 'libs/platform/src/audit/audit.ts',
    search: '  await manager.query(',
    replace: '  await manager.dataSource.query(',
    test: 'test/integration/audit.test.ts',
    name: 'has no entry of a command that failed',
  },
  {
    guard: 'signed heads',
    what: 'the verifier takes any signature',
    file: 'libs/platform/src/audit/audit-chain.ts',
    search: 'return given.length === expected.length && timingSafeEqual(given, expected);',
    replace: 'return given.length === given.length && timingSafeEqual(expected, expected);',
    test: 'test/integration/audit.test.ts',
    name: 'shows heads that another key signed, in the file and in the database alike',
  },
  {
    guard: 'door',
    what: 'the staff door opens the roles at providers too',
    file: 'libs/people/src/rules/door-roles.ts',
    search: "return door === 'staff' ? { ...held, organisationRoles: [] } : { ...held, regionRoles: [] };",
    replace: "return door === 'staff' ? held : { ...held, regionRoles: [] };",
    test: 'test/api/break-in.test.ts',
    name: "becomes no provider's signatory by giving one a role and signing in with that mail address",
  },
  {
    guard: 'invitation ends with its sender',
    what: 'an invitation outlives the right of who sent it',
    file: 'libs/providers/src/rules/invitation.ts',
    search: 'return expiresAt.getTime() <= now.getTime() || !isVouchedFor ?',
    replace: 'return expiresAt.getTime() <= now.getTime() ?',
    test: 'test/api/break-in.test.ts',
    name: 'does not come back by an invitation that he sent himself',
  },
];

/**
 * The text of the file without the guard.
 *
 * @throws Error when what is searched for does not stand in it exactly once
 */
export function mutated({ guard, file, search, replace }: Mutation, text: string): string {
  const found = text.split(search).length - 1;
  if (found !== 1) throw new Error(`${guard}: ${file} holds what is to be changed ${found} times, not once`);
  return text.replace(search, () => replace);
}
