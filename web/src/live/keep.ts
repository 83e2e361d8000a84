/**
 * Ballots that nobody has answered yet, kept on this device over a reload. They keep their ids, so that a ballot which did
 * arrive is not counted twice. Knows nothing of sockets; a browser without storage only loses the reload.
 */
import type { Command, CommandId } from '../protocol/wire';
import { isBallot, MAX_ENTRIES, type Queued } from './queue';

export interface Kept {
	id: CommandId;
	command: Command;
}

export const keepBallots = (key: string, entries: readonly Queued[], storage: Storage): void => {
	const ballots = entries.filter((entry) => isBallot(entry.command)).map(({ id, command }): Kept => ({ id, command }));
	try {
		if (ballots.length > 0) storage.setItem(key, JSON.stringify(ballots));
		else storage.removeItem(key);
	} catch {
		// Private windows may refuse to store; the ballot still waits in this page.
	}
};

export const keptBallots = (key: string, storage: Storage): Kept[] => {
	try {
		const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isKept).slice(0, MAX_ENTRIES) : [];
	} catch {
		return [];
	}
};

const isKept = (value: unknown): value is Kept => {
	const { id, command } = (value ?? {}) as Partial<Kept>;
	return typeof id === 'string' && typeof command === 'object' && command !== null && isBallot(command);
};
