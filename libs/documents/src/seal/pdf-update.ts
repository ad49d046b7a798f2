import {
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';

type Value = PdfObject | null | undefined;
/** One place of a document: as it was sent or signed, and as it is. */
type Place = readonly [known: Value, now: Value];

/** Where the last cross-reference of a file begins; nothing may stand behind it. */
const END_OF_FILE = /startxref\s+(\d+)\s+%%EOF\s*$/;
/** What an update may bring, by where it stands, and what of that is judged by itself: the form, and the annotations of a page. */
interface Update {
  catalog: ReadonlySet<string>;
  form: ReadonlySet<string>;
  page: ReadonlySet<string>;
  /** Metadata: who signs a PDF may write when, and with what. */
  mayRewriteInfo: boolean;
  /** What the field of a signature holds, besides time stamps. */
  mayHoldSignatures: boolean;
}
const NOTHING: ReadonlySet<string> = new Set();
const VALIDATION: Update = {
  catalog: new Set(['DSS', 'Extensions', 'AcroForm']),
  form: new Set(['Fields', 'SigFlags']),
  page: new Set(['Annots']),
  mayRewriteInfo: false,
  mayHoldSignatures: false,
};
/** Nothing of it stands on a page: what readers do when they open it (OpenAction, AA, Names, layers) is not among it. */
const SIGNATURE: Update = {
  catalog: new Set([...VALIDATION.catalog, 'Perms', 'Metadata', 'StructTreeRoot', 'Version']),
  form: new Set([...VALIDATION.form, 'DR', 'DA', 'NeedAppearances']),
  page: new Set([...VALIDATION.page, 'Tabs']),
  mayRewriteInfo: true,
  mayHoldSignatures: true,
};
/** What would make more of a field than a value with at most one place. */
const NO_FIELD_HAS = ['Kids', 'Parent', 'A', 'AA'];
/** Of an annotation (ISO 32000-2, table 167). What is not to be viewed may still be printed. */
const HIDDEN = 0b10;
const PRINT = 0b100;
const NO_VIEW = 0b100000;

/**
 * Whether what was added to a PDF behind a signature is validation material alone, as PAdES adds it for the long term (ETSI
 * EN 319 142-1, levels B-LT and B-LTA): a document security store (DSS), and document time stamps that nobody sees. Every
 * object that can be reached from the signed document must still be what it was: pages, annotations, fields, metadata. What
 * the material says is not judged, and what cannot be read counts as changed.
 *
 * @param signedLength how many bytes the signature covers, from the first one on
 */
export async function addsOnlyValidationMaterial(pdf: Uint8Array, signedLength: number): Promise<boolean> {
  return await addsOnly(VALIDATION, pdf, signedLength);
}

/**
 * Whether a PDF that was signed shows what was sent to be signed: the same pages, with nothing on them but signatures, each in a
 * field of its own, which may show a mark of itself. Whoever signs may bring validation material along, and what says of the
 * document when and with what it was written, or which part of its structure a field is. Of an update that writes over a page,
 * puts a note on it or fills in a field the signature is whole, but not under what was sent.
 *
 * @param sentLength how many bytes were sent; the PDF begins with them
 */
export async function addsOnlySignatures(pdf: Uint8Array, sentLength: number): Promise<boolean> {
  return await addsOnly(SIGNATURE, pdf, sentLength);
}

async function addsOnly(update: Update, pdf: Uint8Array, knownLength: number): Promise<boolean> {
  const last = END_OF_FILE.exec(Buffer.from(pdf.subarray(-1024)).toString('latin1'))?.[1];
  if (last === undefined || Number(last) < knownLength) return false;
  try {
    const known = await PDF.load(pdf.subarray(0, knownLength), { lenient: false });
    const now = await PDF.load(pdf, { lenient: false });
    return new Comparison(known, now, update).findsNothingElse();
  } catch {
    // Whatever the reader stumbles over: a file that it does not understand may hold anything.
    return false;
  }
}

/** Walks two states of one document side by side, as far as their references lead. */
class Comparison {
  private readonly waiting: Place[] = [];
  private readonly seen = new Set<string>();
  /** The fields that were added. */
  private added: ReadonlySet<string> = new Set();

  constructor(
    private readonly known: PDF,
    private readonly now: PDF,
    private readonly update: Update,
  ) {}

  /** Whether something was added, and nothing but what the update may bring. */
  findsNothingElse(): boolean {
    if (this.known.isEncrypted || this.now.isEncrypted) return false;
    const [trailer, trailerNow] = [this.known.context.info.trailer, this.now.context.info.trailer];
    const root = trailer.getRef('Root');
    const rootNow = trailerNow.getRef('Root');
    if (root === undefined || rootNow === undefined || keyOf(root) !== keyOf(rootNow)) return false;
    const [catalog, catalogNow] = [this.known.getCatalog(), this.now.getCatalog()];
    const added = this.addedFields(this.dictAt([catalog.get('AcroForm'), catalogNow.get('AcroForm')]));
    if (added === undefined) return false;
    this.added = new Set(added.map(keyOf));
    const isSigned = added.some((field) => this.typeOf(field) === 'Sig');
    const hasStore = this.resolved(this.now, catalogNow.get('DSS')) instanceof PdfDict;
    if (this.update.mayHoldSignatures ? !isSigned : added.length === 0 && !hasStore) return false;
    this.seen.add(keyOf(root));
    this.queueEntries(catalog, catalogNow, this.update.catalog);
    if (!this.update.mayRewriteInfo) this.waiting.push([trailer.get('Info'), trailerNow.get('Info')]);
    for (let place = this.waiting.pop(); place !== undefined; place = this.waiting.pop()) {
      if (!this.isSame(place)) return false;
    }
    return true;
  }

  /** Whether a place is what it was; what it leads to is queued. */
  private isSame([known, now]: Place): boolean {
    if (known instanceof PdfRef && now instanceof PdfRef) {
      const key = keyOf(known);
      if (key !== keyOf(now)) return false;
      if (!this.seen.has(key)) this.waiting.push([this.resolved(this.known, known), this.resolved(this.now, now)]);
      this.seen.add(key);
      return true;
    }
    if (known instanceof PdfArray && now instanceof PdfArray) {
      if (known.length !== now.length) return false;
      for (let at = 0; at < known.length; at += 1) this.waiting.push([known.at(at), now.at(at)]);
      return true;
    }
    if (known instanceof PdfDict && now instanceof PdfDict) {
      if (known instanceof PdfStream !== now instanceof PdfStream) return false;
      if (known instanceof PdfStream && now instanceof PdfStream && !areEqual(known.data, now.data)) return false;
      const isPage = known.getName('Type')?.value === 'Page';
      this.queueEntries(known, now, isPage ? this.update.page : NOTHING);
      return !isPage || this.hasOnlyFieldsMore([known.get('Annots'), now.get('Annots')]);
    }
    return plain(known) === plain(now);
  }

  private queueEntries(known: PdfDict, now: PdfDict, mayChange: ReadonlySet<string>): void {
    for (const name of new Set([...known.keys(), ...now.keys()].map(({ value }) => value))) {
      if (!mayChange.has(name)) this.waiting.push([known.get(name), now.get(name)]);
    }
  }

  /** The fields that a form has more, all of them of a kind that may be; undefined when anything else about it changed. */
  private addedFields([form, formNow]: readonly [PdfDict, PdfDict]): PdfRef[] | undefined {
    const added = this.addedTo([form.get('Fields'), formNow.get('Fields')]);
    if (added?.every((field) => this.mayBeAdded(field)) !== true) return undefined;
    this.queueEntries(form, formNow, this.update.form);
    return added;
  }

  private hasOnlyFieldsMore(annotations: Place): boolean {
    return this.addedTo(annotations)?.every((annotation) => this.added.has(keyOf(annotation))) === true;
  }

  /** What stands behind the members that a list had; undefined when it lost one, or has more that is no reference. */
  private addedTo([known, now]: Place): PdfRef[] | undefined {
    const members = this.membersOf(this.known, known);
    const membersNow = this.membersOf(this.now, now);
    if (members === undefined || membersNow === undefined || membersNow.length < members.length) return undefined;
    members.forEach((member, at) => this.waiting.push([member, membersNow[at]]));
    const added = membersNow.slice(members.length);
    const references = added.filter((member) => member instanceof PdfRef);
    return references.length === added.length ? references : undefined;
  }

  /** Whether a new field holds a signature; or a time stamp over the document (ETSI EN 319 142-1, 5.4.3), which shows nothing. */
  private mayBeAdded(reference: PdfRef): boolean {
    const field = this.resolved(this.now, reference);
    if (!(field instanceof PdfDict) || this.resolved(this.known, reference) !== null) return false;
    if (field.getName('FT')?.value !== 'Sig' || NO_FIELD_HAS.some((name) => field.has(name))) return false;
    // Any other annotation shows itself, whatever field it says to be.
    if (field.has('Subtype') && field.getName('Subtype')?.value !== 'Widget') return false;
    const type = this.typeOf(reference);
    return type === 'Sig' ? this.update.mayHoldSignatures : type === 'DocTimeStamp' && this.isUnseen(field);
  }

  /** What a field holds: a signature says so, or nothing (ISO 32000-2, table 255). */
  private typeOf(reference: PdfRef): 'Sig' | 'DocTimeStamp' | undefined {
    const field = this.resolved(this.now, reference);
    const value = field instanceof PdfDict ? this.resolved(this.now, field.get('V')) : null;
    if (!(value instanceof PdfDict)) return undefined;
    const type = value.getName('Type')?.value ?? 'Sig';
    if (type === 'DocTimeStamp') return value.getName('SubFilter')?.value === 'ETSI.RFC3161' ? type : undefined;
    return type === 'Sig' ? type : undefined;
  }

  private isUnseen(field: PdfDict): boolean {
    const flags = field.getNumber('F')?.value ?? 0;
    if ((flags & HIDDEN) !== 0 || (flags & (NO_VIEW | PRINT)) === NO_VIEW || !field.has('Subtype')) return true;
    const corners = this.membersOf(this.now, field.get('Rect'))?.filter((corner) => corner instanceof PdfNumber) ?? [];
    const [left, bottom, right, top] = corners.map(({ value }) => value);
    return corners.length === 4 && (left === right || bottom === top);
  }

  private dictAt([known, now]: Place): readonly [PdfDict, PdfDict] {
    const [found, foundNow] = [this.resolved(this.known, known), this.resolved(this.now, now)];
    return [found instanceof PdfDict ? found : new PdfDict(), foundNow instanceof PdfDict ? foundNow : new PdfDict()];
  }

  private membersOf(document: PDF, value: Value): PdfObject[] | undefined {
    const found = this.resolved(document, value);
    if (found === null) return [];
    return found instanceof PdfArray ? found.toArray() : undefined;
  }

  private resolved(document: PDF, value: Value): PdfObject | null {
    return (value instanceof PdfRef ? document.context.resolve(value) : value) ?? null;
  }
}

const keyOf = ({ objectNumber, generation }: PdfRef): string => `${objectNumber} ${generation}`;

const areEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** What a value without parts says; a place that holds nothing says 'null', as PDF has it. */
function plain(value: Value): string {
  if (value instanceof PdfName) return `/${value.value}`;
  if (value instanceof PdfNumber || value instanceof PdfBool) return String(value.value);
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString('hex')}>`;
  return value?.type ?? 'null';
}
