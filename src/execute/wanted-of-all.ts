import type { FileProfile } from '../data/profile.ts';

/**
 * Whether a file has to be described for the contract.
 * @param output `step.output`
 */
export type WantedOfAll = (output: string, file: Pick<FileProfile, 'path' | 'digest'>) => boolean;
