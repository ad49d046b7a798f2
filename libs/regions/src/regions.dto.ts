import { AppearanceAnswer } from './appearance.dto.js';

/** A municipality as it takes part in a region. */
export class MunicipalityAnswer {
  /** CBS code. @example '0262' */
  code: string;
  /** @example 'Lochem' */
  name: string;
}

/** A purchasing region, its municipalities, and how it shows itself. */
export class RegionAnswer {
  id: number;
  /** @example 'midden-ijssel-oost-veluwe' */
  slug: string;
  name: string;
  contactEmail: string;
  municipalities: MunicipalityAnswer[];
  appearance: AppearanceAnswer;
}
