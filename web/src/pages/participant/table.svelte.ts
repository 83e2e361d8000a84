/**
 * Several people at one device: who they are, who of them has voted, and what was left on its way when the device was handed on.
 * One of them is connected at a time; the others are looked up.
 */
import { getJson } from '../../live/http';
import { shelfOf } from '../../live/keep';
import { connect } from '../../live/live.svelte';
import { keepSeats, keptSeats, type Seat } from '../../live/seats';
import type { Problem, SessionId, SessionView } from '../../protocol/wire';
import { visits } from '../home/visits';
import type { Guest } from './guest.svelte';
import { standingOf, type Standing } from './table';

/** Something of somebody that arrived too late, or not at all. */
export interface Trouble {
	name: string;
	problem: Problem;
}

export class Table {
	readonly #session: SessionId;
	/** Who joined on this device first. */
	readonly #first: Seat;
	#others = $state.raw<readonly Seat[]>([]);
	#standings = $state.raw<ReadonlyMap<string, Standing>>(new Map());
	troubles = $state.raw<readonly Trouble[]>([]);

	readonly seats = $derived.by((): readonly Seat[] => [this.#first, ...this.#others]);

	constructor(session: SessionId, first: string) {
		this.#session = session;
		const name = visits().find((one) => one.session === session)?.name ?? '';
		this.#first = { token: first, name, organisation: '' };
		this.#others = keptSeats(session);
		for (const seat of this.seats) this.#sendLeft(seat);
	}

	get shared(): boolean {
		return this.#others.length > 0;
	}

	isFirst(seat: Seat): boolean {
		return seat === this.#first;
	}

	named(token: string | undefined): Seat | undefined {
		return this.seats.find((seat) => seat.token === token);
	}

	standing(token: string): Standing | undefined {
		return this.#standings.get(token);
	}

	add(seat: Seat): void {
		this.#keep([...this.#others, seat]);
	}

	remove(seat: Seat): void {
		this.#keep(this.#others.filter((one) => one !== seat));
	}

	/** What was known no longer holds: the meeting has moved on. */
	forget(): void {
		this.#standings = new Map();
	}

	/** Asks how the others stand; whoever cannot be asked keeps what was known of them. */
	async look(here?: string): Promise<void> {
		await Promise.all(
			this.seats
				.filter((seat) => seat.token !== here)
				.map(async ({ token }) => {
					try {
						const { parts } = await getJson<SessionView>(`/api/sessions/${encodeURIComponent(this.#session)}`, token);
						this.#note(token, standingOf(parts));
					} catch {
						// Asked again soon.
					}
				}),
		);
	}

	/** Somebody hands the device on. */
	async part(guest: Guest): Promise<void> {
		const standing = standingOf(guest.live.parts);
		const voted = standing.kind === 'missing' && guest.vote.choice !== undefined;
		this.#note(guest.token, voted ? { kind: 'voted' } : standing);
		this.#report(guest.token, await guest.leave());
	}

	dismiss(): void {
		this.troubles = [];
	}

	/** What somebody gave before a reload, and nobody answered, goes out without their having the device. */
	#sendLeft({ token }: Seat): void {
		if (!this.shared || !hasLeft(shelfOf(this.#session, token))) return;
		void connect(this.#session, token, { keepsBallots: true })
			.leave()
			.then((declined) => this.#report(token, declined.map(({ problem }) => problem)));
	}

	#report(token: string, problems: readonly Problem[]): void {
		const name = this.named(token)?.name ?? '';
		this.troubles = [...this.troubles, ...problems.map((problem) => ({ name, problem }))];
	}

	#note(token: string, standing: Standing): void {
		this.#standings = new Map(this.#standings).set(token, standing);
	}

	#keep(others: readonly Seat[]): void {
		this.#others = others;
		keepSeats(this.#session, others);
	}
}

/** The table of a meeting, the same for whoever asks. */
export const tableOf = (session: SessionId, first: string): Table => {
	const key = `${session} ${first}`;
	const known = tables.get(key);
	if (known) return known;
	const table = new Table(session, first);
	tables.set(key, table);
	return table;
};

const tables = new Map<string, Table>();

const hasLeft = (key: string): boolean => {
	try {
		return localStorage.getItem(key) !== null;
	} catch {
		return false;
	}
};
