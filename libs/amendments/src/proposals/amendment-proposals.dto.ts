import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';

/** The proposals of which an amendment came. */
export class TakenOverProposalsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  proposalIds: string[];
}

/** The proposals that were marked. */
export class TakenOverProposalsAnswer {
  /** Those that were not marked before. */
  proposalIds: string[];
}
