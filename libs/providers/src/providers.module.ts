import { Module } from '@nestjs/common';
import { PeopleModule } from '@openhuis/people';
import { CONFIGURATION, FileStore, openFileStore } from '@openhuis/platform';
import { EvidenceWallet } from './evidence.service.js';
import { AddressConfirmations } from './members/address-confirmations.service.js';
import { Handovers } from './members/handovers.service.js';
import { Invitations } from './members/invitations.service.js';
import { JoinRequests } from './members/join-requests.service.js';
import { MemberQueries } from './members/members.queries.js';
import { Members } from './members/members.service.js';
import { Registrations } from './members/registrations.service.js';
import { RepresentativeQueries } from './members/representatives.queries.js';
import { Providers } from './providers.service.js';

const memberships = [
  Registrations,
  JoinRequests,
  Invitations,
  Members,
  MemberQueries,
  Handovers,
  AddressConfirmations,
  RepresentativeQueries,
];

@Module({
  imports: [PeopleModule],
  providers: [
    Providers,
    EvidenceWallet,
    ...memberships,
    {
      provide: FileStore,
      inject: [CONFIGURATION],
      useFactory: openFileStore,
    },
  ],
  exports: [Providers, EvidenceWallet, FileStore, ...memberships],
})
export class ProvidersModule {}
