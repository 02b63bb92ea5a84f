import { gzipSync } from 'node:zlib';
import type { SourceFile, Violation } from './source.ts';

/** What every matching page loads before anything is recognised, in bytes after gzip. */
export const weightLimit = 12 * 1024;

/** Words that survive minifying and that only the named library holds. */
const marks: Readonly<Record<string, RegExp>> = {
  Preact: /dangerouslySetInnerHTML|__preactattr_|preact/,
  Dexie: /DexieError|DatabaseClosedError|Dexie/,
  'pdf.js': /pdfjs|PDFWorker|PDFDocumentProxy/i,
};

/** Bytes after gzip of files that are loaded one by one. */
export const weight = (files: readonly SourceFile[]) =>
  files.reduce((sum, { source }) => sum + gzipSync(source, { level: 9 }).length, 0);

/** Whether the first content script is too heavy, or brings a library that only a recognised page may load. */
export function weightProblems(files: readonly SourceFile[]): Violation[] {
  const found = files.flatMap(({ path, source }) =>
    Object.entries(marks)
      .filter(([, mark]) => mark.test(source))
      .map(([library]) => ({ path, problem: `holds ${library}` })),
  );
  const bytes = weight(files);
  if (bytes > weightLimit)
    found.push({ path: files.map(({ path }) => path).join(' + '), problem: `weighs ${bytes} bytes` });
  return found;
}
