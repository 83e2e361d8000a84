/**
 * One live connection: hello, welcome, commands and their answers, and coming back after every interruption. Owns the socket
 * and the timers; knows nothing of runes, pages or the browser's events (the page calls `hurry` and `setOnline`).
 *
 * **Invariant:** nothing is sent before the welcome but the hello, so a command never runs ahead of the token.
 */
import ReconnectingWebSocket from 'partysocket/ws';
import { ulid } from 'ulid';
import type { Command, CommandId, FromClient, FromServer, Parts, Position, Problem } from '../protocol/wire';
import { problemOf } from './problems';
import { Queue } from './queue';

export type Status = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'refused';

/** Somebody's wish that was refused while nobody waited for the answer, as after a reload. */
export interface Declined {
	command: Command;
	problem: Problem;
}

/** Somebody's wish that is durable, with the receipt for it. */
export interface Accepted {
	command: Command;
	seq: number;
	leaf?: string | undefined;
}

export interface Changes {
	status(status: Status): void;
	/** The parts that changed, and the seq they show. */
	parts(parts: Parts, seq: number): void;
	/** How far the server's clock is ahead of this one, in milliseconds. */
	clock(ahead: number): void;
	queue(queue: Queue): void;
	declined(declined: Declined): void;
	accepted(accepted: Accepted): void;
}

const SUBPROTOCOL = 'rubricon.v1';
const UNAUTHORISED = 4401;
/** An answer that takes longer than this means that the connection is dead, whatever the socket says. */
const ANSWER_WITHIN_MS = 10_000;
/** A transient refusal is tried again after 1, 2, 4 … seconds. */
const HELD_MS = 1_000;
const MAX_HELD_MS = 15_000;

export class Connection {
	readonly #url: string;
	readonly #token: string;
	readonly #changes: Changes;
	readonly #socketClass: typeof WebSocket | undefined;
	readonly #queue = new Queue();
	#socket: ReconnectingWebSocket | undefined;
	#position: Position | undefined;
	#status: Status = 'connecting';
	#online = true;
	#welcomed = false;
	#helloAt = 0;
	#goodbyeUntil = 0;
	#comeBack: ReturnType<typeof setTimeout> | undefined;
	#release: ReturnType<typeof setTimeout> | undefined;
	#watch: ReturnType<typeof setTimeout> | undefined;

	constructor(url: string, token: string, changes: Changes, socketClass?: typeof WebSocket) {
		this.#url = url;
		this.#token = token;
		this.#changes = changes;
		this.#socketClass = socketClass;
	}

	/** Connects; `kept` are commands of an earlier page that nobody has answered. */
	start(kept: readonly { id: CommandId; command: Command }[] = [], online = true): void {
		for (const { id, command } of kept) this.#queue.add(id, command);
		this.#changes.queue(this.#queue);
		this.#online = online;
		if (!online) this.#enter('offline');
		this.#open();
	}

	give(command: Command): Promise<Problem | undefined> {
		if (this.#status === 'refused') return Promise.resolve(problemOf('unauthorised', 401));
		return new Promise((resolve) => {
			if (!this.#queue.add(ulid(), command, resolve)) resolve(problemOf('too_many_requests'));
			this.#flush();
		});
	}

	/** Something says that the network may be back: do not sit out the delay. A goodbye's delay is kept all the same. */
	hurry(): void {
		if (this.#status === 'refused' || Date.now() < this.#goodbyeUntil) return;
		this.#open();
	}

	setOnline(online: boolean): void {
		this.#online = online;
		if (this.#status === 'refused') return;
		if (online) this.hurry();
		if (!this.#welcomed || !online) this.#enter(online ? 'reconnecting' : 'offline');
	}

	close(): void {
		clearTimeout(this.#comeBack);
		clearTimeout(this.#release);
		clearTimeout(this.#watch);
		this.#drop();
	}

	/** A new socket: partysocket has no way to cut its own delay short. */
	#open(): void {
		clearTimeout(this.#comeBack);
		this.#drop();
		this.#left();
		const socket = new ReconnectingWebSocket(this.#url, [SUBPROTOCOL], {
			minReconnectionDelay: 500 + Math.random() * 1_000,
			maxReconnectionDelay: 15_000,
			reconnectionDelayGrowFactor: 1.7,
			connectionTimeout: 10_000,
			maxEnqueuedMessages: 0,
			shouldReconnectOnClose: ({ code }) => code !== UNAUTHORISED,
			...(this.#socketClass ? { WebSocket: this.#socketClass } : {}),
		});
		socket.onopen = () => this.#hello();
		socket.onmessage = ({ data }) => this.#hear(data);
		socket.onclose = ({ code }) => this.#closed(code);
		this.#socket = socket;
	}

	#drop(): void {
		const socket = this.#socket;
		this.#socket = undefined;
		if (!socket) return;
		socket.onopen = socket.onmessage = socket.onclose = null;
		socket.close();
	}

	#hello(): void {
		this.#helloAt = Date.now();
		this.#say({ type: 'hello', token: this.#token, ...(this.#position ? { have: this.#position } : {}) });
		this.#watchFor(true);
	}

	#closed(code: number): void {
		if (code === UNAUTHORISED) {
			this.#enter('refused');
			this.close();
			this.#queue.abandon(problemOf('unauthorised', 401));
			this.#changes.queue(this.#queue);
			return;
		}
		this.#left();
	}

	/** Not welcome any more, for now. */
	#left(): void {
		clearTimeout(this.#watch);
		this.#welcomed = false;
		this.#queue.lost();
		if (this.#status === 'live') this.#enter(this.#online ? 'reconnecting' : 'offline');
	}

	#hear(data: unknown): void {
		const message = read(data);
		if (!message) return;
		switch (message.type) {
			case 'welcome':
				this.#welcome(message);
				break;
			case 'view':
				if (this.#position) this.#position = { ...this.#position, version: message.version };
				this.#changes.parts(message.parts, message.seq);
				break;
			case 'accepted':
				this.#accepted(message);
				break;
			case 'rejected':
				this.#rejected(message.id ?? undefined, message.problem);
				break;
			case 'goodbye':
				this.#goodbye(message.retry_after_ms);
				return;
		}
		// Whatever the browser says of the network: this connection works.
		if (this.#welcomed) this.#enter('live');
		this.#flush();
	}

	#welcome({ position, seq, now, parts }: Extract<FromServer, { type: 'welcome' }>): void {
		const heardAt = Date.now();
		this.#position = position;
		this.#welcomed = true;
		this.#online = true;
		const server = Date.parse(now);
		// The answer was half the way back when the server read its clock.
		if (Number.isFinite(server)) this.#changes.clock(server + (heardAt - this.#helloAt) / 2 - heardAt);
		this.#changes.parts(parts, seq);
	}

	#accepted({ id, seq, leaf }: Extract<FromServer, { type: 'accepted' }>): void {
		const command = this.#queue.commandOf(id);
		// Whoever gave it hears first: else it would be neither on its way nor in for a moment.
		this.#queue.accepted(id);
		if (command) this.#changes.accepted({ command, seq, leaf: leaf ?? undefined });
	}

	#rejected(id: CommandId | undefined, problem: Problem): void {
		const command = this.#queue.commandOf(id);
		const refusal = this.#queue.rejected(id, problem);
		if (refusal === 'unheard' && command) this.#changes.declined({ command, problem });
		if (refusal !== 'held') return;
		clearTimeout(this.#release);
		this.#release = setTimeout(
			() => {
				this.#queue.release();
				this.#flush();
			},
			Math.min(MAX_HELD_MS, HELD_MS * 2 ** (this.#queue.tries - 1)),
		);
	}

	#goodbye(after: number): void {
		this.#goodbyeUntil = Date.now() + after;
		this.#drop();
		this.#left();
		clearTimeout(this.#comeBack);
		this.#comeBack = setTimeout(() => this.#open(), after);
	}

	#flush(): void {
		if (this.#welcomed) for (const { id, command } of this.#queue.take()) this.#say({ type: 'command', id, command });
		this.#changes.queue(this.#queue);
		this.#watchFor(this.#welcomed && this.#queue.expecting);
	}

	#watchFor(answer: boolean): void {
		clearTimeout(this.#watch);
		if (answer) this.#watch = setTimeout(() => this.#open(), ANSWER_WITHIN_MS);
	}

	#say(message: FromClient): void {
		this.#socket?.send(JSON.stringify(message));
	}

	#enter(status: Status): void {
		if (status === this.#status) return;
		this.#status = status;
		this.#changes.status(status);
	}
}

/** A message of a later server that this page cannot read is passed over. */
const read = (data: unknown): FromServer | undefined => {
	try {
		return typeof data === 'string' ? (JSON.parse(data) as FromServer) : undefined;
	} catch {
		return undefined;
	}
};
