/** One record as a line of the list: its entry as it is stored, and its salt and body where the reader may see them (SPEC.md, section 4). */
import type { EventLine } from '../protocol/wire';
import { type Bytes, bytesOf, bytesOfHex, hexOf, sha256 } from './bytes';
import { must, Wrong } from './fault';
import { leafHash } from './tree';

export interface EntryRead {
	actor: string;
	at: string;
	body: string;
	cause: string;
	kind: string;
	seq: number;
	stream: string;
	v: number;
}

/** A record whose line, entry and body agree. */
export interface CheckedRecord {
	seq: number;
	entry: EntryRead;
	/** What the body says; nothing where it is withheld or erased. */
	data: unknown;
	leaf: Bytes;
}

const FIELDS = 'actor,at,body,cause,kind,seq,stream,v';
const BODY = bytesOf('rubricon/body/v1');

/** Checks one line, without its line feed. `seq` is the place it stands at, and `stream` the session it is to belong to. */
export const checkLine = async (line: string, seq: number, stream: string): Promise<CheckedRecord> => {
	const read = readLine(line, seq);
	const entry = parsed(read.entry) as EntryRead | undefined;
	must(typeof entry === 'object' && entry !== null && Object.keys(entry).join() === FIELDS, 'entry', { seq });
	must(entry.v === 1 && entry.seq === seq && entry.stream === stream, 'place', { seq });
	const [leaf, data] = await Promise.all([leafHash(bytesOf(read.entry)), bodyOf(read, entry)]);
	return { seq, entry, data, leaf };
};

/** Reads a line, which is written in exactly one way. */
export const readLine = (line: string, seq: number): EventLine => {
	const read = parsed(line) as EventLine | undefined;
	must(typeof read === 'object' && read !== null && typeof read.entry === 'string', 'line', { seq });
	const { entry, salt, body } = read;
	const isSealed = typeof salt === 'string' && typeof body === 'string';
	must(isSealed || (salt === undefined && body === undefined), 'line', { seq });
	const written = JSON.stringify({ seq: read.seq, entry, ...(isSealed ? { salt, body } : {}) });
	must(written === line && Number.isSafeInteger(read.seq), 'line', { seq });
	must(read.seq === seq, 'order', { seq, values: { found: read.seq } });
	return read;
};

/** The body, whose hash is the one that the entry states. */
const bodyOf = async ({ salt, body, seq }: EventLine, entry: EntryRead): Promise<unknown> => {
	if (salt == null || body == null) return undefined;
	const bytes = bytesOfHex(salt);
	must(bytes?.length === 32, 'line', { seq });
	const hash = await sha256(BODY, bytes, bytesOf(body));
	must(hexOf(hash) === entry.body, 'body_hash', { seq });
	const data = parsed(body);
	if (typeof data !== 'object' || data === null) throw new Wrong('body', { seq });
	return data;
};

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
};
