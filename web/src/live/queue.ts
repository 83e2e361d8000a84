/**
 * The commands that wait for their answer, in the order they were given. Pure: knows neither sockets, clocks nor pages.
 *
 * A command keeps its id for as long as it waits, so that sending it again can never count twice. A ballot, or an answer to a proposal, that has not
 * left the device is replaced by the next one for the same item and round, or proposal; whoever waited for the old one then waits for the new.
 */
import type { Command, CommandId, Problem } from '../protocol/wire';

/** `waiting` is to be sent, `sent` is on its way, `held` was refused for now and waits for `release`. */
export type Standing = 'waiting' | 'sent' | 'held';

export type Settle = (problem: Problem | undefined) => void;

export interface Queued {
	readonly id: CommandId;
	readonly command: Command;
	standing: Standing;
	/** How often it was refused for now. */
	tries: number;
	/** Whoever waits for the answer. */
	settles: Settle[];
}

/** What a refusal came to. */
export type Refusal = 'held' | 'settled' | 'unheard' | 'unknown';

/** More than any page gives while it is offline: an advance round has 200 items. */
export const MAX_ENTRIES = 256;

export class Queue {
	#entries: Queued[] = [];

	get entries(): readonly Queued[] {
		return this.#entries;
	}

	get commands(): Command[] {
		return this.#entries.map((entry) => entry.command);
	}

	/** Puts a command at the end; `false` where there is no room. */
	add(id: CommandId, command: Command, settle?: Settle): boolean {
		const entry: Queued = { id, command, standing: 'waiting', tries: 0, settles: settle ? [settle] : [] };
		const place = this.#entries.findIndex((one) => one.standing !== 'sent' && sameBallot(one.command, command));
		const old = this.#entries[place];
		if (old) {
			entry.settles.unshift(...old.settles);
			this.#entries.splice(place, 1);
		}
		if (this.#entries.length >= MAX_ENTRIES) return false;
		this.#entries.push(entry);
		return true;
	}

	/** What is to be sent now, marked as sent. Nothing overtakes a command that is held. */
	take(): Queued[] {
		const held = this.#entries.findIndex((entry) => entry.standing === 'held');
		const due = (held < 0 ? this.#entries : this.#entries.slice(0, held)).filter((entry) => entry.standing === 'waiting');
		for (const entry of due) entry.standing = 'sent';
		return due;
	}

	/** The connection is gone: what was on its way is to be sent again. */
	lost(): void {
		for (const entry of this.#entries) if (entry.standing === 'sent') entry.standing = 'waiting';
	}

	/** What was refused for now may go again. */
	release(): void {
		for (const entry of this.#entries) if (entry.standing === 'held') entry.standing = 'waiting';
	}

	/** Is an answer due? */
	get expecting(): boolean {
		return this.#entries.some((entry) => entry.standing === 'sent');
	}

	/** How often the command that holds up the others was refused for now. */
	get tries(): number {
		return this.#entries.find((entry) => entry.standing === 'held')?.tries ?? 0;
	}

	accepted(id: CommandId): void {
		const entry = this.#entries.find((one) => one.id === id);
		if (!entry) return;
		// An older ballot that is still held would now undo this one.
		const settled = this.#entries
			.slice(0, this.#entries.indexOf(entry) + 1)
			.filter((one) => one === entry || (one.standing === 'held' && sameBallot(one.command, entry.command)));
		this.#settle(settled, undefined);
	}

	/** Without an id it is the oldest command on its way that could not be read. */
	rejected(id: CommandId | undefined, problem: Problem): Refusal {
		const entry = this.#entries.find((one) => (id === undefined ? one.standing === 'sent' : one.id === id));
		if (!entry) return 'unknown';
		if (isTransient(problem)) {
			const newer = this.#entries.slice(this.#entries.indexOf(entry) + 1).find((one) => sameBallot(one.command, entry.command));
			if (newer) {
				newer.settles.unshift(...entry.settles);
				this.#entries = this.#entries.filter((one) => one !== entry);
				return 'settled';
			}
			entry.standing = 'held';
			entry.tries += 1;
			return 'held';
		}
		// Whoever takes back a ballot that never arrived has what they wished for.
		const fulfilled = entry.command.type === 'withdraw_ballot' && problem.code === 'no_ballot';
		const heard = fulfilled || entry.settles.length > 0;
		this.#settle([entry], fulfilled ? undefined : problem);
		return heard ? 'settled' : 'unheard';
	}

	/** The command of this id, or the oldest on its way. */
	commandOf(id: CommandId | undefined): Command | undefined {
		return this.#entries.find((one) => (id === undefined ? one.standing === 'sent' : one.id === id))?.command;
	}

	/** Nothing can be answered any more. */
	abandon(problem: Problem): void {
		this.#settle(this.#entries, problem);
	}

	#settle(gone: readonly Queued[], problem: Problem | undefined): void {
		this.#entries = this.#entries.filter((one) => !gone.includes(one));
		for (const entry of gone) for (const settle of entry.settles) settle(problem);
	}
}

/** Is this refusal over in a moment? Then the command is sent again, with its id. */
export const isTransient = (problem: Problem): boolean =>
	problem.code === 'too_many_requests' || problem.code === 'unavailable' || problem.code === 'storage_refused';

/** Do both say what one ballot, or one answer to a proposal, is to be? */
export const sameBallot = (one: Command, other: Command): boolean => isBallot(one) && isBallot(other) && placeOf(one) === placeOf(other);

export type BallotCommand = Extract<Command, { type: 'cast_ballot' | 'withdraw_ballot' | 'answer_proposal' }>;

/** What somebody says in a round or of a proposal: the last of it counts. */
export const isBallot = (command: Command): command is BallotCommand =>
	command.type === 'cast_ballot' || command.type === 'withdraw_ballot' || command.type === 'answer_proposal';

/** What somebody said or wrote: it outlives a reload until it is answered. */
export const isLasting = (command: Command): boolean =>
	isBallot(command) || command.type === 'add_comment' || command.type === 'make_statement';

const placeOf = (command: BallotCommand): string =>
	command.type === 'answer_proposal' ? `${command.item} proposal ${command.proposal}` : `${command.item} round ${command.round}`;
