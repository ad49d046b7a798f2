import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import {
  AmendmentAnswersController,
  AmendmentProposalsController,
  AmendmentsController,
  AmendmentsModule,
} from '@openhuis/amendments';
import {
  AddendaController,
  ConsolidatedController,
  ContractDocumentsController,
  ContractDocumentsModule,
  ContractFilesController,
  ContractsController,
  ContractsModule,
  ContractTermsController,
  EndingsController,
  IntakeStopsController,
  MeasuresController,
  PartyChangesController,
  OfferReceiptsController,
  RoundsController,
  OutsideSigningsController,
  OutsideSigningsModule,
  PaperSigningsController,
} from '@openhuis/contracts';
import { DialogueModule, DialogueTablesController, MinutesController, ProposalsController } from '@openhuis/dialogue';
import {
  ContractEvidenceController,
  ConflictsController,
  ConsortiumPartsController,
  EnrolmentPreparationController,
  EnrolmentFiguresController,
  EnrolmentFiguresModule,
  EnrolmentsController,
  EnrolmentsModule,
  LettersController,
  LettersModule,
  RefusalsController,
  SupplementsController,
} from '@openhuis/enrolments';
import {
  CalendarFeedsController,
  ContractTimelineController,
  NoticeCalendarController,
  NoticePoliciesController,
  NoticeProofController,
  NoticeRunsController,
  NoticesController,
  NoticesModule,
  TasksController,
} from '@openhuis/notices';
import {
  AccountController,
  ApplicationsController,
  OauthController,
  PeopleController,
  PeopleModule,
  SavedViewsController,
  SessionsController,
} from '@openhuis/people';
import { type Configuration, PlatformModule } from '@openhuis/platform';
import {
  ProcedureDocumentsController,
  ProceduresController,
  ProceduresModule,
  IndexationController,
  PublicationsController,
} from '@openhuis/procedures';
import {
  HandoversController,
  MembersController,
  ProvidersController,
  ProvidersModule,
  RegistrationsController,
  RepresentativesController,
} from '@openhuis/providers';
import { ClarificationsController, QuestionsController, QuestionsModule } from '@openhuis/questions';
import { RegisterController, RegisterModule } from '@openhuis/register';
import {
  AccessReviewController,
  AuditTrailController,
  LetterSettingsController,
  RegionPeopleController,
  RegionsController,
  RegionsModule,
} from '@openhuis/regions';
import { SearchController, SearchModule } from '@openhuis/search';
import { WorkItemsController, WorklistModule } from '@openhuis/worklist';
import { entities } from '../../entities.js';
import { AdmissionGuard } from './admission.guard.js';
import { HealthController } from './health.controller.js';
import { InputValidation } from './input-validation.js';
import { limitRoutes } from './limits/limit.guard.js';
import { RateLimits } from './limits/rate-limits.js';
import { ProblemFilter } from './problem.filter.js';
import { makeCommandsRepeatable } from './repeatable-command.interceptor.js';
import { RouteTable } from './route-table.js';
import { IdentityProviders } from './sign-in/identity-providers.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOutController } from './sign-in/sign-out.controller.js';

const controllers = [
  HealthController,
  PeopleController,
  AccountController,
  ApplicationsController,
  OauthController,
  SessionsController,
  SavedViewsController,
  SignInController,
  SignOutController,
  RegionsController,
  LetterSettingsController,
  AuditTrailController,
  RegionPeopleController,
  AccessReviewController,
  ProvidersController,
  RegistrationsController,
  MembersController,
  HandoversController,
  RepresentativesController,
  ProceduresController,
  IndexationController,
  PublicationsController,
  ProcedureDocumentsController,
  RegisterController,
  ContractFilesController,
  ContractDocumentsController,
  PaperSigningsController,
  OutsideSigningsController,
  AddendaController,
  ConsolidatedController,
  ContractsController,
  ContractTermsController,
  EndingsController,
  IntakeStopsController,
  MeasuresController,
  PartyChangesController,
  OfferReceiptsController,
  RoundsController,
  ConflictsController,
  ConsortiumPartsController,
  EnrolmentPreparationController,
  EnrolmentsController,
  LettersController,
  RefusalsController,
  SupplementsController,
  ContractEvidenceController,
  EnrolmentFiguresController,
  QuestionsController,
  ProposalsController,
  DialogueTablesController,
  MinutesController,
  ClarificationsController,
  AmendmentsController,
  AmendmentAnswersController,
  AmendmentProposalsController,
  ContractTimelineController,
  NoticesController,
  NoticePoliciesController,
  NoticeProofController,
  NoticeRunsController,
  NoticeCalendarController,
  CalendarFeedsController,
  TasksController,
  WorkItemsController,
  SearchController,
];
makeCommandsRepeatable(controllers);
limitRoutes(controllers);

/** The HTTP face: every controller there is, behind one guard, one validation and one filter. */
@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.open(configuration, 'openhuis_app', entities),
        PeopleModule,
        RegionsModule,
        ProvidersModule,
        ProceduresModule,
        ContractsModule,
        ContractDocumentsModule,
        OutsideSigningsModule,
        EnrolmentsModule,
        LettersModule,
        EnrolmentFiguresModule,
        QuestionsModule,
        AmendmentsModule,
        DialogueModule,
        NoticesModule,
        WorklistModule,
        RegisterModule,
        SearchModule,
      ],
      controllers,
      providers: [
        RouteTable,
        RateLimits,
        IdentityProviders,
        SignIn,
        { provide: APP_GUARD, useClass: AdmissionGuard },
        { provide: APP_PIPE, useClass: InputValidation },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
