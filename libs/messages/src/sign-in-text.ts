/** What a page about signing in says: a heading, and what is the matter or what to do. ICU messages. */
export interface SignInPageText {
  title: string;
  lines: string[];
}

/** The pages on which signing in stops. */
export type SignInPage =
  | 'no-doors'
  | 'unknown-door'
  | 'bad-return'
  | 'attempt-unknown'
  | 'attempt-expired'
  | 'other-door'
  | 'other-browser'
  | 'refused-there'
  | 'not-genuine'
  | 'claims-unfit'
  | 'level-too-low'
  | 'no-access'
  | 'provider-away'
  | 'too-many-attempts'
  | 'signed-out';

export interface SignInTexts {
  choose: { title: string; lead: string; staff: string; staffHint: string; provider: string; providerHint: string };
  pages: Record<SignInPage, SignInPageText>;
  again: string;
  product: string;
}
