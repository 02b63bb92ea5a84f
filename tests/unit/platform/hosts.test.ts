import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { furtherSites } from '../../../components/options/sites.ts';
import { bareHost, GOVERNMENT_PATTERNS, isGovernment, readHost } from '../../../utils/platform/hosts.ts';

describe('a typed host', () => {
  it.each([
    ['luatvietnam.vn', 'luatvietnam.vn', '*://*.luatvietnam.vn/*'],
    ['  https://www.LuatVietnam.vn/van-ban?id=1#a ', 'luatvietnam.vn', '*://*.luatvietnam.vn/*'],
    ['hdnd.thainguyen.vn', 'hdnd.thainguyen.vn', '*://*.hdnd.thainguyen.vn/*'],
    ['bao.com.vn', 'bao.com.vn', '*://*.bao.com.vn/*'],
    ['http://10.0.0.5:8080/x', '10.0.0.5', '*://10.0.0.5/*'],
    ['localhost', 'localhost', '*://localhost/*'],
    ['nghịquyết.vn', 'the punycode form', null],
  ])('%j is taken', (typed, host, pattern) => {
    const reading = readHost(typed);
    expect(reading.ok).toBe(true);
    if (!reading.ok) return;
    if (pattern === null) expect(reading.host).toMatch(/^xn--[a-z0-9-]+\.vn$/);
    else expect(reading).toEqual({ ok: true, host, pattern });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['vn', 'too wide'],
    ['com.vn', 'too wide'],
    ['*', 'not a host'],
    ['*.luatvietnam.vn', 'not a host'],
    ['two words', 'not a host'],
    ['ftp://luatvietnam.vn', 'not a host'],
    ['javascript:alert(1)', 'not a host'],
    ['user@luatvietnam.vn', 'not a host'],
    ['luat_vietnam', 'not a host'],
    ['-a.vn', 'not a host'],
    ['[::1]', 'not a host'],
    ['thainguyen.gov.vn', 'already read'],
    ['https://vbpl.vn/', 'already read'],
  ] as const)('%j is refused: %s', (typed, problem) =>
    expect(readHost(typed)).toEqual({ ok: false, problem }),
  );
});

describe('the government’s hosts', () => {
  it('stand in the manifest as they stand here', () => {
    const manifest = readFileSync(new URL('../../../wxt.config.ts', import.meta.url), 'utf8');
    const named = manifest.includes('GOVERNMENT_PATTERNS')
      ? [...GOVERNMENT_PATTERNS]
      : [...manifest.matchAll(/'(\*:\/\/\*\.[\w.]+\/\*)'/g)].map(([, pattern]) => pattern);
    expect(named).toEqual([...GOVERNMENT_PATTERNS]);
  });

  it.each([
    ['gov.vn', true],
    ['hdnd.thainguyen.gov.vn', true],
    ['notgov.vn', false],
    ['gov.vn.example.com', false],
  ])('%s: %s', (host, yes) => expect(isGovernment(host)).toBe(yes));
});

it('lists offered sites first, added ones by name, a revoked one still', () => {
  const sites = furtherSites({
    offered: ['*://*.b.vn/*'],
    granted: ['*://*.z.vn/*', '*://*.b.vn/*'],
    touched: ['*://*.a.vn/*', '*://*.z.vn/*'],
    hostOf: bareHost,
  });
  expect(sites.map(({ host, granted }) => [host, granted])).toEqual([
    ['b.vn', true],
    ['a.vn', false],
    ['z.vn', true],
  ]);
});
