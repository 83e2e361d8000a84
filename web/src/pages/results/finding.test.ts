import { describe, expect, it } from 'vitest';
import { everything, ordersOf, rowsOf, type Wanted } from './finding';
import { board, spot } from './made';

const whole = board({
	'D1.1': [spot({ level: 3 }, { range: 1, change: 'stayed' }), spot({ level: 1 }, { range: 0, change: 'first' })],
	'D1.2': [spot('no_consensus', { range: 3, change: 'not_comparable' }), spot({ level: 2 }, { change: 'rose' })],
	'D2.1': [spot({ level: 1 }, { range: 2, change: 'fell' }), spot({ level: 4 }, { sameText: false })],
	'D2.2': [spot('not_scored'), spot('parked')],
	'D2.3': [spot({ level: 1 }, { range: 0 }), spot({ level: 2 })],
});
const codes = (wanted: Partial<Wanted>): string[] => rowsOf(whole, { ...everything, ...wanted }).map((row) => row.code);

describe('a board is sorted', () => {
	it('by the lowest level first, and what has none at the end', () => {
		expect(codes({ order: 'level' })).toEqual(['D2.3', 'D1.1', 'D2.1', 'D1.2', 'D2.2']);
		expect(codes({ order: 'level', column: 'id-1' })).toEqual(['D1.1', 'D1.2', 'D2.3', 'D2.1', 'D2.2']);
	});
	it('by how far votes were apart', () => expect(codes({ order: 'spread' })).toEqual(['D1.2', 'D2.1', 'D1.1', 'D2.3', 'D2.2']));
	it('by what fell, then by what rose', () => expect(codes({ order: 'change' }).slice(0, 2)).toEqual(['D2.1', 'D1.2']));
	it('by how far columns are apart, never across texts', () => expect(codes({ order: 'apart' })).toEqual(['D1.1', 'D2.3', 'D1.2', 'D2.1', 'D2.2']));
	it('as the rubric has it where nothing else is asked', () => expect(codes({})).toEqual(['D1.1', 'D1.2', 'D2.1', 'D2.2', 'D2.3']));
});

describe('a board is narrowed down', () => {
	it('to a domain', () => expect(codes({ domain: 'D1' })).toEqual(['D1.1', 'D1.2']));
	it('to a level, of anyone or of one column', () => {
		expect(codes({ standing: '1' })).toEqual(['D1.1', 'D2.1', 'D2.3']);
		expect(codes({ standing: '1', column: 'id-1' })).toEqual(['D1.1']);
	});
	it('to what has no level, by why', () => {
		expect(codes({ standing: 'parked' })).toEqual(['D2.2']);
		expect(codes({ standing: 'no_consensus' })).toEqual(['D1.2']);
	});
	it('to what rose or fell', () => expect(codes({ changed: true })).toEqual(['D1.2', 'D2.1']));
});

it('offers only orders that say something', () => {
	expect(ordersOf(whole)).toEqual(['agenda', 'level', 'spread', 'change', 'apart']);
	expect(ordersOf(board({ 'D1.1': [spot({ level: 2 }, { change: 'first' })] }))).toEqual(['agenda', 'level']);
});
