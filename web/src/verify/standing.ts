/**
 * How the record of a session stands on its server: its records so far, compared with the server's newest signed statement, and with
 * one that this device kept from an earlier visit.
 */
import { base64Of, hexOf, type Bytes } from './bytes';
import type { Checking } from './checking';
import { type Fault, must } from './fault';
import { type Checkpoint, checkNote, type Key, readCheckpoint, readNote } from './notes';

export type Standing =
	/** This browser gives no hashes to this page. */
	| { state: 'unable' }
	/** The server did not answer. What was found before is still so. */
	| { state: 'away'; done: number }
	| { state: 'checking'; done: number }
	| { state: 'broken'; fault: Fault }
	| Held;

/** Everything that was checked holds. */
export interface Held {
	state: 'holds';
	/** How many records there are. */
	records: number;
	/** How many of them the server has signed. Those of an open vote come later. */
	signed: number;
	/** When the last of the signed records was made. */
	until: string;
	/** The root of their tree, in base64. */
	root: string;
	/** The server's name in its key. */
	name: string;
	/** Whether the signature was checked; not every browser can. */
	isSigned: boolean;
	/** How many of the records an earlier visit of this device had found signed, all of them unchanged since. */
	kept: number;
	recounted: number;
	partly: number;
	/** How many bodies cannot be read here. */
	unread: number;
}

/** What a statement of the server says, once it is known to be its. */
export interface ServerStatement extends Checkpoint {
	note: string;
	name: string;
	isSigned: boolean;
}

/** Reads a statement about this session. Throws what is wrong with it. */
export const readStatement = async (note: string, session: string, keys: readonly Key[]): Promise<ServerStatement> => {
	const file = 'statement';
	const read = readNote(note);
	const checkpoint = read && readCheckpoint(read.text);
	must(checkpoint, 'file_form', { file });
	const held = await checkNote(read, keys);
	must(held !== 'unsigned', 'unsigned', { file });
	must(held !== 'wrong', 'signature', { file });
	const key = keys.find(({ name }) => checkpoint.origin === `${name}/session/${session}`);
	must(key, 'other_session', { file });
	return { ...checkpoint, note, name: key.name, isSigned: held === 'holds' };
};

/**
 * Compares the records with a statement that covers no more than there are. `held` is how many of them a statement before it was
 * found to be right about: what is wrong begins after them.
 */
export const compare = async ({ tree }: Checking, { size, root }: Checkpoint, held = 0): Promise<void> => {
	const from = Math.min(held, size) + 1;
	must(size <= tree.size, 'cut', { seq: tree.size + 1, values: { found: tree.size, signed: size } });
	must(isRoot(await tree.root(size), root), 'root', { seq: from, values: { from, to: size } });
};

/** Compares the records with a statement that was kept from an earlier visit. */
export const compareKept = async ({ tree }: Checking, kept: Checkpoint): Promise<void> => {
	const about = { seq: 1, values: { from: 1, to: kept.size } };
	must(kept.size <= tree.size && isRoot(await tree.root(kept.size), kept.root), 'history', about);
};

export const heldBy = (checking: Checking, { size, root, name, isSigned }: ServerStatement, kept: number): Held => ({
	state: 'holds',
	records: checking.tree.size,
	signed: size,
	until: checking.times[size - 1] ?? '',
	root: base64Of(root),
	name,
	isSigned,
	kept,
	recounted: checking.recounted,
	partly: checking.partly,
	unread: [...checking.meeting.unread.values()].reduce((total, count) => total + count, 0),
});

const isRoot = (found: Bytes, stated: Bytes): boolean => hexOf(found) === hexOf(stated);
