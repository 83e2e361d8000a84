/** What can be wrong with a record. Says it in codes; the words for them stand with the pages. */

/** The first thing that is wrong. */
export interface Fault {
	code: FaultCode;
	/** The record it is about. */
	seq?: number;
	/** The file of the bundle it is about. */
	file?: string;
	/** What else the sentence needs. */
	values?: Record<string, string | number>;
}

export type FaultCode = (typeof FAULTS)[number];

export const FAULTS = [
	// The files of a bundle, or that of receipts.
	'zip',
	'receipts',
	'file_missing',
	'file_foreign',
	'file_changed',
	'file_form',
	'other_key',
	'unsigned',
	'signature',
	'other_session',
	'sizes',
	'logged',
	'cosignature',
	'not_cosigned',
	'rubric',
	'assessment',
	// The list of records.
	'line',
	'order',
	'entry',
	'place',
	'body_hash',
	'body',
	'cut',
	'root',
	'history',
	// A receipt.
	'proof',
	'absent',
	'receipt',
	'withheld',
	'said',
	// What is counted again.
	'never_made',
	'people',
	'votes',
	'scale',
	'tally',
	'rule',
	'quorum',
	'outcome',
	'undecidable',
	'basis',
	'reason',
	'supersedes',
	'step',
] as const;

/** Thrown where a check ends because something is wrong. */
export class Wrong extends Error {
	readonly fault: Fault;

	constructor(code: FaultCode, about: Omit<Fault, 'code'> = {}) {
		super(`${code} ${JSON.stringify(about)}`);
		this.fault = { code, ...about };
	}
}

/** Throws unless it holds. */
export function must(holds: unknown, code: FaultCode, about?: Omit<Fault, 'code'>): asserts holds {
	if (!holds) throw new Wrong(code, about);
}

/** The fault that was thrown. What is no fault of the record is thrown on. */
export const faultOf = (error: unknown): Fault => {
	if (error instanceof Wrong) return error.fault;
	throw error;
};
