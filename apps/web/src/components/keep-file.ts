/** A file with its name. */
export interface KeptFile {
  name: string;
  content: Blob;
}

/** Hands a file to the browser, which keeps it where its user wants files. */
export function keepFile({ name, content }: KeptFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
