/** You are signed out here. */
export class SignOutAnswer {
  /** Where the browser goes next: to the identity provider, to sign out there too, or to a page of ours. */
  redirectTo: string;
}
