import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { plainToInstance, Type } from 'class-transformer';
import { IsArray, IsEmail, IsIn, IsString, Length, Matches, ValidateNested, validateSync } from 'class-validator';

/** A region or an organisation that a person works for. */
export class DemoPlace {
  @IsString()
  @Length(1, 200)
  name: string;

  /** Role names as in the rest of Openhuis: 'contract_manager', 'provider_signatory'. */
  @IsArray()
  @IsString({ each: true })
  roles: string[];
}

/** An organisation that a person works for. */
export class DemoOrganisation extends DemoPlace {
  @Matches(/^[0-9]{8}$/)
  kvkNumber: string;
}

/** Somebody who can be chosen. */
export class DemoPerson {
  /** The same at every sign-in, and of nobody else. */
  @IsString()
  @Length(1, 255)
  subject: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsEmail()
  email: string;

  @IsIn(['nl', 'en'])
  language: 'nl' | 'en';

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoPlace)
  regions: DemoPlace[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoOrganisation)
  organisations: DemoOrganisation[];
}

/** demo-people.json, as `load-demo` writes it. */
class DemoPeopleFile {
  @IsString()
  issuer: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoPerson)
  people: DemoPerson[];
}

/**
 * Reads the people of the demo from the file that `load-demo` writes: this program never sees the database.
 *
 * @throws Error that says what is wrong with the file
 */
export function readDemoPeople(file: string): DemoPerson[] {
  const plain: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    throw new Error(`${file} is no list of people`);
  const read = plainToInstance(DemoPeopleFile, plain);
  const [fault] = validateSync(read, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (fault !== undefined) throw new Error(`${file} is no list of people: ${fault.toString(false, false, '', true)}`);
  return read.people;
}
