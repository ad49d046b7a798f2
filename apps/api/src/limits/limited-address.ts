/**
 * The address under which requests are counted: an IPv4 address whole, of an IPv6 address the network (/64), for whoever
 * has one address of it has all of them (RFC 6177).
 *
 * @param ip as the socket or a trusted proxy tells it
 */
export function limitedAddress(ip: string): string {
  const [address = ''] = ip.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const groupsIn = (part: string): string[] => part.split(':').filter((group) => group !== '');
  // A dotted ending stands for two groups.
  const [head = '', tail] = address.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::');
  const before = groupsIn(head);
  const after = groupsIn(tail ?? '');
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
