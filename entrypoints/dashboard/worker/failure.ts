import { errorCode, type StorageError, type StorageResult } from '../../../utils/storage/result.ts';
import type { Failure } from './protocol.ts';

/** A storage function that answered with an error. */
class StorageFailed extends Error {
  readonly code: StorageError;

  constructor(code: StorageError) {
    super(code);
    this.name = 'StorageFailed';
    this.code = code;
  }
}

/** What is wrong with a file that no reader says by itself; the words are in the interface's `importing.told`. */
export class FileFault extends Error {
  readonly code: 'too-large' | 'not-json' | 'not-text' | 'unknown' | 'paper' | 'empty';
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: FileFault['code'], params: FileFault['params'] = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'FileFault';
    this.code = code;
    this.params = params;
  }
}

/** What a storage function answered. @throws where it answered with an error */
export function answerOrFail<T>(answer: StorageResult<T>): T {
  if (answer.ok) return answer.value;
  throw new StorageFailed(answer.error);
}

/** Why a deed of the worker failed. */
export const failureOf = (error: unknown): Failure =>
  error instanceof StorageFailed ? error.code : errorCode(error);
