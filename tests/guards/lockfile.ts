import type { Violation } from './source.ts';

/** The part of package-lock.json that is read. */
export interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      { readonly optionalDependencies?: Readonly<Record<string, string>>; readonly resolved?: string }
    >
  >;
}

/**
 * What would make `npm ci` fail, or differ, on another machine: a platform's package that is named but not listed
 * (a registry that lacks it drops it in silence), and an address that only one machine can reach.
 */
export function lockfileProblems({ packages }: Lockfile): Violation[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, resolved }]) => {
    const dropped = Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map((name) => ({ path: path || 'package.json', problem: `names ${name}, which is not listed` }));
    return resolved ? [...dropped, { path, problem: `comes from ${resolved}` }] : dropped;
  });
}
