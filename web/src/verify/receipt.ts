/**
 * Whether a receipt fits the record (SPEC.md, R-18.12 and ): whether the record that the server shows for it is the one it
 * confirmed, is among those it signed, and says what its holder said.
 */
import { hexOf } from './bytes';
import { must } from './fault';
import { type Key, readProof } from './notes';
import { checkLine } from './record';
import { readStatement } from './standing';
import { checkInclusion } from './tree';

/** What somebody said in a meeting, and how the server confirmed it. */
export interface Confirmed {
	session: string;
	/** Who said it. */
	person: string;
	seq: number;
	/** In hexadecimal; nothing where the server did not say it. */
	leaf?: string | undefined;
	kind: string;
	/** What the body of its record is to say. */
	said: Readonly<Record<string, unknown>>;
}

/** What the server shows for it. */
export interface Shown {
	/** A `tlog-proof`. */
	proof: string;
	/** The line of the record; nothing where the list does not have it. */
	line: string | undefined;
}

/** The server's name in the key that signed, and whether the signature was checked; not every browser can. */
export interface Vouched {
	name: string;
	isSigned: boolean;
}

/** Checks that all of it holds together. Throws the first thing that does not. */
export const checkReceipt = async ({ session, person, seq, leaf, kind, said }: Confirmed, { proof, line }: Shown, keys: readonly Key[]): Promise<Vouched> => {
	const read = readProof(proof);
	must(read, 'proof', { seq });
	const { name, isSigned, size, root } = await readStatement(read.note, session, keys);
	must(line !== undefined, 'absent', { seq });
	const record = await checkLine(line, seq, session);
	must(leaf === undefined || hexOf(record.leaf) === leaf, 'receipt', { seq });
	must(read.index === seq - 1 && (await checkInclusion(read.path, read.index, record.leaf, size, root)), 'proof', { seq });
	must(record.data !== undefined, 'withheld', { seq });
	const says = record.data as Record<string, unknown>;
	must(record.entry.actor === person && record.entry.kind === kind && plain(says) === plain(said), 'said', { seq });
	return { name, isSigned };
};

/** As it can be compared: the order of the fields and the white space around a reason mean nothing. */
const plain = ({ reason, ...others }: Readonly<Record<string, unknown>>): string => {
	const words = typeof reason === 'string' ? reason.replace(/^[\s\u0085]+|[\s\u0085]+$/g, '') : '';
	const fields = Object.entries(words ? { ...others, reason: words } : others);
	return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
};
