import { describe, expect, it } from 'vitest';
import type { Guide, Rubric } from '../../protocol/wire';
import { piecesOf } from './pieces';
import { wordsOf } from '../../parts/fold';
import { codeOf, findIn, hitsOf } from './search';
import { termFinder } from './terms';

const criterion = (code: string, name: string, text: string) => ({ code, name, levels: [{ value: 1, descriptor: text }] });
const rubric: Rubric = {
	id: 'garden',
	version: '1',
	title: 'Garden',
	language: 'en',
	levels: [],
	domains: [
		{
			code: 'D1',
			name: 'Soil',
			introduction: 'Everything grows from the ground up.',
			criteria: [criterion('D1.1', 'Compost', 'Leaves are gathered in autumn.'), criterion('D1.2', 'Water', 'Rain is kept in a cistérn.')],
		},
		{ code: 'D2', name: 'People', criteria: [criterion('D2.1', 'Helpers', 'Families water the beds in summer.')] },
	],
	glossary: [{ term: 'Cistern', definition: 'A tank for rain.' }],
};
const found = (search: string, guides: Guide[] = []) => {
	const all = findIn(rubric, guides, wordsOf(search));
	return all && [[...all.criteria], [...all.domains], [...all.terms]];
};
const marked = (text: string, search: string): string[] => hitsOf(text, wordsOf(search)).map(({ from, to }) => text.slice(from, to));

describe('a search', () => {
	it('finds criteria, domains and terms, without case or accents', () => {
		expect(found('CISTERN')).toEqual([['D1.2'], [], [0]]);
		expect(found('ground')).toEqual([[], ['D1'], []]);
		expect(found('água')).toEqual([[], [], []]);
	});

	it('wants all its words in one place', () => {
		expect(found('water summer')).toEqual([['D2.1'], [], []]);
		expect(found('water rain')).toEqual([['D1.2'], [], []]);
	});

	it('looks into guides where they belong', () => {
		const entry = { kind: 'prompt' as const, places: [{ code: 'D2.1', name: 'Helpers' }], title: 'Ask', text: 'Who carries the cans?' };
		const guides = [{ id: 'g', title: 'G', source: 'S', language: 'en', entries: [entry] }];
		expect(found('carries', guides)).toEqual([['D2.1'], [], []]);
	});

	it('for nothing is no search', () => {
		expect(found('  ')).toBeUndefined();
	});

	it('marks what it found in the text as it stands there', () => {
		expect(marked('Rain in a cistérn, and rain.', 'rain cistern')).toEqual(['Rain', 'cistérn', 'rain']);
		expect(marked('abcdef', 'abc cde')).toEqual(['abcde']);
		expect(marked('Straße und ﬁn', 'fin')).toEqual(['ﬁn']);
	});

	it('knows a code however it is typed', () => {
		expect(codeOf(rubric, ' d1.2 ')).toBe('D1.2');
		expect(codeOf(rubric, 'D2')).toBe('D2');
		expect(codeOf(rubric, 'D')).toBeUndefined();
		expect(codeOf(rubric, '')).toBeUndefined();
	});
});

describe('the pieces of a text', () => {
	const cut = (text: string, search: string) =>
		piecesOf(text, termFinder(rubric.glossary ?? [])(text), hitsOf(text, wordsOf(search))).map(
			(piece) => `${piece.term ?? ''}:${piece.runs.map((run) => (run.hit ? `[${run.text}]` : run.text)).join('')}`,
		);

	it('put together are the text', () => {
		const text = 'Rain runs into the cistern at night.';
		const pieces = piecesOf(text, termFinder(rubric.glossary ?? [])(text), hitsOf(text, ['n']));
		expect(pieces.flatMap((piece) => piece.runs.map((run) => run.text)).join('')).toBe(text);
	});

	it('show a hit within a term, and one that runs over its edge', () => {
		expect(cut('the cistern here', 'stern')).toEqual([':the ', '0:ci[stern]', ': here']);
		expect(cut('the cistern-wall', 'cistern-wa')).toEqual([':the ', '0:[cistern]', ':[-wa]ll']);
		expect(cut('nothing', '')).toEqual([':nothing']);
		expect(cut('', '')).toEqual([]);
	});
});
