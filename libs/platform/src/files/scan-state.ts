/**
 * What a scanner said of a file. 'notScanned': there is no scanner, and it counts as clean. 'quarantined': there is one and
 * it has not told yet; nobody but its owner may see the file. 'infected' stands for what was clean or unknown once; what is
 * found at once is not kept at all.
 */
export const scanStates = ['notScanned', 'quarantined', 'clean', 'infected'] as const;
export type ScanState = (typeof scanStates)[number];
