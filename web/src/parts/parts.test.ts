import { describe, expect, it } from 'vitest';
import { clockWords, secondsLeft } from './countdown';
import { descriptorText } from './descriptor';
import { plotOf } from './plot';

const room = { width: 360, height: 220, head: 28, largest: 28 };
const counts = (...of: number[]): { level: number; count: number }[] => of.map((count, place) => ({ level: place + 1, count }));

describe('plotOf', () => {
	it('has a dot for every vote, in its column and inside the plot', () => {
		const plot = plotOf(counts(1, 9, 12, 0), undefined, room);
		expect(plot.columns.map((column) => column.dots.length)).toEqual([1, 9, 12, 0]);
		for (const column of plot.columns) {
			for (const dot of column.dots) {
				expect(dot.x).toBeGreaterThanOrEqual(column.x);
				expect(dot.x).toBeLessThanOrEqual(column.x + column.width);
				expect(dot.y).toBeGreaterThanOrEqual(column.top);
				expect(dot.y).toBeLessThanOrEqual(plot.height);
			}
		}
	});

	it('never lets two dots share a place', () => {
		const dots = plotOf(counts(30, 0, 30, 0), undefined, room).columns.flatMap((column) => column.dots);
		expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(60);
	});

	it('rings one dot: the reader’s', () => {
		const plot = plotOf(counts(0, 3, 2, 0), { level: 3 }, room);
		expect(plot.columns.map((column) => column.dots.filter((dot) => dot.mine).length)).toEqual([0, 0, 1, 0]);
		expect(plotOf(counts(0, 3, 2, 0), 'unsure', room).columns.some((column) => column.mine)).toBe(false);
	});

	it('draws columns beyond 60 votes, as high as their share of the highest', () => {
		const plot = plotOf(counts(0, 20, 41, 0), { level: 2 }, room);
		expect(plot.dot).toBe(0);
		expect(plot.columns[2]!.top).toBe(28);
		expect(plot.height - plot.columns[1]!.top).toBeCloseTo((220 * 20) / 41);
		expect(plot.columns[1]!.mine).toBe(true);
	});

	it('holds ten levels on a narrow phone, and nobody at all', () => {
		const plot = plotOf(counts(3, 3, 3, 3, 3, 3, 3, 3, 3, 8), undefined, { ...room, width: 280 });
		expect(plot.dot).toBeGreaterThanOrEqual(9);
		expect(plotOf(counts(0, 0, 0, 0), undefined, room).columns.every((column) => column.dots.length === 0)).toBe(true);
	});
});

describe('countdown', () => {
	it.each([
		['2026-11-22T18:00:00Z', 125],
		['2026-11-22T17:57:55.100Z', 1],
		['2026-11-22T17:57:00Z', 0],
		['not a time', 0],
	])('has until %s %i seconds', (deadline, seconds) => {
		expect(secondsLeft(deadline, Date.parse('2026-11-22T17:57:55Z'))).toBe(seconds);
	});

	it('reads like a clock', () => {
		expect([125, 60, 9, 0].map(clockWords)).toEqual(['2:05', '1:00', '0:09', '0:00']);
	});
});

describe('descriptorText', () => {
	it.each([
		['In addition, partners lead.', 'In addition,', 'partners lead.'],
		['In addition to Developing, partners lead.', 'In addition to Developing,', 'partners lead.'],
		['Además, las familias deciden.', 'Además,', 'las familias deciden.'],
		[' Some partners meet. In addition, they plan.', '', 'Some partners meet. In addition, they plan.'],
	])('%s', (descriptor, lead, text) => {
		expect(descriptorText(descriptor)).toEqual({ lead, text });
	});
});
