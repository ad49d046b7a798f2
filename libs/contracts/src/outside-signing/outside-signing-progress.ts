import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { amsterdamDate, earliest } from '@openhuis/calendar';
import { DocumentCompiler } from '@openhuis/documents';
import {
  askForJob,
  CONFIGURATION,
  type Configuration,
  Database,
  FileStore,
  type Moment,
  publicScope,
  refuseOn,
  RuleViolation,
  type StoredFile,
  systemActor,
  systemScope,
} from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { documentFileName } from '../documents/document-templates.js';
import { DOCUMENT_SOURCE, type StoredSource } from '../documents/document-source.js';
import { lockSignedText, putUnder, renewBeforeSigning, signingViolations, textOf } from '../signing/signed-text.js';
import { type Closing, closeOutsideSigning } from './close-outside-signing.js';
import { documentToSign } from './document-to-sign.js';
import { outsideSignature, refuseWithoutMandate } from './outside-signature.js';
import { claimLook, waitOn } from './outside-signing-looks.js';
import { envelopeName } from './rules/envelope.js';
import { type AskedEnvelope, judgeEnvelope } from './rules/judge-envelope.js';
import { isGivenUp, nextLookAt } from './rules/patience.js';
import { returnedDocumentFault } from './returned-document.js';
import { type EnvelopeOrder, SigningService, SigningServiceAway, SigningServiceRefusal } from './signing-service.js';
import { SIGNING_SERVICE } from './signing-service.provider.js';
import { lockOutsideSigning, type StoredOutsideSigning } from './stored-outside-signing.js';

/** At once in one region; the rest comes in the next run. */
const MOST_LOOKS = 50;

/** What came of a look, or a run of them. */
export interface LookRun {
  /** How many signings were looked at. */
  looked: number;
  /** What did not work out, and is tried again. */
  failures: Error[];
}

/** A text as it goes out, kept in the file store. */
interface SentFile {
  hash: string;
  size: number;
  bytes: Buffer;
}

/**
 * What the worker does for who signs outside: it sends the text, asks what became of it, fetches the signed document and puts
 * the signature. When that is stands in the row, and a job is only a poke: one worker is at it at a time. Each step looks at the
 * row first, and again behind a lock before it writes: done twice, at once or after a crash, it sends one envelope and puts one
 * signature.
 */
@Injectable()
export class OutsideSigningProgress {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
    private readonly files: FileStore,
    private readonly documents: DocumentCompiler,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'publicUrl'>,
    @Inject(SIGNING_SERVICE) private readonly service: SigningService | undefined,
  ) {}

  /** Takes one signing a step further, as far as the service lets it, when its time has come and nobody else is at it. */
  async advance(regionId: number, id: string, moment: Moment): Promise<LookRun> {
    const run: LookRun = { looked: 0, failures: [] };
    await this.lookOnce(run, regionId, moment, id);
    return run;
  }

  /**
   * Looks at everything whose time has come: what could not be sent, and what was sent and not heard of, for a message may be
   * lost. A service that is away is asked once a region and run.
   *
   * @param momentOf tells the time, of each look anew: a run may be long, and what was signed during it is not of time to come
   * @param signal stops between two looks
   */
  async look(momentOf: () => Promise<Moment>, signal?: AbortSignal): Promise<LookRun> {
    const run: LookRun = { looked: 0, failures: [] };
    const regions = await this.database.read<{ id: number }>(publicScope, 'select id from region order by id');
    for (const { id } of regions) {
      const most = run.looked + MOST_LOOKS;
      while (run.looked < most && signal?.aborted !== true && (await this.lookOnce(run, id, await momentOf())));
    }
    return run;
  }

  /** One look at what is due. What does not work out is told and not thrown: the row says when it is tried again. @returns whether to go on */
  private async lookOnce(run: LookRun, regionId: number, moment: Moment, id?: string): Promise<boolean> {
    const claimed = await this.database.command(systemScope(regionId), (manager) =>
      claimLook(manager, regionId, moment, id),
    );
    if (claimed === undefined) return false;
    run.looked += 1;
    try {
      await this.step(claimed, moment);
      return true;
    } catch (error) {
      run.failures.push(error as Error);
      return !(error instanceof SigningServiceAway);
    }
  }

  private async step(signing: StoredOutsideSigning, moment: Moment): Promise<void> {
    const { reference, askedAt, expiresAt } = signing;
    try {
      if (reference === null && moment.now >= expiresAt) await this.close(signing, moment, { state: 'expired' });
      else if (this.service === undefined)
        throw new SigningServiceAway('there is no signing service: set SIGNING_SERVICE_URL');
      else if (reference === null) await this.send(this.service, signing, moment);
      else await this.collect(this.service, signing, reference, moment);
    } catch (error) {
      if (error instanceof SigningServiceRefusal) {
        await this.close(signing, moment, { state: 'failed', fault: 'service-refuses' });
        return;
      }
      if (!isGivenUp({ isSent: reference !== null, askedAt, expiresAt }, moment.now)) throw error;
      const isAway = error instanceof SigningServiceAway;
      await this.close(signing, moment, { state: 'failed', fault: isAway ? 'service-away' : 'given-up' });
      if (!isAway) throw error;
    }
  }

  private async send(service: SigningService, signing: StoredOutsideSigning, moment: Moment): Promise<void> {
    const file = await this.fileOf(service, signing, moment);
    if (file === undefined) {
      await this.close(signing, moment, { state: 'failed', fault: 'text-changed' });
      return;
    }
    const envelope = await service.send(this.orderOf(signing, file));
    const outcome = judgeEnvelope(envelope, askedOf(signing), moment.now);
    if (outcome.state === 'failed') {
      await this.close(signing, moment, outcome);
      return;
    }
    const { id: signingId, regionId, lookAt, expiresAt } = signing;
    const next = outcome.state === 'waiting' ? nextLookAt('waiting', { looks: 0, expiresAt }, moment.now) : moment.now;
    await this.database.command(systemScope(regionId), async (manager) => {
      // A message that came in meanwhile has its own look.
      await manager.query(
        `update outside_signing set state = 'sent', reference = $2, sign_url = $3, sent_at = $4, looks = 0,
           look_at = case when look_at = $5 then $6 else look_at end, version = version + 1
         where id = $1 and state = 'asked'`,
        [signingId, envelope.id, envelope.signers[0]?.signUrl ?? null, moment.now, lookAt, next],
      );
      // An order that was repeated may find it signed already; the service told so before and tells it once.
      if (outcome.state !== 'waiting') await askForJob(manager, 'outside-signings.advance', { regionId, signingId });
    });
  }

  private orderOf(signing: StoredOutsideSigning, { hash, bytes }: SentFile): EnvelopeOrder {
    const { regionId, id, signerName, signerEmail, role, expiresAt, contractNumber, addendumNumber } = signing;
    const contract = `overeenkomst ${contractNumber}`;
    return {
      externalId: envelopeName(regionId, id),
      title:
        addendumNumber === null
          ? `Ondertekenen: ${contract}`
          : `Ondertekenen: nadere overeenkomst ${addendumNumber} bij ${contract}`,
      callbackUrl: `${this.configuration.publicUrl.replace(/\/+$/, '')}/v1/outside-signings/webhook`,
      expiresAt,
      document: {
        name: documentFileName(addendumNumber === null ? 'contract' : 'addendum', contractNumber, addendumNumber),
        bytes,
        hash,
      },
      signer: { name: signerName, email: signerEmail, role },
    };
  }

  /** The PDF as it goes out: made once and kept. Undefined when the text is no longer the one that was shown. */
  private async fileOf(
    service: SigningService,
    signing: StoredOutsideSigning,
    moment: Moment,
  ): Promise<SentFile | undefined> {
    const { sentFileHash, sentSizeBytes } = signing;
    if (sentFileHash !== null && sentSizeBytes !== null) {
      return { hash: sentFileHash, size: sentSizeBytes, bytes: await buffer(await this.files.open(sentFileHash)) };
    }
    const scope = systemScope(signing.regionId);
    const [source] = await this.database.read<StoredSource & Record<string, unknown>>(scope, DOCUMENT_SOURCE, [
      signing.contractId,
      signing.addendumId,
      moment.today,
    ]);
    const text = signing.addendumId === null ? source?.contract : source?.addendum;
    if (source === undefined || text?.textHash !== signing.textHash) return undefined;
    const bytes = Buffer.from(await this.documents.pdf(documentToSign(source, signing, service.name)));
    // First the bytes, then the row that points at them.
    const { hash, size } = await this.files.store(Readable.from([bytes]), ['application/pdf']);
    const [, kept] = await this.database.command(scope, (manager) =>
      manager.query<[unknown[], number]>(
        `update outside_signing set sent_file_hash = $2, sent_size_bytes = $3, version = version + 1
         where id = $1 and state = 'asked' and sent_file_hash is null`,
        [signing.id, hash, size],
      ),
    );
    if (kept === 0) throw new Error('another attempt has prepared what is sent: the next one sends that');
    return { hash, size, bytes };
  }

  private async collect(
    service: SigningService,
    signing: StoredOutsideSigning,
    reference: string,
    moment: Moment,
  ): Promise<void> {
    const outcome = judgeEnvelope(await service.envelope(reference), askedOf(signing), moment.now);
    if (outcome.state === 'waiting') {
      await this.database.command(systemScope(signing.regionId), (manager) => waitOn(manager, signing, moment));
      return;
    }
    if (outcome.state !== 'completed') {
      await this.close(signing, moment, outcome);
      return;
    }
    const bytes = await service.document(reference);
    const sent = { hash: signing.sentFileHash ?? '', size: signing.sentSizeBytes ?? 0 };
    const fault = await returnedDocumentFault(bytes, sent);
    if (fault !== undefined) {
      await this.close(signing, moment, { state: 'failed', fault });
      return;
    }
    try {
      const file = await this.files.store(Readable.from([bytes]), ['application/pdf']);
      // It becomes part of a contract: it waits for the scanner.
      if (file.scan === 'quarantined') throw new Error('the scanner is away: a signed document waits for it');
      await this.put(signing, file, outcome.signedAt, moment);
    } catch (error) {
      if (!(error instanceof RuleViolation) || error.violations.some(({ code }) => code === 'unavailable')) throw error;
      // Signed here meanwhile: what came back is not needed, and nobody has to do anything.
      const [{ code }] = error.violations;
      const closing: Closing = code === 'signature-exists' ? { state: 'cancelled' } : { state: 'failed', fault: code };
      await this.close(signing, moment, closing);
    }
  }

  /** Puts the signature, by the rules of signing here and in one transaction with the row. */
  private async put(signing: StoredOutsideSigning, file: StoredFile, signedAt: Date, moment: Moment): Promise<void> {
    const scope = systemScope(signing.regionId);
    await this.database.command(scope, async (manager) => {
      const work = { manager, procedures: this.procedures, actor: systemActor(scope), moment };
      const signed = await lockSignedText(work, signing.contractId, signing.addendumId);
      const standing = await lockOutsideSigning(manager, signing.id);
      if (standing?.state !== 'sent') return;
      // In time is by the day on which it was signed, not by the one on which we hear of it.
      refuseOn(signingViolations(signed, signing.side, { today: earliest(amsterdamDate(signedAt), moment.today) }));
      // The renewed text stays, to be read and signed anew, and this signing has ended with the old one.
      if (await renewBeforeSigning(work, signed)) return;
      const { textHash } = textOf(signed);
      if (textHash !== signing.textHash) throw RuleViolation.of('text-changed', { textHash });
      await refuseWithoutMandate(manager, signing, signedAt);
      await manager.query(
        `update outside_signing set state = 'signed', file_hash = $2, size_bytes = $3, signed_at = $4, closed_at = $5,
           sign_url = null, version = version + 1
         where id = $1`,
        [signing.id, file.hash, file.size, signedAt, moment.now],
      );
      await putUnder(work, signed, outsideSignature(signing, signedAt));
    });
  }

  private async close(signing: StoredOutsideSigning, moment: Moment, closing: Closing): Promise<void> {
    const scope = systemScope(signing.regionId);
    await this.database.command(scope, (manager) =>
      closeOutsideSigning(manager, systemActor(scope), moment, signing, closing),
    );
  }
}

const askedOf = ({
  regionId,
  id,
  signerName,
  signerEmail,
  askedAt,
  expiresAt,
}: StoredOutsideSigning): AskedEnvelope => ({
  externalId: envelopeName(regionId, id),
  signer: { name: signerName, email: signerEmail },
  askedAt,
  expiresAt,
});
