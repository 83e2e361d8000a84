import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../parts/fold';
import type { ListedSession, ListedSummary, RubricSummary } from '../../protocol/wire';
import { byYears, counted, rowsOf, halves, listed, LONG, type Row, type Wanted } from './listing';

const rubrics: RubricSummary[] = [
	{ id: 'connected-district', version: '2021', title: 'District Framework', digest: 'd', language: 'en', built_in: true, found: { domains: 1, criteria: 1, descriptors: 4, terms: 0 } },
];
const session = (id: string, title: string, held_on: string, more: Partial<ListedSummary> & Partial<ListedSession> = {}): ListedSession => {
	const { archived = false, join_code = 'ABCDEFGH', made_at = '2026-01-05T10:00:00Z', phase = 'closed', rubric, subjects = [] } = more;
	return {
		session: id,
		title,
		join_code,
		made_at,
		archived,
		summary: { held_on, phase, rubric: rubric ?? { id: 'connected-district', version: '2021', digest: 'd' }, subjects, items: 2, decided: 1 },
	};
};
const broken: ListedSession = { session: '09', title: 'Broken', join_code: 'ZZZZYYYY', made_at: '2025-02-03T10:00:00Z' };
const all = rowsOf(
	[
		session('01', 'Autumn review', '2026-11-22', { subjects: [{ id: 's', name: 'Distrito Peñón' }] }),
		session('02', 'Spring review 10', '2027-03-01', { phase: 'running', join_code: 'KMNP2345' }),
		session('03', 'Spring review 9', '2027-03-01', { phase: 'draft' }),
		session('04', 'An old one', '2019-05-05', { archived: true }),
		broken,
	],
	rubrics,
);
const find = (more: Partial<Wanted> & { search?: string } = {}): string[] => {
	const { search = '', ...wanted } = more;
	return idsOf(listed(all, { shown: 'current', words: wordsOf(search), order: 'newest', moved: new Set(), language: 'en', ...wanted }));
};
const idsOf = (rows: readonly Row[]): string[] => rows.map((row) => row.session.session);

describe('a search', () => {
	it.each([
		['autumn', ['01']],
		['AUTUMN review', ['01']],
		['review autumn', ['01']],
		['penon', ['01']],
		['PEÑÓN', ['01']],
		['kmnp 2345', ['02']],
		['district framework', ['03', '02', '01']],
		['connected-district 2021', ['03', '02', '01']],
		['2026-11', ['01']],
		['autumn spring', []],
		['broken', ['09']],
	])('for “%s” finds what has all its words in its title, names, code, day or rubric', (search, ids) => {
		expect(find({ search })).toEqual(ids);
	});

	it('says how many there are in each part of the list', () => {
		expect(counted(all, [])).toEqual({ current: 4, open: 2, closed: 1, archived: 1, unreadable: 1 });
		expect(counted(all, wordsOf('old'))).toEqual({ current: 0, open: 0, closed: 0, archived: 1, unreadable: 0 });
	});

	it('names a rubric that the server has no text of by its id', () => {
		expect(rowsOf([session('1', 'T', '2026-01-01', { rubric: { id: 'gone', version: '1', digest: 'g' } })], rubrics)[0]?.rubric).toBe('gone');
	});
});

describe('the parts of the list', () => {
	it('keep what is archived by itself, and what cannot be read out of open and closed', () => {
		expect(find()).toEqual(['03', '02', '01', '09']);
		expect(find({ shown: 'open' })).toEqual(['03', '02']);
		expect(find({ shown: 'closed' })).toEqual(['01']);
		expect(find({ shown: 'archived' })).toEqual(['04']);
		expect(find({ shown: 'unreadable' })).toEqual(['09']);
	});

	it('show what was moved a moment ago where it was, so that it can be undone there', () => {
		const moved = new Set(['04']);
		expect(find({ moved })).toContain('04');
		expect(find({ moved, shown: 'archived' })).toEqual([]);
	});
});

describe('the order', () => {
	it('is that of the days, and of one day that of the making', () => {
		expect(find({ order: 'oldest' })).toEqual(['09', '01', '02', '03']);
		expect(find({ order: 'newest' })).toEqual(['03', '02', '01', '09']);
	});

	it('of titles reads numbers as numbers', () => {
		expect(find({ order: 'title' })).toEqual(['01', '09', '03', '02']);
	});

	it('has a day for a session that does not say its own: the one it was made on', () => {
		expect(all.at(-1)?.day).toBe('2025-02-03');
	});
});

describe('years', () => {
	const rows = listed(all, { shown: 'current', words: [], order: 'newest', moved: new Set(), language: 'en' });

	it('tell a long list that is in the order of days', () => {
		expect(byYears(rows, 'newest', LONG + 1).map(({ year, rows }) => [year, rows.length])).toEqual([['2027', 2], ['2026', 1], ['2025', 1]]);
	});

	it('are left out of a short list, and of one that is in the order of titles', () => {
		expect(byYears(rows, 'newest', LONG)).toEqual([{ rows }]);
		expect(byYears(rows, 'title', LONG + 1)).toEqual([{ rows }]);
		expect(byYears([], 'newest', 0)).toEqual([]);
	});
});

it('says a code in two halves', () => expect(halves('KMNP2345')).toBe('KMNP 2345'));
