import { parseArgs } from 'node:util';
import { inspect } from './inspection/inspect.ts';
import { knownResolutions } from './inspection/known.ts';
import { table } from './inspection/table.ts';
import { listTargets, targetTable } from './inspection/targets.ts';
import { progress, runTool, ToolError } from './log.ts';

const usage = `Usage: npm run -s inspect -- [--json] [--browser chromium|firefox] [--host NAME.gov.vn] FILE_OR_URL...
       npm run -s inspect -- --targets [--json]

Opens each page in a real browser with the built extension and tells what the extension made of it.
Local files are shown from this machine under a host name of the government's; no request leaves it then.
With --targets it opens no page, but lists the targets of the known resolutions.`;

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        browser: { type: 'string', default: 'chromium' },
        host: { type: 'string' },
        targets: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ToolError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

await runTool(async () => {
  const { values, positionals } = options();
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const { browser, host, json } = values;
  if (values.targets) {
    if (positionals.length > 0) throw new ToolError(`--targets takes no page.\n\n${usage}`);
    const targets = listTargets(knownResolutions());
    process.stdout.write(json ? `${JSON.stringify(targets, null, 2)}\n` : targetTable(targets));
    return 0;
  }
  if (positionals.length === 0) throw new ToolError(usage);
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new ToolError(`There is no browser "${browser}".\n\n${usage}`);
  if (host !== undefined && !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host))
    throw new ToolError(`"${host}" is no host name.`);

  const { pages, failures } = await inspect(positionals, {
    browser,
    ...(host && { host: host.toLowerCase() }),
  });
  process.stdout.write(json ? `${JSON.stringify(pages, null, 2)}\n` : pages.map(table).join('\n'));
  for (const { source, why } of failures) progress(`${source}: ${why}.`);
  return failures.length === 0 ? 0 : 1;
});
