/** Longer than any browser takes to begin a download, in milliseconds. */
const KEPT = 60_000;

/** Hands a file to the browser's downloads; nothing is asked for that the extension has no permission to. */
export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
