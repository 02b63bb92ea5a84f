import { describe, expect, test } from 'vitest';
import { builtManifest, loadedByManifest, scriptsBesidePages } from '../../guards/built.ts';
import { government, type Manifest, manifestProblems } from '../../guards/manifest.ts';
import { networkUses } from '../../guards/network.ts';
import { told } from '../../guards/source.ts';
import { weight, weightLimit, weightProblems } from '../../guards/weight.ts';

const kinds = ['chromium', 'firefox'] as const;
const planted = (source: string) => [{ path: 'planted.js', source }];

describe('what every portal page loads', () => {
  test.each(kinds)('is light, in %s', (kind) => {
    const files = loadedByManifest(kind);
    expect(files.length).toBeGreaterThan(0);
    expect(told(weightProblems(files))).toEqual([]);
    expect(weight(files)).toBeGreaterThan(0);
  });

  test('a planted heavy script is seen', () => {
    const noise = Array.from({ length: weightLimit }, (_, index) =>
      ((index * 7919) % 65521).toString(36),
    ).join();
    expect(told(weightProblems(planted(noise)))).toEqual([expect.stringContaining('weighs')]);
  });

  test.each([
    ['Preact', 'e.dangerouslySetInnerHTML'],
    ['Dexie', 'class extends Error{name="DexieError"}'],
    ['pdf.js', 'globalThis.pdfjsLib=1'],
  ])('a planted %s is seen', (library, source) => {
    expect(told(weightProblems(planted(source)))).toEqual([`planted.js: holds ${library}`]);
  });
});

describe('content scripts and background ask nothing of the network', () => {
  test.each(kinds)('in %s', (kind) => {
    const scripts = scriptsBesidePages(kind);
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    expect(told(networkUses(scripts))).toEqual([]);
  });

  test.each([
    'fetch("/a")',
    'globalThis.fetch("/a")',
    'window["fetch"]("/a")',
    'const f = fetch; f("/a")',
    'new XMLHttpRequest()',
    'new WebSocket("wss://example.org")',
    'new self.EventSource("/a")',
    'navigator.sendBeacon("/a", "b")',
    'importScripts("a.js")',
    'import("https://example.org/a.js")',
    'import("//example.org/a.js")',
    'import(address)',
  ])('planted: %s', (source) => {
    expect(networkUses(planted(source))).toHaveLength(1);
  });

  test.each(['const a = { fetch: 1 }', 'import("./chunk.js")', '"fetch"', 'prefetch()'])(
    'harmless: %s',
    (source) => {
      expect(told(networkUses(planted(source)))).toEqual([]);
    },
  );
});

describe('the manifest asks for what is justified', () => {
  test.each(kinds)('in %s', (kind) => {
    expect(manifestProblems(builtManifest(kind), kind)).toEqual([]);
  });

  const right: Manifest = {
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: government,
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    content_scripts: [{ matches: government, js: ['a.js'] }],
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'; connect-src 'self'" },
    browser_specific_settings: {
      gecko: { id: 'a@b', data_collection_permissions: { required: ['none'] } },
    },
  };

  test('a right one has no problem', () => {
    expect(manifestProblems(right, 'firefox')).toEqual([]);
  });

  const wrong: [string, Partial<Manifest>][] = [
    [
      'a permission more',
      { permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'tabs', 'unlimitedStorage'] },
    ],
    ['a permission less', { permissions: ['activeTab', 'storage'] }],
    ['an optional permission', { optional_permissions: ['history'] }],
    ['every host', { host_permissions: ['<all_urls>'] }],
    ['one host more', { host_permissions: [...government, '*://*.example.org/*'] }],
    ['private windows', { incognito: 'spanning' }],
    ['a script everywhere', { content_scripts: [{ matches: ['*://*/*'], js: ['a.js'] }] }],
    ['no script', { content_scripts: [] }],
    [
      'resources for everybody',
      { web_accessible_resources: [{ resources: ['a.js'], matches: ['*://*/*'] }] },
    ],
    ['messages from pages', { externally_connectable: { matches: ['*://*/*'] } }],
    [
      'no id',
      { browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } } },
    ],
    ['no word on data', { browser_specific_settings: { gecko: { id: 'a@b' } } }],
    ['pages that may connect', { content_security_policy: { extension_pages: "script-src 'self'" } }],
  ];
  test.each(wrong)('planted: %s', (_, part) => {
    expect(manifestProblems({ ...right, ...part }, 'firefox')).toHaveLength(1);
  });
});
