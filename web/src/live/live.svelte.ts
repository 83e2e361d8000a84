/**
 * The live session as a page sees it: the parts of the view, how the connection is, the server's clock, and a way to give
 * commands. Wires the connection to the browser (online, visible, storage); the protocol itself is in `connection.ts`.
 */
import type { Command, Parts, Problem, SessionId } from '../protocol/wire';
import { Connection, type Declined, type Status } from './connection';
import { Shelf, shelfOf } from './keep';
import { isBallot } from './queue';
import { drawerOf, keepReceipt, keptReceipts, type Receipt } from './receipts';

export type { Declined, Status } from './connection';

/** A page that was hidden for longer may hold a socket that died in its sleep. */
const ASLEEP_MS = 30_000;

export class Live {
	/** The parts of the view; each is replaced as a whole when it changes. */
	parts = $state.raw<Parts>({});
	status = $state.raw<Status>('connecting');
	/** The seq of the newest record that the parts show. */
	seq = $state.raw(0);
	/** Commands that wait for their answer, the oldest first. */
	unanswered = $state.raw<readonly Command[]>([]);
	/** Commands that were refused when nobody waited for the answer any more, as after a reload. */
	declined = $state.raw<readonly Declined[]>([]);
	/** The receipts of what the reader said in this meeting, in the order of the record. */
	receipts = $state.raw<readonly Receipt[]>([]);

	#ahead = 0;
	#hiddenAt = 0;
	/** Told once nothing waits any more. */
	#emptied: (() => void) | undefined;
	readonly #connection: Connection;
	readonly #listening = new AbortController();

	/** `keeps` what the reader said on this device. */
	constructor(session: SessionId, token: string, keeps: boolean, socketClass?: typeof WebSocket) {
		const shelf = keeps ? new Shelf(shelfOf(session, token), localStorage) : undefined;
		const drawer = drawerOf(session, token);
		if (keeps) this.receipts = keptReceipts(drawer);
		const url = `${location.origin.replace(/^http/, 'ws')}/api/sessions/${encodeURIComponent(session)}/live`;
		this.#connection = new Connection(
			url,
			token,
			{
				status: (status) => {
					this.status = status;
					if (status === 'refused') this.#emptied?.();
				},
				parts: (parts, seq) => this.#merge(parts, seq),
				clock: (ahead) => (this.#ahead = ahead),
				queue: (queue) => {
					if (!same(this.unanswered, queue.commands)) this.unanswered = queue.commands;
					shelf?.keep(queue.entries);
					if (queue.entries.length === 0) this.#emptied?.();
				},
				declined: (declined) => (this.declined = [...this.declined, declined]),
				accepted: ({ command, seq, leaf }) => {
					if (!keeps || !isBallot(command)) return;
					this.receipts = keepReceipt(drawer, { seq, leaf, at: new Date(this.now()).toISOString(), said: command });
				},
			},
			socketClass,
		);
		this.#connection.start(shelf?.take() ?? [], navigator.onLine !== false);
		this.#listen();
	}

	/** The server's clock, in milliseconds since 1970. */
	now(): number {
		return Date.now() + this.#ahead;
	}

	/**
	 * Gives a command. Resolves when it is durable, or with the reason why it was refused; while the connection is away it
	 * waits, and a refusal that is over in a moment is tried again.
	 */
	give(command: Command): Promise<Problem | undefined> {
		return this.#connection.give(command);
	}

	/** The reader has seen what was refused. */
	dismiss(): void {
		this.declined = [];
	}

	/** Closes once everything that was given is answered. Resolves then with what was refused unheard. */
	async leave(): Promise<readonly Declined[]> {
		if (this.unanswered.length > 0 && this.status !== 'refused') await new Promise<void>((resolve) => (this.#emptied = resolve));
		this.close();
		return this.declined;
	}

	close(): void {
		this.#listening.abort();
		this.#connection.close();
	}

	#merge(parts: Parts, seq: number): void {
		const changed = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null && part !== undefined));
		this.parts = { ...this.parts, ...(changed as Parts) };
		this.seq = Math.max(this.seq, seq);
	}

	#listen(): void {
		const { signal } = this.#listening;
		globalThis.addEventListener?.('online', () => this.#connection.setOnline(true), { signal });
		globalThis.addEventListener?.('offline', () => this.#connection.setOnline(false), { signal });
		globalThis.document?.addEventListener('visibilitychange', () => this.#turned(), { signal });
	}

	#turned(): void {
		if (document.visibilityState === 'hidden') {
			this.#hiddenAt = Date.now();
			return;
		}
		const asleep = this.#hiddenAt > 0 && Date.now() - this.#hiddenAt > ASLEEP_MS;
		if (this.status !== 'live' || asleep) this.#connection.hurry();
	}
}

/** `keepsBallots` for whoever votes: what nobody has answered then survives a reload, and so do the receipts of what was. */
export const connect = (session: SessionId, token: string, { keepsBallots = false } = {}): Live =>
	new Live(session, token, keepsBallots);

const same = (one: readonly Command[], other: readonly Command[]): boolean =>
	one.length === other.length && one.every((command, place) => command === other[place]);
