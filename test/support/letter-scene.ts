import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Contracts } from '@openhuis/contracts';
import {
  type ConditionAssessment,
  type EnrolmentState,
  Enrolments,
  LetterFiles,
  Supplements,
} from '@openhuis/enrolments';
import type { Actor } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { sweepDeadlines } from '../../apps/worker/src/deadline-sweep.js';
import { deadlineHandlers } from '../../apps/worker/src/handlers.js';
import { anApi, type Answer, aTokenOf, type TestApi } from './api.js';
import { aDocument } from './builders/evidence.js';
import { anOrganisation, type TestOrganisation } from './builders/organisation.js';
import { onDay } from './builders/person.js';
import { aProcedure } from './builders/procedure.js';
import { aRegion, type Region } from './builders/region.js';
import { aDatabase, type TestDatabase } from './database.js';

export interface LetterFound {
  id: string;
  kind: string;
  reference: string;
  sizeBytes: number | null;
  fileHash: string | null;
}

/** An enrolment with the token of its provider. */
export interface EnrolledProvider {
  id: string;
  version: number;
  organisation: TestOrganisation;
  token: string;
}

const UNMET = 'De verklaring is niet ondertekend.';

/** The api, a region and providers that enrol there, for tests about the letters that follow. */
export class LetterScene {
  private constructor(
    readonly database: TestDatabase,
    readonly api: TestApi,
    readonly region: Region,
    readonly procedure: PublishedProcedure,
    readonly manager: string,
    readonly approver: string,
    readonly folder: string,
  ) {}

  static async open(): Promise<LetterScene> {
    const folder = await mkdtemp(join(tmpdir(), 'openhuis-letters-'));
    const database = await aDatabase();
    const api = await anApi(database, folder);
    const region = await aRegion(database);
    const procedure = await aProcedure(database, region);
    const tokens = [region.manager, region.approver].map((actor) => aTokenOf(database, actor.person?.id ?? ''));
    const [manager = '', approver = ''] = await Promise.all(tokens);
    return new LetterScene(database, api, region, procedure, manager, approver, folder);
  }

  get enrolments(): Enrolments {
    return this.api.app.get(Enrolments);
  }

  /** Submitted on the day. */
  async submitted(day: string, products = ['BG-BASIS']): Promise<EnrolledProvider> {
    const { database, enrolments, procedure } = this;
    const organisation = await anOrganisation(database);
    const { signatory } = organisation;
    const evidenceId = await aDocument(database, organisation.id, { expiresOn: '2027-01-14' });
    const moment = onDay(day);
    const { id } = await enrolments.start(signatory, moment, procedure.id, organisation.id);
    const lines = products.map((productCode) => ({ productCode, municipality: '0262' }));
    const lined = await enrolments.replaceLines(signatory, moment, id, 1, lines);
    const answered = await enrolments.answer(signatory, moment, id, lined.version, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    const { version } = await enrolments.submit(signatory, moment, id, answered.version);
    return { id, version, organisation, token: await aTokenOf(database, signatory.person?.id ?? '') };
  }

  /** Every condition has a finding; the first is met or not. */
  async assessed(enrolled: EnrolledProvider, day: string, firstIsMet: boolean): Promise<number> {
    const findings: ConditionAssessment[] = [
      { conditionCode: 'UEA', outcome: firstIsMet ? 'met' : 'notMet', reason: firstIsMet ? 'In orde.' : UNMET },
      { conditionCode: 'VISIE', outcome: 'met', reason: 'In orde.' },
    ];
    const { id, version } = enrolled;
    return (await this.enrolments.assess(this.region.manager, onDay(day), id, version, findings)).version;
  }

  /** One proposes, another takes it. */
  async decided(
    enrolled: EnrolledProvider,
    day: string,
    decision: Parameters<Enrolments['proposeDecision']>[4],
  ): Promise<EnrolmentState> {
    const version = await this.assessed(enrolled, day, decision.outcome === 'admitted');
    const { manager, approver } = this.region;
    const proposed = await this.enrolments.proposeDecision(manager, onDay(day), enrolled.id, version, decision);
    return await this.enrolments.takeDecision(approver, onDay(day), enrolled.id, proposed.version);
  }

  async askSupplement(enrolled: EnrolledProvider, day: string): Promise<EnrolmentState> {
    const items = [{ conditionCode: 'UEA', partyId: null, lacking: 'De handtekening ontbreekt.' }];
    const { id, version } = enrolled;
    return await this.api.app.get(Supplements).ask(this.region.manager, onDay(day), id, version, items);
  }

  /** What the calendar does in the region on the day. */
  async sweep(day: string): Promise<void> {
    const { database, region } = this;
    const procedures = new Procedures(database.worker);
    const handlers = deadlineHandlers({ procedures, contracts: new Contracts(database.worker, procedures) });
    const { failed } = await sweepDeadlines(database.worker, handlers, region.id, onDay(day));
    if (failed.length > 0) throw failed[0]?.error ?? new Error('a deadline failed');
  }

  async letters(enrolmentId: string, token = this.manager): Promise<LetterFound[]> {
    return (await this.api.call<LetterFound[]>(token, 'GET', `/v1/enrolments/${enrolmentId}/letters`)).body;
  }

  /** The newest letter of a kind, with the facts as they are stored. */
  async letter(
    enrolmentId: string,
    kind: string,
  ): Promise<LetterFound & { facts: { content: never } & Record<string, unknown> }> {
    const found = (await this.letters(enrolmentId)).find((letter) => letter.kind === kind);
    if (found === undefined) throw new Error(`there is no letter ${kind}`);
    const [row] = await this.database.asOwner<{ facts: never }>(`select facts from letter where id = $1`, [found.id]);
    return { ...found, facts: row?.facts as never };
  }

  async keep(letterId: string): Promise<void> {
    await this.api.app.get(LetterFiles).keep(this.region.id, letterId);
  }

  /** The bytes as they come over the line. */
  async download(
    path: string,
    token: string,
    body?: object,
  ): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const response = await fetch(`${this.api.address}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  call<Body = { code: string; errors: { code: string; path?: string }[] }>(
    token: string,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
  ): Promise<Answer<Body>> {
    return this.api.call<Body>(token, method, path, body);
  }

  async tokenOf(actor: Actor): Promise<string> {
    return await aTokenOf(this.database, actor.person?.id ?? '');
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.database.close();
    await rm(this.folder, { recursive: true });
  }
}
