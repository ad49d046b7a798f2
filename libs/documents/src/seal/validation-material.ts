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
/** One place of a document: as it was signed, and as it is. */
type Place = readonly [signed: Value, now: Value];

/** Where the last cross-reference of a file begins; nothing may stand behind it. */
const END_OF_FILE = /startxref\s+(\d+)\s+%%EOF\s*$/;
/** Of the catalog: what an update may bring, and what is judged by itself. */
const CATALOG_MAY_CHANGE: ReadonlySet<string> = new Set(['DSS', 'Extensions', 'AcroForm']);
const FORM_MAY_CHANGE: ReadonlySet<string> = new Set(['Fields', 'SigFlags']);
const PAGE_MAY_CHANGE: ReadonlySet<string> = new Set(['Annots']);
const NOTHING: ReadonlySet<string> = new Set();
/** What would make more of a time stamp than a value without a place. */
const NO_STAMP_HAS = ['Kids', 'Parent', 'A', 'AA'];
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
  const last = END_OF_FILE.exec(Buffer.from(pdf.subarray(-1024)).toString('latin1'))?.[1];
  if (last === undefined || Number(last) < signedLength) return false;
  try {
    const signed = await PDF.load(pdf.subarray(0, signedLength), { lenient: false });
    const now = await PDF.load(pdf, { lenient: false });
    return new Comparison(signed, now).findsOnlyValidationMaterial();
  } catch {
    // Whatever the reader stumbles over: a file that it does not understand may hold anything.
    return false;
  }
}

/** Walks two states of one document side by side, as far as their references lead. */
class Comparison {
  private readonly waiting: Place[] = [];
  private readonly seen = new Set<string>();
  /** The fields of time stamps that were added. */
  private stamps: ReadonlySet<string> = new Set();

  constructor(
    private readonly signed: PDF,
    private readonly now: PDF,
  ) {}

  findsOnlyValidationMaterial(): boolean {
    if (this.signed.isEncrypted || this.now.isEncrypted) return false;
    const [trailer, trailerNow] = [this.signed.context.info.trailer, this.now.context.info.trailer];
    const root = trailer.getRef('Root');
    const rootNow = trailerNow.getRef('Root');
    if (root === undefined || rootNow === undefined || keyOf(root) !== keyOf(rootNow)) return false;
    const [catalog, catalogNow] = [this.signed.getCatalog(), this.now.getCatalog()];
    const stamps = this.addedStamps(this.dictAt([catalog.get('AcroForm'), catalogNow.get('AcroForm')]));
    if (stamps === undefined) return false;
    this.stamps = new Set(stamps.map(keyOf));
    if (stamps.length === 0 && !(this.resolved(this.now, catalogNow.get('DSS')) instanceof PdfDict)) return false;
    this.seen.add(keyOf(root));
    this.queueEntries(catalog, catalogNow, CATALOG_MAY_CHANGE);
    this.waiting.push([trailer.get('Info'), trailerNow.get('Info')]);
    for (let place = this.waiting.pop(); place !== undefined; place = this.waiting.pop()) {
      if (!this.isSame(place)) return false;
    }
    return true;
  }

  /** Whether a place is what it was; what it leads to is queued. */
  private isSame([signed, now]: Place): boolean {
    if (signed instanceof PdfRef && now instanceof PdfRef) {
      const key = keyOf(signed);
      if (key !== keyOf(now)) return false;
      if (!this.seen.has(key)) this.waiting.push([this.resolved(this.signed, signed), this.resolved(this.now, now)]);
      this.seen.add(key);
      return true;
    }
    if (signed instanceof PdfArray && now instanceof PdfArray) {
      if (signed.length !== now.length) return false;
      for (let at = 0; at < signed.length; at += 1) this.waiting.push([signed.at(at), now.at(at)]);
      return true;
    }
    if (signed instanceof PdfDict && now instanceof PdfDict) {
      if (signed instanceof PdfStream !== now instanceof PdfStream) return false;
      if (signed instanceof PdfStream && now instanceof PdfStream && !areEqual(signed.data, now.data)) return false;
      const isPage = signed.getName('Type')?.value === 'Page';
      this.queueEntries(signed, now, isPage ? PAGE_MAY_CHANGE : NOTHING);
      return !isPage || this.hasOnlyStampsMore([signed.get('Annots'), now.get('Annots')]);
    }
    return plain(signed) === plain(now);
  }

  private queueEntries(signed: PdfDict, now: PdfDict, mayChange: ReadonlySet<string>): void {
    for (const name of new Set([...signed.keys(), ...now.keys()].map(({ value }) => value))) {
      if (!mayChange.has(name)) this.waiting.push([signed.get(name), now.get(name)]);
    }
  }

  /** The fields that a form has more, all of them time stamps; undefined when anything else about it changed. */
  private addedStamps([form, formNow]: readonly [PdfDict, PdfDict]): PdfRef[] | undefined {
    const added = this.addedTo([form.get('Fields'), formNow.get('Fields')]);
    if (added?.every((field) => this.isStamp(field)) !== true) return undefined;
    this.queueEntries(form, formNow, FORM_MAY_CHANGE);
    return added;
  }

  private hasOnlyStampsMore(annotations: Place): boolean {
    return this.addedTo(annotations)?.every((annotation) => this.stamps.has(keyOf(annotation))) === true;
  }

  /** What stands behind the members that a list had; undefined when it lost one, or has more that is no reference. */
  private addedTo([signed, now]: Place): PdfRef[] | undefined {
    const members = this.membersOf(this.signed, signed);
    const membersNow = this.membersOf(this.now, now);
    if (members === undefined || membersNow === undefined || membersNow.length < members.length) return undefined;
    members.forEach((member, at) => this.waiting.push([member, membersNow[at]]));
    const added = membersNow.slice(members.length);
    const references = added.filter((member) => member instanceof PdfRef);
    return references.length === added.length ? references : undefined;
  }

  /** A new field that holds a time stamp over the document (ETSI EN 319 142-1, 5.4.3) and shows nothing. */
  private isStamp(reference: PdfRef): boolean {
    const field = this.resolved(this.now, reference);
    if (!(field instanceof PdfDict) || this.resolved(this.signed, reference) !== null) return false;
    const value = this.resolved(this.now, field.get('V'));
    return (
      field.getName('FT')?.value === 'Sig' &&
      value instanceof PdfDict &&
      value.getName('Type')?.value === 'DocTimeStamp' &&
      value.getName('SubFilter')?.value === 'ETSI.RFC3161' &&
      !NO_STAMP_HAS.some((name) => field.has(name)) &&
      this.isUnseen(field)
    );
  }

  private isUnseen(field: PdfDict): boolean {
    if (!field.has('Subtype')) return true;
    // Any other annotation shows itself, whatever field it says to be.
    if (field.getName('Subtype')?.value !== 'Widget') return false;
    const flags = field.getNumber('F')?.value ?? 0;
    if ((flags & HIDDEN) !== 0 || (flags & (NO_VIEW | PRINT)) === NO_VIEW) return true;
    const corners = this.membersOf(this.now, field.get('Rect'))?.filter((corner) => corner instanceof PdfNumber) ?? [];
    const [left, bottom, right, top] = corners.map(({ value }) => value);
    return corners.length === 4 && (left === right || bottom === top);
  }

  private dictAt([signed, now]: Place): readonly [PdfDict, PdfDict] {
    const [found, foundNow] = [this.resolved(this.signed, signed), this.resolved(this.now, now)];
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
