/** Checking the list of a session's records, from the first on: each line, the tree of them all, and what votes came to. */
import { Wrong } from './fault';
import { Meeting } from './meeting';
import { type CheckedRecord, checkLine } from './record';
import { recount } from './recount';
import { Tree } from './tree';

/** How many records are checked at once. */
export const BATCH = 256;

export class Checking {
	readonly session: string;
	readonly tree = new Tree();
	readonly meeting = new Meeting();
	/** How many reveals, closings and decisions were counted again from all that led to them. */
	recounted = 0;
	/** How many could be checked only in themselves, because votes are withheld. */
	partly = 0;
	/** When the last record was accepted. */
	readonly times: string[] = [];

	constructor(session: string) {
		this.session = session;
	}

	/** Checks the next lines, and takes in those before the first that is wrong. Throws what that is. */
	async add(lines: readonly string[]): Promise<void> {
		for (let from = 0; from < lines.length; from += BATCH) await this.#batch(lines.slice(from, from + BATCH));
	}

	async #batch(lines: readonly string[]): Promise<void> {
		const first = this.tree.size + 1;
		const checked = await Promise.allSettled(lines.map((line, at) => checkLine(line, first + at, this.session)));
		const held: CheckedRecord[] = [];
		let wrong: unknown;
		for (const one of checked) {
			try {
				if (one.status === 'rejected') throw one.reason;
				this.#count(one.value);
				held.push(one.value);
			} catch (error) {
				wrong = error;
				break;
			}
		}
		for (const { entry } of held) this.times.push(entry.at);
		await this.tree.add(held.map((record) => record.leaf));
		if (wrong) throw wrong;
	}

	#count(record: CheckedRecord): void {
		try {
			const counted = recount(this.meeting, record);
			if (counted === 'whole') this.recounted += 1;
			if (counted === 'partly') this.partly += 1;
			this.meeting.apply(record);
		} catch (error) {
			// A body that is not of its kind lacks what is looked for in it.
			throw error instanceof TypeError ? new Wrong('body', { seq: record.seq }) : error;
		}
	}
}
