/** One product in one municipality, by the code of the product. */
export interface EnrolledLine {
  product: string;
  municipality: string;
}

/** The contract that an organisation has under the procedure: not over. */
export interface OpenContract {
  id: string;
  number: string;
  /** By both sides: only then can anything be added to it. */
  signed: boolean;
}
