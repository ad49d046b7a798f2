import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';

const NOT_BLANK = /\S/;

/** An organisation that comes for the first time; its KvK number comes from your sign-in. */
export class NewOrganisationBody {
  /** @example 'Voorbeeld Zorg B.V.' */
  @IsString()
  @Length(1, 200)
  @Matches(NOT_BLANK)
  name: string;

  /** @example 'besloten vennootschap' */
  @IsString()
  @Length(1, 100)
  @Matches(NOT_BLANK)
  legalForm: string;

  /** True for a sole trader or a partnership of natural persons. */
  @IsBoolean()
  naturalPerson: boolean;

  /** @example 'info@zorg.example' */
  @IsEmail()
  email: string;
}

/** Who you are. Needed once: leave it out when you are registered already. */
export class NewPersonBody {
  /** @example 'Persoon Een' */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Matches(NOT_BLANK)
  name?: string;

  /** @example 'persoon@zorg.example' */
  @IsOptional()
  @IsEmail()
  email?: string;

  @IsOptional()
  @IsIn(['nl', 'en'])
  language?: 'nl' | 'en';
}

/** Registers you, for the organisation for which you signed in. */
export class RegisterBody extends NewPersonBody {
  /** Needed when your organisation is not here yet. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NewOrganisationBody)
  organisation?: NewOrganisationBody;
}

/** What the registration led to. */
export class RegistrationAnswer {
  personId: string;
  organisationId: string;
  /** You registered the organisation and administer it, or its administrators were asked to let you in. */
  outcome: 'organisationMade' | 'joinRequested';
  joinRequestId: string | null;
}

/** Takes up an invitation. */
export class AcceptInvitationBody extends NewPersonBody {
  /** What stood after the # in the link of your mail. */
  @IsDefined()
  @IsString()
  @Length(1, 100)
  token: string;
}

/** Confirms your mail address. */
export class ConfirmAddressBody {
  /** What stood after the # in the link of your mail. */
  @IsDefined()
  @IsString()
  @Length(1, 100)
  token: string;
}

/** What the invitation led to. */
export class AcceptanceAnswer {
  personId: string;
  organisationId: string;
  /** None when you had all of its roles already. */
  roleIds: string[];
}
