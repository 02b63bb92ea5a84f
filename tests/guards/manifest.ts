import type { BrowserKind } from '../tools/browsers.ts';

/** The part of a built manifest that asks for something or opens something. */
export interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly incognito?: string;
  readonly content_scripts?: readonly {
    readonly matches: readonly string[];
    readonly js?: readonly string[];
    readonly css?: readonly string[];
  }[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly externally_connectable?: unknown;
  readonly web_accessible_resources?: readonly {
    readonly matches?: readonly string[];
    readonly resources: readonly string[];
  }[];
  readonly browser_specific_settings?: {
    readonly gecko?: {
      readonly id?: string;
      readonly data_collection_permissions?: {
        readonly required?: readonly string[];
        readonly optional?: unknown;
      };
    };
  };
  readonly background?: { readonly service_worker?: string; readonly scripts?: readonly string[] };
}

/** The government's own portals: what the extension may read from the start. */
export const government = ['*://*.gov.vn/*', '*://*.chinhphu.vn/*', '*://*.quochoi.vn/*', '*://*.vbpl.vn/*'];

/** Each is justified in the README; a new one has to be added there and here. */
const permissions: Record<BrowserKind, readonly string[]> = {
  chromium: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};

const same = (found: readonly string[] = [], wanted: readonly string[]) =>
  JSON.stringify([...found].sort()) === JSON.stringify([...wanted].sort());

/** What a manifest asks for beyond, or short of, what is justified; one sentence each. */
export function manifestProblems(manifest: Manifest, kind: BrowserKind): string[] {
  const problems: string[] = [];
  const expect = (right: boolean, problem: string) => void (right || problems.push(problem));
  expect(same(manifest.permissions, permissions[kind]), `asks for the permissions ${manifest.permissions}`);
  expect(same(manifest.host_permissions, government), `asks for the hosts ${manifest.host_permissions}`);
  expect(same(manifest.optional_permissions, []), `may ask for ${manifest.optional_permissions}`);
  expect(
    same(manifest.optional_host_permissions, ['*://*/*']),
    `may ask for ${manifest.optional_host_permissions}`,
  );
  expect(manifest.incognito === 'not_allowed', `incognito is ${manifest.incognito}`);
  expect(manifest.externally_connectable === undefined, 'lets others connect');
  const matches = manifest.content_scripts?.flatMap((script) => script.matches) ?? [];
  expect(matches.length > 0, 'has no content script');
  expect(
    matches.every((match) => government.includes(match)),
    `runs by itself on ${matches}`,
  );
  const open = manifest.web_accessible_resources?.flatMap((entry) => entry.matches ?? ['everybody']) ?? [];
  expect(
    open.every((match) => government.includes(match)),
    `shows resources to ${open}`,
  );
  if (kind === 'firefox') {
    const gecko = manifest.browser_specific_settings?.gecko;
    expect(Boolean(gecko?.id), 'has no id, without which Firefox keeps nothing of it');
    expect(
      same(gecko?.data_collection_permissions?.required, ['none']) &&
        !gecko?.data_collection_permissions?.optional,
      'does not say that it collects no data',
    );
  }
  return problems.concat(policyProblems(manifest.content_security_policy?.extension_pages));
}

/** An extension page may fetch from its own package only: the browser itself holds it to that. */
function policyProblems(policy = ''): string[] {
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')] as const;
    }),
  );
  const connect = directives.get('connect-src') ?? directives.get('default-src') ?? 'anything';
  return connect === "'self'" || connect === "'none'" ? [] : [`extension pages may connect to ${connect}`];
}
