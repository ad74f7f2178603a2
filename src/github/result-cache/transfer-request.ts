/** What the action and the process that talks to the cache service send each other. */

export interface CommonRequest {
  readonly store: string;
  /** An empty directory for the archive; without white space, which the cache library cannot pass on. */
  readonly temp: string;
  /** Of all files together, before compression. */
  readonly mostBytes: number;
}

export interface RestoreRequest extends CommonRequest {
  readonly kind: 'restore';
  readonly prefix: string;
  /** Where the files are put first; on the file system of the store. Does not exist. */
  readonly staging: string;
  /** The key of what is in the store; absent if it has no results. */
  readonly ownKey?: string;
}

export interface SaveRequest extends CommonRequest {
  readonly kind: 'save';
  readonly key: string;
}

export type TransferRequest = RestoreRequest | SaveRequest;

/**
 * `absent` the service has no archive, or says why it gives none in its log · `damaged` there was one
 * that cannot be used · `unsaved` the service refused it; its log says why.
 */
export type TransferReply =
  | {
      readonly outcome: 'restored';
      readonly key: string;
      readonly entries: number;
      readonly bytes: number;
      readonly ignored: number;
    }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'not-needed'; readonly why: string }
  | { readonly outcome: 'damaged'; readonly reason: string }
  | { readonly outcome: 'saved'; readonly entries: number; readonly bytes: number }
  | { readonly outcome: 'too-large'; readonly bytes: number }
  | { readonly outcome: 'unsaved' }
  | { readonly outcome: 'failed'; readonly reason: string };
