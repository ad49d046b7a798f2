import { Amendment } from '@openhuis/amendments';
import {
  Addendum,
  Contract,
  ContractChange,
  ContractEnding,
  IntakeStop,
  Measure,
  ContractLine,
  ExtensionOffer,
  ExtensionRound,
  Signature,
} from '@openhuis/contracts';
import { Enrolment } from '@openhuis/enrolments';
import { SavedView } from '@openhuis/people';
import { IndexationRound, Procedure, ProcedureVersion, Product, Tariff } from '@openhuis/procedures';
import { Evidence, Organisation } from '@openhuis/providers';

/** Every entity that commands load or save, for whichever application opens the database. Reads are SQL and need none. */
export const entities: (new () => object)[] = [
  SavedView,
  Organisation,
  Evidence,
  Procedure,
  ProcedureVersion,
  Product,
  Tariff,
  IndexationRound,
  Contract,
  ContractChange,
  ContractLine,
  Signature,
  ExtensionOffer,
  ExtensionRound,
  Addendum,
  ContractEnding,
  IntakeStop,
  Measure,
  Enrolment,
  Amendment,
];
