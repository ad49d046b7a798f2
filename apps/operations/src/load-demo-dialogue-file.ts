import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OmitType } from '@nestjs/swagger';
import { AmendmentBody } from '@openhuis/amendments';
import { MakeProposalBody, PlanTableBody } from '@openhuis/dialogue';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { type DataFault, readDataFile } from './load-demo-data-file.js';
import { unknownProcedures } from './load-demo-faults.js';

/** A proposal of one contracted provider, and of how many others it has the support. */
export class DemoProposal extends OmitType(MakeProposalBody, ['organisationId']) {
  /** The slug of the procedure. */
  @IsString()
  @Length(1, 100)
  procedure: string;

  @IsInt()
  @Min(0)
  @Max(20)
  supporters: number;
}

/** A dialogue table that is planned, so many days after the demo is loaded. */
export class DemoTable extends OmitType(PlanTableBody, ['heldOn']) {
  @IsString()
  @Length(1, 100)
  procedure: string;

  @IsInt()
  @Min(1)
  @Max(365)
  daysAhead: number;

  /** Subjects of the proposals above. */
  @IsArray()
  @IsString({ each: true })
  agenda: string[];
}

/** An amendment that waits for its second person, to hold from so many months after the demo is loaded. */
export class DemoAmendment extends OmitType(AmendmentBody, ['effectiveOn', 'proposalIds']) {
  @IsString()
  @Length(1, 100)
  procedure: string;

  @IsInt()
  @Min(1)
  @Max(24)
  monthsAhead: number;
}

/** A round of extensions that waits for its second person. */
export class DemoRound {
  @IsString()
  @Length(1, 100)
  procedure: string;

  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** `dialogue.yaml` of a region: what it and its providers are talking about. */
export class DialogueFile {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoProposal)
  proposals: DemoProposal[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoTable)
  tables: DemoTable[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoAmendment)
  amendments: DemoAmendment[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoRound)
  rounds: DemoRound[];
}

/** The part of a file that is about one procedure. */
export function ofProcedure({ proposals, tables, amendments, rounds }: DialogueFile, slug: string): DialogueFile {
  const isMeant = ({ procedure }: { procedure: string }): boolean => procedure === slug;
  return {
    proposals: proposals.filter(isMeant),
    tables: tables.filter(isMeant),
    amendments: amendments.filter(isMeant),
    rounds: rounds.filter(isMeant),
  };
}

/**
 * The dialogue in a region's folder; undefined when it has no file for it.
 *
 * @param slugs of the procedures of the region
 * @throws DataFileError with every fault
 */
export async function readDialogue(folder: string, slugs: readonly string[]): Promise<DialogueFile | undefined> {
  const file = join(folder, 'dialogue.yaml');
  return existsSync(file) ? await readDataFile(file, DialogueFile, (read) => dialogueFaults(read, slugs)) : undefined;
}

/** What names a procedure or a proposal that is not there. */
export function dialogueFaults(file: DialogueFile, slugs: readonly string[]): DataFault[] {
  const parts = ['proposals', 'tables', 'amendments', 'rounds'] as const;
  const subjects = (slug: string): string[] => ofProcedure(file, slug).proposals.map(({ subject }) => subject);
  return [
    ...parts.flatMap((part) => unknownProcedures(part, file[part], slugs)),
    ...file.tables.flatMap(({ procedure, agenda }, index) =>
      agenda.flatMap((subject, point) =>
        subjects(procedure).includes(subject)
          ? []
          : [{ path: ['tables', index, 'agenda', point], message: 'is the subject of no proposal of this procedure' }],
      ),
    ),
  ];
}
