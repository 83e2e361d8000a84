/**
 * Follows the record of one session on its server: fetches what is new, checks it, and says how it stands. Runs in a worker, so
 * that nobody who reads waits for it. Knows nothing of the page.
 */
import { getJson, pieces, ProblemError } from '../live/http';
import { base64Of, type Bytes, canHash, hexOf, joined, textOf } from './bytes';
import { Checking } from './checking';
import { faultOf } from './fault';
import { Lines } from './lines';
import { readKey, type Key } from './notes';
import { type EntryRead, readLine } from './record';
import { compare, compareKept, heldBy, readStatement, type Standing, type ServerStatement } from './standing';
import { checkInclusion } from './tree';

/** One record with its proof, for somebody who wants to see it. */
export interface RecordView {
	seq: number;
	entry: string;
	read: EntryRead;
	salt?: string | null;
	body?: string | null;
	/** In hexadecimal. */
	leaf: string;
	/** Where it stands in the tree that the server signed; nothing where that does not cover it yet. */
	proof?: { index: number; size: number; root: string; path: string[]; holds: boolean };
}

export class Following {
	readonly #path: string;
	readonly #token: string;
	readonly #checking: Checking;
	readonly #tell: (standing: Standing) => void;
	readonly #keep: (note: string) => void;
	readonly #lines: string[] = [];
	#kept: string | undefined;
	#keptSize = 0;
	#keys: Key[] = [];
	#statement: ServerStatement | undefined;
	#isBroken = false;
	#busy: Promise<void> = Promise.resolve();

	/** `kept` is a statement of an earlier visit; `keep` is given each new one. */
	constructor(session: string, token: string, kept: string | undefined, tell: (standing: Standing) => void, keep: (note: string) => void) {
		this.#path = `/api/sessions/${encodeURIComponent(session)}`;
		this.#token = token;
		this.#checking = new Checking(session);
		this.#kept = kept;
		this.#tell = tell;
		this.#keep = keep;
	}

	/** Fetches and checks what is new. */
	refresh(): Promise<void> {
		this.#busy = this.#busy.then(() => this.#refresh());
		return this.#busy;
	}

	/** A record, once what is being fetched is there. */
	async record(seq: number): Promise<RecordView | undefined> {
		await this.#busy;
		const line = this.#lines[seq - 1];
		const leaf = this.#checking.tree.leaf(seq - 1);
		if (line === undefined || !leaf) return undefined;
		const { entry, salt, body } = readLine(line, seq);
		return { seq, entry, read: JSON.parse(entry) as EntryRead, salt, body, leaf: hexOf(leaf), proof: await this.#proof(seq - 1, leaf) };
	}

	async #refresh(): Promise<void> {
		if (this.#isBroken) return;
		if (!canHash()) {
			this.#tell({ state: 'unable' });
			return;
		}
		try {
			await this.#readNew();
			await this.#compare();
		} catch (error) {
			if (error instanceof ProblemError) {
				this.#tell({ state: 'away', done: this.#checking.tree.size });
				return;
			}
			this.#isBroken = true;
			this.#tell({ state: 'broken', fault: faultOf(error) });
		}
	}

	async #readNew(): Promise<void> {
		const { tree } = this.#checking;
		const lines = new Lines(tree.size + 1);
		for await (const piece of pieces(`${this.#path}/events?after=${tree.size}`, this.#token)) {
			const more = lines.push(piece);
			// Kept even where one of them is wrong, so that it can be looked at.
			this.#lines.push(...more);
			await this.#checking.add(more);
			if (!this.#statement) this.#tell({ state: 'checking', done: tree.size });
		}
		lines.end();
	}

	/** The statement may cover records that came while the list was read; then the list is read on. */
	async #compare(): Promise<void> {
		const { session, tree } = this.#checking;
		if (this.#statement?.size === tree.size) return;
		const { keys } = await getJson<{ keys: { vkey: string }[] }>('/api/vkey');
		this.#keys = (await Promise.all(keys.map(({ vkey }) => readKey(vkey)))).filter((key) => key !== undefined);
		const note = await textAt(`${this.#path}/checkpoint`, this.#token);
		const statement = await readStatement(note, session, this.#keys);
		if (statement.size > tree.size) await this.#readNew();
		await compare(this.#checking, statement, this.#statement?.size);
		await this.#compareKept(statement);
		this.#statement = statement;
		this.#keep(note);
		this.#tell(heldBy(this.#checking, statement, this.#keptSize));
	}

	/** Once: that the record goes on from what this device saw before. */
	async #compareKept(statement: ServerStatement): Promise<void> {
		if (this.#kept === undefined) return;
		const kept = await readStatement(this.#kept, this.#checking.session, this.#keys).catch(() => undefined);
		this.#kept = undefined;
		if (!kept || kept.name !== statement.name) return;
		await compareKept(this.#checking, kept);
		this.#keptSize = kept.size;
	}

	async #proof(index: number, leaf: Bytes): Promise<RecordView['proof']> {
		const { tree } = this.#checking;
		const { size, root } = this.#statement ?? { size: 0 };
		if (index >= size || !root) return undefined;
		const path = await tree.inclusion(index, size);
		return { index, size, root: base64Of(root), path: path.map(base64Of), holds: await checkInclusion(path, index, leaf, size, root) };
	}
}

const textAt = async (path: string, token: string): Promise<string> => {
	const all: Bytes[] = [];
	for await (const piece of pieces(path, token)) all.push(piece);
	return textOf(joined(all)) ?? '';
};
