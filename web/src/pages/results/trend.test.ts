import { describe, expect, it } from 'vitest';
import { point } from './made';
import { trendOf } from './trend';

const sessions = ['s1', 's2', 's3', 's4'];
const scale = [0, 5, 10];

describe('the trend of a criterion', () => {
	it('is a step from decision to decision, over sessions that did not have it', () => {
		const { marks, lines } = trendOf([point('s1', { level: 0 }), point('s4', { level: 10 })], sessions, scale);
		expect(marks.map((mark) => [mark.at, mark.place])).toEqual([[0, 1], [3, 3]]);
		expect(lines).toEqual([{ from: marks[0], to: marks[1] }]);
	});

	it('is interrupted where there is no consensus', () => {
		const { marks, lines, breaks } = trendOf([point('s1', { level: 5 }), point('s2', 'no_consensus'), point('s3', { level: 5 })], sessions, scale);
		expect(marks.map((mark) => mark.place)).toEqual([2, undefined, 2]);
		expect([lines, breaks]).toEqual([[], []]);
	});

	it('is interrupted where the text changed, and marked there', () => {
		const old = { same_text: false, version: '1' };
		const { lines, breaks } = trendOf(
			[point('s1', { level: 0 }, old), point('s2', { level: 5 }, old), point('s3', { level: 5 }, { version: '3' }), point('s4', { level: 10 }, { version: '4' })],
			sessions,
			scale,
		);
		expect(lines.map(({ from, to }) => [from.at, to.at]), 'of one text each').toEqual([[0, 1], [2, 3]]);
		expect(breaks.map(({ from, to }) => [from.at, to.at])).toEqual([[1, 2]]);
	});

	it('does not take two earlier versions for one text', () => {
		const { lines } = trendOf([point('s1', { level: 0 }, { same_text: false, version: '1' }), point('s2', { level: 0 }, { same_text: false, version: '2' })], sessions, scale);
		expect(lines).toEqual([]);
	});

	it('has no mark for what came to nothing', () => {
		expect(trendOf([point('s1', 'open'), point('s2', 'parked'), point('s3', 'not_scored')], sessions, scale).marks).toEqual([]);
	});
});
