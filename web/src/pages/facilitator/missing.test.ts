import { describe, expect, it } from 'vitest';
import type { Advance, FocusItem, Progress } from '../../protocol/wire';
import { type MissingQuestion, missingNow } from './missing';

const voting = { item: 'A', state: 'voting', round: 2 } as FocusItem;
const proposed = { item: 'A', state: 'proposed', round: 2, proposal: { proposal: 3 } } as FocusItem;
const asked: MissingQuestion = { about: 'missing', step: { name: 'reveal', item: 'A', round: 2 }, missing: ['Ana', 'Bo'] };
const answers: MissingQuestion = { about: 'missing-answers', step: { name: 'close_answers', item: 'A', proposal: 3 }, missing: ['Ana', 'Bo'] };
const ahead: MissingQuestion = { about: 'missing-advance', step: { name: 'close_advance' }, missing: ['Ana', 'Bo'] };

const progress = (voted: number, waiting_for: string[]): Progress => ({ voted, eligible: 4, waiting_for });
const now = (question: MissingQuestion, focus: FocusItem | null, seen: Progress | null, advance: Partial<Advance> | null = null) =>
	missingNow(question, { focus, progress: seen, advance: advance as Advance | null });

describe('who is missing while the question stands', () => {
	it('follows the votes and the answers', () => {
		for (const [question, focus] of [[asked, voting], [answers, proposed]] as const) {
			expect(now(question, focus, progress(2, ['Ana', 'Bo']))).toEqual({ count: 2, people: ['Ana', 'Bo'] });
			expect(now(question, focus, progress(3, ['Bo']))).toEqual({ count: 1, people: ['Bo'] });
			expect(now(question, focus, progress(4, []))).toEqual({ count: 0, people: [] });
			// Somebody came in meanwhile.
			expect(now(question, focus, { voted: 3, eligible: 5, waiting_for: ['Bo', 'Cy'] })).toEqual({ count: 2, people: ['Bo', 'Cy'] });
		}
	});

	it('names nobody of an advance round who may be done by now', () => {
		expect(now(ahead, null, null, { open: true, eligible: 4, finished: 2 })).toEqual({ count: 2, people: ['Ana', 'Bo'] });
		expect(now(ahead, null, null, { open: true, eligible: 4, finished: 3 })).toEqual({ count: 1, people: [] });
		expect(now(ahead, null, null, { open: true, eligible: 4, finished: 4 })).toEqual({ count: 0, people: [] });
	});

	it('is nobody where what was asked about is over', () => {
		const seen = progress(2, ['Ana', 'Bo']);
		expect(now(asked, { ...voting, state: 'revealed' }, seen)).toBeUndefined();
		expect(now(asked, { ...voting, round: 3 }, seen)).toBeUndefined();
		expect(now(asked, { ...voting, item: 'B' }, seen)).toBeUndefined();
		expect(now(asked, null, seen)).toBeUndefined();
		expect(now(answers, { ...proposed, proposal: { proposal: 4 } } as FocusItem, seen)).toBeUndefined();
		expect(now(ahead, null, null, { open: false, eligible: 4, finished: 2 })).toBeUndefined();
	});
});
