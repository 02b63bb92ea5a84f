import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A page to inspect, as named on the command line. */
export type Source =
  | { readonly kind: 'file'; readonly argument: string; readonly folder: string; readonly name: string }
  | { readonly kind: 'address'; readonly argument: string; readonly url: string }
  | { readonly kind: 'unreadable'; readonly argument: string; readonly why: string };

export const defaultHost = 'hdnd.thainguyen.gov.vn';

/** What an argument names: an http(s) address, or a file (as a path or file: address). */
export function parseSource(argument: string): Source {
  if (/^https?:\/\//i.test(argument)) {
    if (URL.canParse(argument)) return { kind: 'address', argument, url: new URL(argument).href };
    return { kind: 'unreadable', argument, why: 'this is no address' };
  }
  const path = /^file:/i.test(argument) ? fileURLToPath(argument) : resolve(argument);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return { kind: 'unreadable', argument, why: 'there is no such file' };
  if (found.isDirectory()) return { kind: 'unreadable', argument, why: 'is a folder, not a file' };
  if (!found.isFile()) return { kind: 'unreadable', argument, why: 'is no file' };
  return { kind: 'file', argument, folder: dirname(path), name: basename(path) };
}

/**
 * A host name for each folder, so that what a page names from its root ("/style.css") is found in its own folder:
 * the given host for the first, `f2.HOST`, `f3.HOST` … for the rest.
 */
export function assignHosts(folders: readonly string[], host: string): Map<string, string> {
  const distinct = [...new Set(folders)];
  return new Map(distinct.map((folder, index) => [folder, index === 0 ? host : `f${index + 1}.${host}`]));
}
