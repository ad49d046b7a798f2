import { Module } from '@nestjs/common';
import { DocumentsModule } from '@openhuis/documents';
import { ProceduresModule } from '@openhuis/procedures';
import { ProvidersModule } from '@openhuis/providers';
import { OutsideSigningProgress } from './outside-signing-progress.js';
import { OutsideSigningsQueries } from './outside-signings.queries.js';
import { OutsideSignings } from './outside-signings.service.js';
import { signingServiceProvider } from './signing-service.provider.js';

const providers = [OutsideSignings, OutsideSigningProgress, OutsideSigningsQueries];

@Module({
  imports: [DocumentsModule, ProvidersModule, ProceduresModule],
  providers: [...providers, signingServiceProvider],
  exports: providers,
})
export class OutsideSigningsModule {}
