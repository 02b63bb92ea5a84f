/** Tells how far a tool has come. Standard error, for standard output belongs to the report. */
export function progress(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** A failure that is the reader's to mend: its message says what to do, and no stack is shown. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

/** Runs a tool's main function and makes its outcome the exit code: what it returns, or 1 after an error. */
export async function runTool(main: () => Promise<number>): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof ToolError) progress(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
