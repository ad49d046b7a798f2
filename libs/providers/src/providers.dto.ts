import { ApiDate, ApiDateOrNull, type ScanState, scanStates } from '@openhuis/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsInt, IsString, Length, Min, ValidateIf } from 'class-validator';
import type { Evidence } from './evidence.entity.js';
import type { Organisation } from './organisation.entity.js';

/** A care organisation, or a sole trader. */
export class OrganisationAnswer {
  id: string;
  /** Number in the trade register. @example '27381312' */
  kvkNumber: string;
  /** @example 'Voorbeeld Zorg B.V.' */
  name: string;
  /** @example 'besloten vennootschap' */
  legalForm: string;
  /** True for a sole trader or a partnership of natural persons. */
  naturalPerson: boolean;
  /** Fiscal number of a legal person. @example '002220647' */
  rsin: string | null;
  /** @example '41123456' */
  agbCode: string | null;
  /** @example 'NL91ABNA0417164300' */
  iban: string | null;
  email: string;
  /** True while a contract runs: its name, legal form and account change by a report, which the regions check. */
  hasContract: boolean;
  /** Send it back with a change. */
  version: number;
}

/** Everything an organisation may change about itself, as it shall be. */
export class EditOrganisationBody {
  /** The version you saw. */
  @IsInt()
  @Min(1)
  version: number;

  @IsString()
  @Length(1, 200)
  name: string;

  @IsString()
  @Length(1, 100)
  legalForm: string;

  /** Only for a legal person; null when there is none. @example '002220647' */
  @ValidateIf((body: EditOrganisationBody) => body.rsin !== null)
  @IsString()
  rsin: string | null;

  /** @example '41123456' */
  @ValidateIf((body: EditOrganisationBody) => body.agbCode !== null)
  @IsString()
  agbCode: string | null;

  /** Without spaces. @example 'NL91ABNA0417164300' */
  @ValidateIf((body: EditOrganisationBody) => body.iban !== null)
  @IsString()
  iban: string | null;

  @IsEmail()
  email: string;
}

/** The version that a change led to. */
export class OrganisationVersionAnswer {
  version: number;
}

/** A document with which an organisation proves something. */
export class EvidenceAnswer {
  id: string;
  organisationId: string;
  /** What it proves, in the words of the procedures. @example 'KVK' */
  kind: string;
  /** @example '2026-01-15' */
  @ApiDate()
  issuedOn: string;
  /** Its last valid day; null when it does not expire by itself. @example '2029-01-14' */
  @ApiDateOrNull()
  expiresOn: string | null;
  /** @example 'uittreksel.pdf' */
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  /** SHA-256 of the file. */
  fileHash: string;
  uploadedAt: Date;
  /** What a scanner said of the file; while it is 'quarantined' it can be chosen, but not submitted. */
  @ApiProperty({ enum: scanStates, enumName: 'ScanState' })
  scanState: ScanState;
  /** What was found in it; its bytes were deleted. Null unless it is infected. */
  scanFinding: string | null;
  /** The older document that it stands in for. */
  replacesId: string | null;
}

/** The document that was added. */
export class NewEvidenceAnswer {
  id: string;
  /** 'quarantined': the scanner is away; the document waits for it. */
  @ApiProperty({ enum: scanStates, enumName: 'ScanState' })
  scanState: ScanState;
}

/** What the api shows of an organisation. */
export function organisationAnswer(organisation: Organisation & { hasContract: boolean }): OrganisationAnswer {
  const { id, kvkNumber, name, legalForm, naturalPerson, rsin, agbCode, iban, email, hasContract, version } =
    organisation;
  return { id, kvkNumber, name, legalForm, naturalPerson, rsin, agbCode, iban, email, hasContract, version };
}

/** What the api shows of a document. */
export function evidenceAnswer(evidence: Evidence): EvidenceAnswer {
  const { id, organisationId, kind, issuedOn, expiresOn, fileName, mediaType, sizeBytes, fileHash, uploadedAt } =
    evidence;
  const { scanState, scanFinding, replacesId } = evidence;
  return {
    ...{ id, organisationId, kind, issuedOn, expiresOn, fileName, mediaType, sizeBytes, fileHash, uploadedAt },
    ...{ scanState, scanFinding, replacesId },
  };
}
