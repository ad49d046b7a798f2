import type { SignInTexts } from './sign-in-text.js';

export const englishSignIn: SignInTexts = {
  product: 'Openhuis',
  again: 'Sign in again',
  choose: {
    title: 'Sign in',
    lead: 'For whom do you work?',
    staff: 'I work for a municipality or region',
    staffHint: 'You sign in with the account of your municipality.',
    provider: 'I work for a care provider',
    providerHint: 'You sign in with eHerkenning.',
  },
  pages: {
    'no-doors': {
      title: 'You cannot sign in here yet',
      lines: ['The administrator of Openhuis has not set up signing in.'],
    },
    'unknown-door': { title: 'This page does not exist', lines: ['Choose again how to sign in.'] },
    'bad-return': {
      title: 'This link is not right',
      lines: ['The link wanted to send you to another website after signing in. We do not do that.'],
    },
    'attempt-unknown': {
      title: 'This attempt to sign in is no longer valid',
      lines: ['You are not signed in. You may have loaded the page again, or used the Back button.'],
    },
    'attempt-expired': {
      title: 'Signing in took too long',
      lines: ['You are not signed in. For your safety you have {minutes} minutes to sign in.'],
    },
    'other-door': {
      title: 'Signing in did not work',
      lines: ['You are not signed in. The answer belongs to another way of signing in than the one you chose.'],
    },
    'other-browser': {
      title: 'Signing in did not work',
      lines: [
        'You are not signed in. Signing in did not begin in this browser, or your browser keeps no cookies.',
        'Did somebody send you a link? Then do not use it.',
      ],
    },
    'refused-there': {
      title: 'You are not signed in',
      lines: ['You stopped signing in, or the identity provider did not allow it.'],
    },
    'not-genuine': {
      title: 'Signing in did not work',
      lines: ['You are not signed in. We could not establish that the answer of the identity provider is genuine.'],
    },
    'claims-unfit': {
      title: 'Details are missing from the identity provider',
      lines: [
        'You are not signed in. The identity provider did not send everything that we need. A care provider signs in for an organisation with a KvK number.',
        'If it fails again, ask the administrator of your means of signing in for help.',
      ],
    },
    'level-too-low': {
      title: 'Your means of signing in is not certain enough',
      lines: [
        'You are not signed in. Openhuis needs assurance level {needed} or higher.',
        '{given, select, none {The identity provider sent no level.} other {You signed in with level {given}.}}',
        'Ask the supplier of your means of signing in for a higher level.',
      ],
    },
    'no-access': {
      title: 'You have no access yet',
      lines: [
        'We know who you are, but you have no role in a region yet. Ask the administrator of your region for access.',
      ],
    },
    'provider-away': {
      title: 'You cannot sign in at the moment',
      lines: ['The identity provider does not answer. Try again in a few minutes.'],
    },
    'too-many-attempts': {
      title: 'Too many attempts to sign in',
      lines: ['Your network has asked to sign in too often. Wait a minute and try again.'],
    },
    'signed-out': {
      title: 'You are signed out',
      lines: ['Do others use this computer too? Then close all windows of your browser.'],
    },
  },
};
