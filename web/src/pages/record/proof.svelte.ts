/**
 * Whether the record holds, for the page: the worker that checks it, what it said last, and the server's statement that is kept on
 * this device for the next visit. Nobody who reads waits for it.
 */
import type { RecordView } from '../../verify/follow';
import type { Standing } from '../../verify/standing';
import { type Checker, startChecker } from '../../verify/client';

/** How often it is asked whether there are new records, in milliseconds. */
const OFTEN = 15_000;

export class Proof {
	standing = $state.raw<Standing>({ state: 'checking', done: 0 });
	readonly #checker: Checker;
	readonly #waiting = new Map<number, (record: RecordView | undefined) => void>();
	readonly #timer: ReturnType<typeof setInterval>;
	/** Little comes after the end of a meeting: it is asked for when the reader comes back to the page. */
	readonly #back = (): void => void (document.visibilityState === 'visible' && this.refresh());

	/** `isOver` says whether the meeting is over. */
	constructor(session: string, token: string, isOver: () => boolean) {
		const key = `rubricon.statement.${session}`;
		this.#checker = startChecker((said) => {
			if (said.type === 'standing') this.standing = said.standing;
			if (said.type === 'failed') this.standing = { state: 'away', done: 0 };
			if (said.type === 'keep') keep(key, said.note);
			if (said.type === 'record') {
				this.#waiting.get(said.seq)?.(said.record);
				this.#waiting.delete(said.seq);
			}
		});
		this.#checker.ask({ type: 'follow', session, token, kept: kept(key) });
		this.#timer = setInterval(() => {
			if (document.visibilityState === 'visible' && !(isOver() && this.standing.state === 'holds')) this.refresh();
		}, OFTEN);
		document.addEventListener('visibilitychange', this.#back);
	}

	refresh(): void {
		this.#checker.ask({ type: 'refresh' });
	}

	/** One record with its proof; nothing where there is none of this number, or it is behind one that is wrong. */
	record(seq: number): Promise<RecordView | undefined> {
		return new Promise((resolve) => {
			this.#waiting.set(seq, resolve);
			this.#checker.ask({ type: 'record', seq });
		});
	}

	stop(): void {
		clearInterval(this.#timer);
		document.removeEventListener('visibilitychange', this.#back);
		this.#checker.stop();
	}
}

const kept = (key: string): string | undefined => {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
};

const keep = (key: string, note: string): void => {
	try {
		localStorage.setItem(key, note);
	} catch {
		// Then the next visit begins anew.
	}
};
