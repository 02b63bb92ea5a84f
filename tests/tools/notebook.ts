import { parseArgs } from 'node:util';
import { runTool, ToolError } from './log.ts';
import { check } from './notebook/check.ts';
import { merge } from './notebook/merge.ts';
import { passphraseFrom } from './notebook/passphrase.ts';
import { table } from './notebook/table.ts';

const usage = `Usage: npm run -s notebook -- merge FILE FILE... -o OUT.sonq.json
       npm run -s notebook -- check [--records] [--json] FILE...
       npm run -s notebook -- table FILE -o OUT.xlsx|OUT.csv [--resolution ID] [--with-private]

merge   Writes one notebook file with all that the files hold; what is the same in several is there once.
        Where people disagree both values are kept, and told: the records in conflict are no failure. Nothing is written
        where one of the files cannot be read. With OUT.sonq.age the file is locked with the passphrase.
check   Tells of each file what it holds and by whom, whether its records are whole and signed, what is in conflict, and
        what of it is refused, where.
table   Writes the monitoring table that the file's records add up to, and tells the figures that another stands for.

Filled-in tables (.xlsx, .csv) are taken in by the extension, not here: take them in there, then export a notebook file.

  -o, --out FILE            where to write
  --force                   write although there is such a file
  --passphrase-file FILE    its first line opens locked files (and locks OUT.sonq.age)
  --records                 with check: one line for each record
  --json                    with check: as JSON
  --resolution ID           with table: which one, where the file speaks of several
  --with-private            with table: private notes too
  --help

Ends with 1 where anything was refused or failed. Nothing leaves this machine.`;

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        force: { type: 'boolean', default: false },
        'passphrase-file': { type: 'string' },
        records: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        resolution: { type: 'string' },
        'with-private': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ToolError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

await runTool(async () => {
  const { values, positionals } = options();
  const [command, ...files] = positionals;
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const passphrase = passphraseFrom(values['passphrase-file']);
  const { out, force, records, json, resolution, 'with-private': withPrivate } = values;
  const written = (): { path: string; force: boolean } => {
    if (out === undefined) throw new ToolError(`Where to? Say -o FILE.\n\n${usage}`);
    return { path: out, force };
  };
  switch (command) {
    case 'merge':
      if (files.length < 2) throw new ToolError(`To merge takes two files or more.\n\n${usage}`);
      return merge(files, passphrase, written());
    case 'check':
      if (files.length === 0) throw new ToolError(`Which file?\n\n${usage}`);
      return check(files, passphrase, { records, json });
    case 'table':
      if (files.length !== 1) throw new ToolError(`A table is of one file; merge several first.\n\n${usage}`);
      return table(files[0] as string, passphrase, { ...written(), resolution, withPrivate });
    default:
      throw new ToolError(command === undefined ? usage : `There is no command "${command}".\n\n${usage}`);
  }
});
