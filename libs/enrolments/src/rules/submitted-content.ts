import { canonicalJson } from '../../../procedures/src/rules/canonical-json.js';
import type { EnrolmentForm } from '../../../procedures/src/rules/enrolment-form.js';
import type { DeclinedCompanion } from './companions.js';
import type { PartyStatement } from './parties.js';

/** What a provider submits: by hash, the documents' own bytes are part of it. */
export interface SubmittedContent {
  procedureId: string;
  procedureVersion: number;
  definitionHash: string;
  organisationId: string;
  lines: readonly { product: string; municipality: string }[];
  answers: readonly SubmittedAnswer[];
  /** Left out: one organisation alone. */
  form?: EnrolmentForm;
  parties?: readonly SubmittedParty[];
  declined?: readonly DeclinedCompanion[];
}

/** An answer, with its document by hash. */
export interface SubmittedAnswer {
  conditionCode: string;
  confirmed: boolean;
  text: string | null;
  evidence: { kind: string; issuedOn: string; expiresOn: string | null; fileHash: string } | null;
}

/** A party with what it delivered and how it bound itself. */
export interface SubmittedParty extends PartyStatement {
  confirmation: {
    outcome: string;
    composition: string;
    givenAt: string;
    document: { kind: string; fileHash: string } | null;
  } | null;
  answers: readonly SubmittedAnswer[];
}

/**
 * The one text of what was submitted, in whatever order it was read. Its SHA-256 is kept with the
 * enrolment, so that it can be shown later what was, and what was not, part of it.
 */
export function submittedText(content: SubmittedContent): string {
  return canonicalJson({
    procedureId: content.procedureId,
    procedureVersion: content.procedureVersion,
    definitionHash: content.definitionHash,
    organisationId: content.organisationId,
    lines: inOrder(content.lines.map(({ product, municipality }) => ({ product, municipality }))),
    answers: inOrder(content.answers.map(answerOf)),
    ...((content.form ?? 'alone') !== 'alone' && {
      form: content.form,
      parties: inOrder((content.parties ?? []).map(partyOf)),
    }),
    ...((content.declined ?? []).length > 0 && { declined: inOrder((content.declined ?? []).map(declineOf)) }),
  });
}

const inOrder = (items: readonly object[]): string[] => items.map((item) => canonicalJson(item)).sort();

function answerOf({ conditionCode, confirmed, text, evidence }: SubmittedAnswer): object {
  return {
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
  };
}

function partyOf({ confirmation, answers, ...party }: SubmittedParty): object {
  const { role, name, kvkNumber, legalForm, delivers, soleTrader, keepsWork, guarantee } = party;
  return {
    ...{ role, name, kvkNumber, legalForm, delivers, soleTrader, keepsWork, guarantee },
    confirmation:
      confirmation === null
        ? null
        : {
            outcome: confirmation.outcome,
            composition: confirmation.composition,
            givenAt: confirmation.givenAt,
            document:
              confirmation.document === null
                ? null
                : { kind: confirmation.document.kind, fileHash: confirmation.document.fileHash },
          },
    answers: inOrder(answers.map(answerOf)),
  };
}

function declineOf({ product, companion, reason }: DeclinedCompanion): object {
  return { product, companion, reason };
}
