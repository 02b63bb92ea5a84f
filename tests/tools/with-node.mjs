// Runs a tool of this folder, or a package's, with the Node that the lockfile pins:  node with-node.mjs SCRIPT [ARGUMENT…]
// It is the one file here that must run before anything is installed, and on Node 20: plain JavaScript, no package.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');

/** The packages of a lockfile by folder; undefined where there is no such file. */
function locked(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/**
 * Whether what is installed is what the lockfile names. Versions are compared, not dates, for a clone gives every
 * file a new date. A package may be absent only where it is optional: those of other platforms are.
 */
function isInstalled() {
  const wanted = locked(join(root, 'package-lock.json'));
  const installed = locked(join(modules, '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([folder, { version, optional, link }]) => {
    if (folder === '' || link) return true;
    return installed[folder] ? installed[folder].version === version : Boolean(optional);
  });
}

/** Installs the lockfile's packages. Standard output stays clean: it belongs to the tool that runs next. */
function install() {
  console.error('Installing the packages of the lockfile (npm ci) …');
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const [command, args] = npm ? [process.execPath, [npm, ...flags]] : ['npm', flags];
  const shell = !npm && process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (status !== 0)
    fail(`npm ci failed${error ? `: ${error.message}` : ''}. Is npm installed, and the registry in reach?`);
}

/** The pinned Node where its platform has one, else this one if it can run TypeScript as it stands. */
function findNode() {
  const { platform, arch, versions, execPath } = process;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(modules, `node-${platform === 'win32' ? 'win' : platform}-${arch}`, 'bin', file);
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return execPath;
  return fail(
    `This needs Node 22.18 or newer and found ${versions.node}. ` +
      `npm has no pinned Node for ${platform}-${arch}: install a newer one from https://nodejs.org.`,
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const [script, ...args] = process.argv.slice(2);
if (!script) fail('Usage: node with-node.mjs SCRIPT [ARGUMENT…]');
if (!isInstalled()) install();

const path = join(modules, '.bin') + delimiter + (process.env.PATH ?? '');
const child = spawn(findNode(), [script, ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`Node could not be started: ${error.message}`));
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
