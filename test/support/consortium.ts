import type { APIResponse, BrowserContext, Page } from 'playwright-core';
import type { RunningSystem } from './running-system.js';

/** The first organisation for which somebody who signed in acts. */
export async function ownOrganisation(
  system: RunningSystem,
  context: BrowserContext,
): Promise<{ id: string; name: string; kvkNumber: string }> {
  const { tenants } = await system.ask<{ tenants: { tenant: string }[] }>(context, '/session');
  const id = tenants[0]?.tenant.replace('organisation:', '') ?? '';
  return await system.ask(context, `/organisations/${id}`);
}

/**
 * A consortium of the demo's: somebody else leads it, and has invited the organisation of this browser.
 *
 * @param lead a page in which nobody is signed in yet
 */
export async function invitedToConsortium(system: RunningSystem, lead: Page, member: BrowserContext): Promise<void> {
  const { name, kvkNumber } = await ownOrganisation(system, member);
  await system.signIn(lead, 'provider', /bestuurder/i, { search: 'Jorarasten' });
  const context = lead.context();
  const { id: organisationId } = await ownOrganisation(system, context);
  const { items } = await system.ask<{ items: { id: string }[] }>(context, '/procedures?status=published&open=true');
  for (const { id: procedureId } of items) {
    const started = await system.send(context, '/enrolments', { procedureId, organisationId });
    if (started.status() !== 201) continue;
    const { id, version } = (await started.json()) as { id: string; version: number };
    const members = [{ role: 'member', name, kvkNumber, legalForm: 'besloten vennootschap' }];
    await done(
      await system.send(context, `/enrolments/${id}/parties`, { version, form: 'consortium', parties: members }, 'PUT'),
    );
    const { parties, ...now } = await system.ask<{ version: number; parties: { id: string }[] }>(
      context,
      `/enrolments/${id}`,
    );
    const path = `/enrolments/${id}/parties/${parties[0]?.id ?? ''}/invitations`;
    await done(await system.send(context, path, { version: now.version }));
    return;
  }
  throw new Error('this provider can start no enrolment');
}

async function done(answer: APIResponse): Promise<void> {
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
}
