import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command, Notes, Problem } from '../../protocol/wire';
import { ItemNotes, PAUSE_MS } from './notes.svelte';

type Given = Extract<Command, { type: 'write_notes' }>;

const memory = (): Storage => {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
		get length() {
			return kept.size;
		},
	} as unknown as Storage;
};

const written = (revision: number, rationale: string, more: Partial<Notes> = {}): Notes => ({ item: 'I', revision, rationale, next_steps: [], by: 'Bo', ...more });
const changed = { code: 'notes_changed' } as Problem;

/** Notes with a server that gives these answers, one after the other; then yes. */
const notesWith = (answers: (Problem | undefined)[] = [], storage = memory()) => {
	const given: Given[] = [];
	const notes = new ItemNotes('S', 'I', async (command) => {
		given.push(command as Given);
		return answers.shift();
	}, storage);
	const type = (text: string): void => {
		notes.rationale = text;
		notes.changed();
	};
	return { notes, given, type, storage };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the notes of the desk', () => {
	it('go out once nobody types for a moment, based on what was seen', async () => {
		const { notes, given, type } = notesWith();
		notes.see(written(4, 'Before.'));
		for (const text of ['Before. A', 'Before. Af', 'Before. After.']) {
			type(text);
			await vi.advanceTimersByTimeAsync(PAUSE_MS / 2);
		}
		expect(given).toEqual([]);
		await vi.advanceTimersByTimeAsync(PAUSE_MS);
		expect(given.map((one) => [one.base, one.rationale])).toEqual([[4, 'Before. After.']]);
		expect(notes.unsent).toBe(false);
		type('Before. After. More.');
		await notes.write();
		expect(given.map((one) => one.base)).toEqual([4, 5]);
	});

	it('show what somebody else writes while nothing of one\'s own waits', () => {
		const { notes } = notesWith();
		notes.see(written(1, 'Theirs.'));
		expect(notes.rationale).toBe('Theirs.');
		notes.see(written(1, 'An older view.', { item: 'J' }));
		expect(notes.rationale).toBe('Theirs.');
	});

	it('keep both texts where two write at once, and send nothing before they are put together', async () => {
		const { notes, given, type } = notesWith([changed]);
		type('Mine.');
		await notes.write();
		expect(notes.problem).toBeNull();
		notes.see(written(1, 'Theirs.', { next_steps: [{ what: 'Call Ana' }] }));
		expect([notes.rationale, notes.theirs?.rationale]).toEqual(['Mine.', 'Theirs.']);
		await vi.advanceTimersByTimeAsync(PAUSE_MS * 3);
		expect(given.length).toBe(1);
		notes.addTheirs();
		await notes.write();
		expect(given[1]).toMatchObject({ base: 1, rationale: 'Mine.\n\nTheirs.', next_steps: [{ what: 'Call Ana' }] });
		expect(notes.theirs).toBeNull();
	});

	it('can go on with either text alone', async () => {
		const mine = notesWith();
		mine.type('Mine.');
		mine.notes.see(written(3, 'Theirs.'));
		mine.notes.keepMine();
		await mine.notes.write();
		expect(mine.given).toMatchObject([{ base: 3, rationale: 'Mine.' }]);
		const theirs = notesWith();
		theirs.type('Mine.');
		theirs.notes.see(written(3, 'Theirs.'));
		theirs.notes.useTheirs();
		await theirs.notes.write();
		expect([theirs.notes.rationale, theirs.given]).toEqual(['Theirs.', []]);
	});

	it('do not take their own writing, seen while more is typed, for somebody else\'s', async () => {
		let answer: (problem: undefined) => void = () => undefined;
		const notes = new ItemNotes('S', 'I', () => new Promise((resolve) => (answer = resolve)), memory());
		notes.rationale = 'One.';
		const writing = notes.write();
		notes.rationale = 'One. Two.';
		notes.see(written(1, 'One.'));
		expect(notes.theirs).toBeNull();
		answer(undefined);
		await writing;
		expect([notes.unsent, notes.rationale]).toEqual([true, 'One. Two.']);
	});

	it('survive a reload, and what was written meanwhile stands beside them', async () => {
		const storage = memory();
		const before = notesWith([], storage);
		before.notes.see(written(2, 'Known.'));
		before.type('Known. And more.');
		const after = notesWith([changed], storage);
		expect(after.notes.rationale).toBe('Known. And more.');
		after.notes.see(written(3, 'Somebody else\'s.'));
		expect(after.notes.theirs?.rationale).toBe('Somebody else\'s.');
		after.notes.addTheirs();
		await after.notes.write();
		await vi.advanceTimersByTimeAsync(PAUSE_MS);
		expect(after.given.at(-1)?.base).toBe(3);
		expect(storage.length).toBe(0);
	});

	it('say why they could not be handed in, and stay', async () => {
		const { notes, type } = notesWith([{ code: 'wrong_phase' } as Problem]);
		type('Mine.');
		await notes.write();
		expect([notes.problem?.code, notes.rationale, notes.unsent]).toEqual(['wrong_phase', 'Mine.', true]);
	});
});
