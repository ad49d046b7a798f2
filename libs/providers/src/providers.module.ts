import { Module } from '@nestjs/common';
import { CONFIGURATION, type Configuration, FileStore } from '@openhuis/platform';
import { EvidenceWallet } from './evidence.service.js';
import { Providers } from './providers.service.js';

@Module({
  providers: [
    Providers,
    EvidenceWallet,
    {
      provide: FileStore,
      inject: [CONFIGURATION],
      useFactory: ({ filesDirectory }: Configuration) => new FileStore(filesDirectory),
    },
  ],
  exports: [Providers, EvidenceWallet, FileStore],
})
export class ProvidersModule {}
