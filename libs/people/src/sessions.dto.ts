import { Matches, ValidateIf } from 'class-validator';

/** Who is signed in. */
export class SessionPersonAnswer {
  id: string;
  name: string;
  language: 'nl' | 'en';
}

/** A region or organisation for which you can act, because you have a role there today. */
export class TenantAnswer {
  /** @example 'region:1' */
  tenant: string;
  /** @example 'Regio Midden-IJssel/Oost-Veluwe' */
  name: string;
  /** @example ['contract_manager'] */
  roles: string[];
  /** What these roles allow, for pages that show no more than one may do. @example ['contract.read'] */
  permissions: string[];
}

/** The session of this browser. */
export class SessionAnswer {
  id: string;
  door: 'staff' | 'provider';
  /** Null: you proved who you are, but you are not registered here yet. */
  person: SessionPersonAnswer | null;
  /** The organisation for which the identity provider vouched; null at the door for staff. @example '09220932' */
  kvkNumber: string | null;
  /** What you need before you can act for that organisation: to register yourself, or a role there. */
  missing: 'registration' | 'role' | null;
  /** For whom you chose to act; null for everybody for whom you have a role. @example 'region:1' */
  actingFor: string | null;
  /** For whom you can choose to act. */
  tenants: TenantAnswer[];
  createdAt: Date;
  /** The moment at which you must sign in again at the latest. */
  expiresAt: Date;
  /** After so many minutes in which you asked nothing you must sign in again as well; what a page asks by itself does not count. @example 30 */
  idleMinutes: number;
}

/** Chooses for whom you act. */
export class ActForBody {
  /** `region:` or `organisation:` with its id; null for everybody for whom you have a role. @example 'region:1' */
  @ValidateIf((body: ActForBody) => body.tenant !== null)
  @Matches(/^(region:[1-9][0-9]{0,8}|organisation:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  tenant: string | null;
}

/** One of the places where you are signed in. */
export class OwnSessionAnswer {
  id: string;
  door: 'staff' | 'provider';
  /** @example 'Firefox on Windows' */
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  /** Whether it is the session of this request. */
  current: boolean;
}
