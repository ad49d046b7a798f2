/**
 * How one attempt to send ended.
 * - accepted: the server took the mail over
 * - retry: the server said "not now" (4xx)
 * - refused: the server will never take this mail (5xx), or there is no valid address
 * - unreachable: not a byte of the mail left us: no connection, or the server did not let us in
 * - unknown: the mail was on its way and no reply came; it may or may not have been taken over
 */
export type SendOutcome = 'accepted' | 'retry' | 'refused' | 'unreachable' | 'unknown';

/** What nodemailer says about a failure. */
export interface SendFailure {
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
}

const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];
const OUT_OF_SEQUENCE = 503;

/**
 * Judges a failed attempt (RFC 5321, section 4.2.1: 4yz is transient, 5yz permanent).
 *
 * @param dataBegan whether a byte of the message itself had been handed to the connection
 */
export function outcomeOf(failure: SendFailure, dataBegan: boolean): SendOutcome {
  const { code, command = '', responseCode } = failure;
  if (responseCode !== undefined) {
    const permanent = responseCode >= 500 && responseCode < 600 && responseCode !== OUT_OF_SEQUENCE;
    // A 5xx greeting or sign-in says something about us and the server, nothing about this mail.
    if (ABOUT_THE_MAIL.includes(command)) return permanent ? 'refused' : 'retry';
    return permanent ? 'unreachable' : 'retry';
  }
  if (dataBegan) return 'unknown';
  return code === 'EENVELOPE' ? 'refused' : 'unreachable';
}
