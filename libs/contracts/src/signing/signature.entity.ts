import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SignatureMethod } from '../rules/signing.js';
import type { Side } from '../rules/transitions.js';

/** Who signed which text for which side, by what authority and when. Append-only. */
@Entity('signature')
export class Signature {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('int', { name: 'region_id' })
  regionId: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  side: Side;

  /** Null where the signer on paper is nobody who is known here. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** As it was on the day of signing. */
  @Column('text', { name: 'person_name' })
  personName: string;

  /** The signatory's role in the own organisation: 'bestuurder'. */
  @Column('text')
  role: string;

  @Column('text', { name: 'authority_statement' })
  authorityStatement: string;

  @Column('text', { name: 'text_hash' })
  textHash: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt: Date;

  /** The mandate by which the provider's signatory signed; null for the region's side. */
  @Column('uuid', { name: 'mandate_id', nullable: true })
  mandateId: string | null;

  /** On what that mandate rested; null as well where that was not recorded. */
  @Column('text', { name: 'mandate_basis', nullable: true })
  mandateBasis: 'register' | 'authorisation' | null;

  /** here: in Openhuis; paper: of a registered scan; outside: at a signing service. */
  @Column('text')
  method: SignatureMethod;

  /** Of the sign-in, where it said so. */
  @Column('text', { name: 'assurance_level', nullable: true })
  assuranceLevel: string | null;

  /** Of the sign-in (amr), where it said so. */
  @Column('text', { name: 'authentication_methods', array: true })
  authenticationMethods: string[];

  @Column('uuid', { name: 'paper_signing_id', nullable: true })
  paperSigningId: string | null;

  @Column('uuid', { name: 'outside_signing_id', nullable: true })
  outsideSigningId: string | null;
}
