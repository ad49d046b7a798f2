/** Asks the api as somebody and reads the answer; anything but the status that is expected fails. */
type Ask = <Answer = unknown>(
  token: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
  status?: number,
) => Promise<Answer>;

/** Whose scene it is. */
export interface EndingTenant {
  contractId: string;
  organisationId: string;
  token: string;
  canary: string;
}

/**
 * Around the end of the contract of a provider: an end that was asked and taken back, an intake stop that was asked and
 * withdrawn, a measure that was dropped, a change that was reported and taken back. Nothing can be done with them any more.
 *
 * @param staff a contract manager, and a second person who decides
 * @returns their ids, by the names that the table of the matrix uses
 */
export async function endingScene(
  ask: Ask,
  { contractId, organisationId, token, canary }: EndingTenant,
  staff: { manager: string; second: string },
): Promise<Record<'ending' | 'intakeStop' | 'measure' | 'organisationChange', string>> {
  const contract = `/v1/contracts/${contractId}`;
  const made = async (by: string, path: string, body: unknown): Promise<string> =>
    (await ask<{ id: string }>(by, 'POST', path, body)).id;
  const reason = { reason: `Toch niet ${canary}` };
  const ending = await made(staff.manager, `${contract}/region-endings`, {
    ground: 'mutualConsent',
    endsOn: '2030-12-31',
    ...reason,
  });
  await ask(staff.manager, 'POST', `/v1/contract-endings/${ending}/region-withdrawals`, reason);
  const { lines } = await ask<{ lines: { productId: string; municipality: string }[] }>(
    token,
    'GET',
    `${contract}/endings`,
  );
  const intakeStop = await made(token, `${contract}/intake-stop-requests`, {
    startsOn: '2030-06-03',
    reason: `Te weinig mensen ${canary}`,
    lines: lines.slice(0, 1).map(({ productId, municipality }) => ({ productId, municipality })),
  });
  await ask(token, 'POST', `/v1/intake-stops/${intakeStop}/withdrawals`, reason);
  const measure = await made(staff.manager, `${contract}/measures`, {
    kind: 'warning',
    reason: `Dossiers ${canary}`,
    hearingUntil: '2030-06-03',
  });
  await ask(token, 'POST', `/v1/measures/${measure}/views`, { view: `Dat is hersteld ${canary}` });
  await ask(staff.second, 'POST', `/v1/measures/${measure}/decisions`, { decision: 'drop', ...reason });
  const organisationChange = await made(token, `/v1/organisations/${organisationId}/changes`, {
    kind: 'name',
    effectiveOn: '2030-07-01',
    content: { name: `Nieuw ${canary}` },
    explanation: `Een nieuwe naam ${canary}`,
  });
  await ask(token, 'POST', `/v1/organisation-changes/${organisationChange}/withdrawals`, {});
  return { ending, intakeStop, measure, organisationChange };
}
