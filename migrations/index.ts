import { Roles1790000000001 } from './1790000000001-roles.js';
import { PeopleAndRegions1790000000002 } from './1790000000002-people-and-regions.js';
import { Platform1790000000003 } from './1790000000003-platform.js';
import { Procedures1790000000004 } from './1790000000004-procedures.js';
import { Contracts1790000000005 } from './1790000000005-contracts.js';
import { Enrolments1790000000006 } from './1790000000006-enrolments.js';
import { Notices1790000000007 } from './1790000000007-notices.js';
import { CheaperSending1790000000008 } from './1790000000008-cheaper-sending.js';
import { Access1790000000009 } from './1790000000009-access.js';
import { Sessions1790000000010 } from './1790000000010-sessions.js';
import { SignIn1790000000011 } from './1790000000011-sign-in.js';
import { Members1790000000012 } from './1790000000012-members.js';
import { Applications1790000000013 } from './1790000000013-applications.js';
import { MunicipalWalls1790000000014 } from './1790000000014-municipal-walls.js';
import { AccessReview1790000000015 } from './1790000000015-access-review.js';
import { ConfirmedAddresses1790000000016 } from './1790000000016-confirmed-addresses.js';
import { ProcedureDocuments1790000000017 } from './1790000000017-procedure-documents.js';
import { PublicRegister1790000000018 } from './1790000000018-public-register.js';
import { RegionAppearance1790000000019 } from './1790000000019-region-appearance.js';
import { OwnAccount1790000000020 } from './1790000000020-own-account.js';
import { ContractsDesk1790000000021 } from './1790000000021-contracts-desk.js';
import { SavedViewsAndBulk1790000000022 } from './1790000000022-saved-views-and-bulk.js';
import { WorkList1790000000023 } from './1790000000023-work-list.js';
import { Representatives1790000000024 } from './1790000000024-representatives.js';
import { Search1790000000026 } from './1790000000026-search.js';
import { NoticeProof1790000000027 } from './1790000000027-notice-proof.js';
import { RegisterByProduct1790000000030 } from './1790000000030-register-by-product.js';
import { TwoPeopleDecide1790000000031 } from './1790000000031-two-people-decide.js';
import { WhoEnrolTogether1790000000035 } from './1790000000035-who-enrol-together.js';
import { Addenda1790000000040 } from './1790000000040-addenda.js';
import { Indexation1790000000048 } from './1790000000048-indexation.js';
import { CommonTerms1790000000041 } from './1790000000041-common-terms.js';
import { ContractDocuments1790000000042 } from './1790000000042-contract-documents.js';
import { OriginsOfCommonTerms1790000000043 } from './1790000000043-origins-of-common-terms.js';
import { ExtensionRounds1790000000044 } from './1790000000044-extension-rounds.js';
import { Endings1790000000047 } from './1790000000047-endings.js';
import { WritsRegisteredLate1790000000049 } from './1790000000049-writs-registered-late.js';
import { ConsortiumInFull1790000000050 } from './1790000000050-consortium-in-full.js';
import { Amendments1790000000045 } from './1790000000045-amendments.js';
import { Dialogue1790000000046 } from './1790000000046-dialogue.js';
import { AmendmentsOfProposals1790000000051 } from './1790000000051-amendments-of-proposals.js';
import { OutsideSignings1790000000052 } from './1790000000052-outside-signings.js';
import { EndsAndChangedParties1790000000053 } from './1790000000053-ends-and-changed-parties.js';
import { LateEndsAndSettlements1790000000054 } from './1790000000054-late-ends-and-settlements.js';
import { ChangesOfProvidersInTime1790000000055 } from './1790000000055-changes-of-providers-in-time.js';
import { LooksAtSignings1790000000056 } from './1790000000056-looks-at-signings.js';
import { PaperSigningsOfContracts1790000000057 } from './1790000000057-paper-signings-of-contracts.js';
import { SigningAgain1790000000058 } from './1790000000058-signing-again.js';
import { AgeLimitsRunOff1790000000059 } from './1790000000059-age-limits-run-off.js';
import { ComplaintsAndWrits1790000000032 } from './1790000000032-complaints-and-writs.js';
import { AssessingInFull1790000000033 } from './1790000000033-assessing-in-full.js';
import { Letters1790000000034 } from './1790000000034-letters.js';
import { PlannedPublications1790000000036 } from './1790000000036-planned-publications.js';
import { Questions1790000000037 } from './1790000000037-questions.js';
import { EvidenceInFull1790000000038 } from './1790000000038-evidence-in-full.js';
import { WallsLookUp1790000000060 } from './1790000000060-walls-look-up.js';
import { MuchBesideLittle1790000000061 } from './1790000000061-much-beside-little.js';

/** Every migration, in the order in which it runs. */

export const migrations = [
  Roles1790000000001,
  PeopleAndRegions1790000000002,
  Platform1790000000003,
  Procedures1790000000004,
  Contracts1790000000005,
  Enrolments1790000000006,
  Notices1790000000007,
  CheaperSending1790000000008,
  Access1790000000009,
  Sessions1790000000010,
  SignIn1790000000011,
  Members1790000000012,
  Applications1790000000013,
  MunicipalWalls1790000000014,
  AccessReview1790000000015,
  ConfirmedAddresses1790000000016,
  ProcedureDocuments1790000000017,
  PublicRegister1790000000018,
  RegionAppearance1790000000019,
  OwnAccount1790000000020,
  ContractsDesk1790000000021,
  SavedViewsAndBulk1790000000022,
  WorkList1790000000023,
  Representatives1790000000024,
  Search1790000000026,
  NoticeProof1790000000027,
  RegisterByProduct1790000000030,
  TwoPeopleDecide1790000000031,
  ComplaintsAndWrits1790000000032,
  AssessingInFull1790000000033,
  Letters1790000000034,
  WhoEnrolTogether1790000000035,
  PlannedPublications1790000000036,
  Questions1790000000037,
  EvidenceInFull1790000000038,
  Addenda1790000000040,
  CommonTerms1790000000041,
  ContractDocuments1790000000042,
  OriginsOfCommonTerms1790000000043,
  ExtensionRounds1790000000044,
  Amendments1790000000045,
  Endings1790000000047,
  Indexation1790000000048,
  WritsRegisteredLate1790000000049,
  ConsortiumInFull1790000000050,
  Dialogue1790000000046,
  AmendmentsOfProposals1790000000051,
  OutsideSignings1790000000052,
  EndsAndChangedParties1790000000053,
  LateEndsAndSettlements1790000000054,
  ChangesOfProvidersInTime1790000000055,
  LooksAtSignings1790000000056,
  PaperSigningsOfContracts1790000000057,
  SigningAgain1790000000058,
  AgeLimitsRunOff1790000000059,
  WallsLookUp1790000000060,
  MuchBesideLittle1790000000061,
];
