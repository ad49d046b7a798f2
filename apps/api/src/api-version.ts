/** Version of the HTTP API (SemVer); stands in every answer. */
export const API_VERSION = '1.0.0';
