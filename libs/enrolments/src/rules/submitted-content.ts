import { canonicalJson } from '../../../procedures/src/rules/canonical-json.js';

/** What a provider submits: by hash, the documents' own bytes are part of it. */
export interface SubmittedContent {
  procedureId: string;
  procedureVersion: number;
  definitionHash: string;
  organisationId: string;
  lines: readonly { product: string; municipality: string }[];
  answers: readonly {
    conditionCode: string;
    confirmed: boolean;
    text: string | null;
    evidence: { kind: string; issuedOn: string; expiresOn: string | null; fileHash: string } | null;
  }[];
}

/**
 * The one text of what was submitted, in whatever order it was read. Its SHA-256 is kept with the
 * enrolment, so that it can be shown later what was, and what was not, part of it.
 */
export function submittedText(content: SubmittedContent): string {
  const inOrder = (items: readonly object[]): string[] => items.map((item) => canonicalJson(item)).sort();
  return canonicalJson({
    procedureId: content.procedureId,
    procedureVersion: content.procedureVersion,
    definitionHash: content.definitionHash,
    organisationId: content.organisationId,
    lines: inOrder(content.lines.map(({ product, municipality }) => ({ product, municipality }))),
    answers: inOrder(
      content.answers.map(({ conditionCode, confirmed, text, evidence }) => ({
        conditionCode,
        confirmed,
        text,
        evidence:
          evidence === null
            ? null
            : {
                kind: evidence.kind,
                issuedOn: evidence.issuedOn,
                expiresOn: evidence.expiresOn,
                fileHash: evidence.fileHash,
              },
      })),
    ),
  });
}
