import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OmitType } from '@nestjs/swagger';
import { type Actor, type Database, type Moment, systemScope } from '@openhuis/platform';
import { type ProcedureDefinition, Procedures, type PublishedProcedure } from '@openhuis/procedures';
import {
  AskQuestionBody,
  Clarifications,
  DraftClarificationBody,
  Questions,
  subjectViolations,
} from '@openhuis/questions';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsString, Length, ValidateNested } from 'class-validator';
import { type DataFault, readDataFile } from './load-demo-data-file.js';
import { unknownProcedures } from './load-demo-faults.js';
import { type DemoOrganisation, providerActor } from './load-demo-rows.js';
import { OneTransaction } from './load-demo-transaction.js';

/** A question that waits for the region. */
class DemoQuestion extends OmitType(AskQuestionBody, ['organisationId']) {
  /** The slug of the procedure. */
  @IsString()
  @Length(1, 100)
  procedure: string;
}

/** Questions of several providers with the one item that answers them. */
class DemoClarification extends OmitType(DraftClarificationBody, ['questionIds', 'correctsId', 'answer']) {
  /** The slug of the procedure. */
  @IsString()
  @Length(1, 100)
  procedure: string;

  /** In the words in which they were asked. */
  @IsArray()
  @ArrayNotEmpty()
  @Length(10, 4000, { each: true })
  asked: string[];

  @IsString()
  @Length(1, 8000)
  answer: string;
}

/** `questions.yaml` of a region: what providers asked, and what the first note of each procedure answers. */
class QuestionsFile {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoClarification)
  answered: DemoClarification[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoQuestion)
  waiting: DemoQuestion[];
}

/** Whose questions they are. */
interface QuestionParties {
  regionId: number;
  manager: Actor;
  organisations: readonly DemoOrganisation[];
  procedures: ReadonlyMap<string, PublishedProcedure>;
}

/**
 * The questions in a region's folder; undefined when it has no file for them.
 *
 * @param procedures of the region, by their slug
 * @throws DataFileError with every fault
 */
export async function readQuestions(
  folder: string,
  procedures: ReadonlyMap<string, ProcedureDefinition>,
): Promise<QuestionsFile | undefined> {
  const file = join(folder, 'questions.yaml');
  if (!existsSync(file)) return undefined;
  return await readDataFile(file, QuestionsFile, (read): DataFault[] =>
    (['answered', 'waiting'] as const).flatMap((part) => [
      ...unknownProcedures(part, read[part], [...procedures.keys()]),
      ...read[part].flatMap(({ procedure, about }, index): DataFault[] => {
        const definition = procedures.get(procedure);
        if (definition === undefined || about === undefined) return [];
        return subjectViolations(definition, about).map(() => ({
          path: [part, index, 'about', 'code'],
          message: `this procedure has no ${about.kind} ${about.code}`,
        }));
      }),
    ]),
  );
}

/**
 * Asks and answers through the same services as behind the api: each question by another provider, the answered ones in one
 * note. Of a procedure all of it is there or nothing: loading that was interrupted begins with the first that has none.
 */
export async function loadQuestions(
  database: Database,
  moment: Moment,
  { regionId, manager, organisations, procedures }: QuestionParties,
  { answered, waiting }: QuestionsFile,
): Promise<void> {
  for (const [slug, { id: procedureId }] of procedures) {
    const isMeant = ({ procedure }: { procedure: string }): boolean => procedure === slug;
    await database.command(systemScope(regionId), async (entities) => {
      const within = new OneTransaction(entities);
      if (await hasQuestions(within, regionId, procedureId)) return;
      const catalogue = new Procedures(within);
      const questions = new Questions(within, catalogue);
      const clarifications = new Clarifications(within, catalogue);
      const askers = organisations.values();
      const ask = async (text: string, about: AskQuestionBody['about']): Promise<string[]> => {
        const asker = askers.next().value;
        if (asker === undefined) return [];
        const body = { organisationId: asker.id, text, about };
        return [(await questions.ask(providerActor(asker.signatory, asker.id), moment, procedureId, body)).id];
      };
      const drafts: { id: string; version: number }[] = [];
      for (const { procedure: _, asked, about, ...words } of answered.filter(isMeant)) {
        const questionIds: string[] = [];
        for (const text of asked) questionIds.push(...(await ask(text, about)));
        drafts.push(await clarifications.draft(manager, moment, procedureId, { ...words, about, questionIds }));
      }
      if (drafts.length > 0) await clarifications.publish(manager, moment, procedureId, { drafts });
      for (const { text, about } of waiting.filter(isMeant)) await ask(text, about);
    });
  }
}

async function hasQuestions(database: Database, regionId: number, procedureId: string): Promise<boolean> {
  const [found] = await database.read<{ found: boolean }>(
    systemScope(regionId),
    `select exists (select from question where procedure_id = $1)
         or exists (select from clarification where procedure_id = $1) as found`,
    [procedureId],
  );
  return found?.found === true;
}
