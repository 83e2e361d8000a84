/**
 * Ballots, comments and statements that nobody has answered yet, kept on this device over a reload. They keep their ids, so that
 * what did arrive is not counted twice. Knows nothing of sockets; a browser without storage only loses the reload.
 *
 * **Invariant:** what one person left is never sent with another person's token, also where they share a device.
 */
import type { Command, CommandId, SessionId } from '../protocol/wire';
import { isLasting, MAX_ENTRIES, sameBallot, type Queued } from './queue';
import { markOf, unsentOf } from './tokens';

export interface Kept {
	id: CommandId;
	command: Command;
}

/** Where it is kept for whoever holds this token. */
export const shelfOf = (session: SessionId, token: string): string => `${unsentOf(session)}${markOf(token)}`;

/** What is kept, as one window sees it. Windows of one person share them, and each takes away only what it knows of. */
export class Shelf {
	readonly #key: string;
	readonly #storage: Storage;
	readonly #known = new Set<CommandId>();

	constructor(key: string, storage: Storage) {
		this.#key = key;
		this.#storage = storage;
	}

	/** What an earlier page, or another window, left. */
	take(): Kept[] {
		const kept = this.#read();
		for (const { id } of kept) this.#known.add(id);
		return kept;
	}

	keep(entries: readonly Queued[]): void {
		const own = entries.filter((entry) => isLasting(entry.command)).map(({ id, command }): Kept => ({ id, command }));
		for (const { id } of own) this.#known.add(id);
		// An older ballot of another window, sent after a reload, would undo the newer one.
		const others = this.#read().filter(
			({ id, command }) => !this.#known.has(id) && !own.some((one) => sameBallot(one.command, command)),
		);
		const kept = [...others, ...own];
		try {
			if (kept.length > 0) this.#storage.setItem(this.#key, JSON.stringify(kept));
			else this.#storage.removeItem(this.#key);
		} catch {
			// Private windows may refuse to store; what waits still waits in this page.
		}
	}

	#read(): Kept[] {
		try {
			const kept: unknown = JSON.parse(this.#storage.getItem(this.#key) ?? '[]');
			return Array.isArray(kept) ? kept.filter(isKept).slice(0, MAX_ENTRIES) : [];
		} catch {
			return [];
		}
	}
}

const isKept = (value: unknown): value is Kept => {
	const { id, command } = (value ?? {}) as Partial<Kept>;
	return typeof id === 'string' && typeof command === 'object' && command !== null && isLasting(command);
};
