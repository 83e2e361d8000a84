/** What is said of a record that was checked. In codes; the words for them stand with the pages. */
import type { Fault } from './fault';

export interface Report {
	/** It holds; it does not; or nothing is wrong, but signatures could not be checked in this browser. */
	verdict: 'holds' | 'broken' | 'unsure';
	/** The first thing that is wrong. */
	fault?: Fault;
	/** What it is the record of, as far as that was read. */
	about?: About;
	checked: Finding[];
	unchecked: Finding[];
}

export interface About {
	title: string;
	session: string;
	records: number;
	/** Whose reading it is: everything, an auditor's, anyone's, or one participant's own. */
	scope: 'full' | 'auditor' | 'public' | 'own';
	/** When the first and the last record were made. */
	from: string;
	to: string;
}

/** One thing that was checked, or could not be. */
export interface Finding {
	code: FindingCode;
	values?: Record<string, string | number>;
}

export type FindingCode = (typeof FINDINGS)[number];

export const FINDINGS = [
	'files',
	'records',
	'signed',
	'logged',
	'rubric',
	'recounted',
	'assessment',
	'key_expected',
	'cosigned',
	// What could not be checked.
	'signatures',
	'key',
	'cosigned_key',
	'cosigned_unknown',
	'partly',
	'bodies',
	'pages',
] as const;
