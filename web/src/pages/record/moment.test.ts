import { describe, expect, it } from 'vitest';
import type { Trail, TrailLine } from '../../protocol/wire';
import { mainAfter, mainBefore, stepAt, timeAt } from './moment';

const line = (seq: number, kind: string): TrailLine => ({ seq, kind, at: `2026-11-22T18:00:${String(seq).padStart(2, '0')}.000Z` });
const trail = {
	seq: 40,
	lines: [line(1, 'session_created'), line(2, 'agenda_set'), line(7, 'session_started'), line(9, 'item_focused'), line(30, 'round_revealed')],
} as Trail;

describe('a moment of the record', () => {
	it('is told by the last step that tells something', () => {
		expect([1, 2, 8, 29, 40].map((seq) => stepAt(trail, seq)?.kind)).toEqual([
			'session_created', 'session_created', 'session_started', 'item_focused', 'round_revealed',
		]);
	});

	it('has the time of the last step before it', () => {
		expect(timeAt(trail, 2)).toBe('2026-11-22T18:00:02.000Z');
		expect(timeAt(trail, 29)).toBe('2026-11-22T18:00:09.000Z');
	});

	it('lies between main steps', () => {
		expect([mainBefore(trail, 30), mainAfter(trail, 7), mainBefore(trail, 7), mainAfter(trail, 30)]).toEqual([7, 30, undefined, undefined]);
	});
});
