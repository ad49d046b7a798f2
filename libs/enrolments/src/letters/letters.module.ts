import { Module } from '@nestjs/common';
import { DocumentsModule } from '@openhuis/documents';
import { ProceduresModule } from '@openhuis/procedures';
import { ProvidersModule } from '@openhuis/providers';
import { ExtensionLetters } from './extension-letters.js';
import { LetterFiles } from './letter-files.js';
import { LettersQueries } from './letters.queries.js';
import { LetterPreviews } from './preview-letter.js';

@Module({
  imports: [DocumentsModule, ProvidersModule, ProceduresModule],
  providers: [LettersQueries, LetterPreviews, LetterFiles, ExtensionLetters],
  exports: [LettersQueries, LetterPreviews, LetterFiles, ExtensionLetters],
})
export class LettersModule {}
