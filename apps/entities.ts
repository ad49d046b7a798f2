import { Addendum, Contract, ContractChange, ContractEnding, ContractLine, ExtensionOffer, Signature } from '@openhuis/contracts';
import { Enrolment } from '@openhuis/enrolments';
import { SavedView } from '@openhuis/people';
import { Procedure, ProcedureVersion, Product, Tariff } from '@openhuis/procedures';
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
  Contract,
  ContractChange,
  ContractLine,
  Signature,
  ExtensionOffer,
  Addendum,
  ContractEnding,
  Enrolment,
];
