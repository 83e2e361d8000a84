import { beforeAll, describe, expect, it } from 'vitest';
import type { PlannedStep, Rubric } from '../../protocol/wire';
import common from '../../words/common';
import results from '../../words/results';
import { loadWords, setLanguage, type Language } from '../../words/words.svelte';
import { board, criterion, decided, item, onRubric, point, spot } from './made';
import { apartWords, movesWords, standsWords } from './sentences';
import { apartness, countsOf, movesOf, plannedOf, reachOf } from './summary';

const rubric = { levels: onRubric([]).levels } as Rubric;
const standings = (...all: Parameters<typeof spot>[0][]) => board(Object.fromEntries(all.map((one, at) => [`D1.${at + 1}`, [spot(one)]])));
const levels = (...all: number[]) => standings(...all.map((level) => ({ level })));
const counts = (of: ReturnType<typeof board>) => countsOf(of.rows, 0, of.scale);
const says = (of: ReturnType<typeof board>, language: Language = 'en'): string => {
	setLanguage(language);
	return standsWords('Maple Valley', counts(of), rubric).join(' ');
};

beforeAll(() => loadWords([common, results]));

describe('where a subject stands', () => {
	it('is the highest level that more than half of the criteria reach', () => {
		expect(reachOf(counts(levels(1, 2, 2, 3)))).toMatchObject({ level: 2, reached: 3, levelled: 4, end: 'none' });
		expect(reachOf(counts(levels(1, 3, 3, 4)))).toMatchObject({ level: 3, reached: 3 });
		expect(says(levels(1, 2, 2, 3))).toBe('Maple Valley stands at 2 Developing or above on 3 of 4 criteria.');
		expect(says(levels(1, 2, 2, 3), 'es')).toBe('Maple Valley está en 2 Developing o más arriba en 3 de 4 criterios.');
	});

	it('does not say "or above" of the lowest level or the highest', () => {
		expect(says(levels(1, 1))).toBe('Maple Valley stands at 1 Emerging, where this rubric starts, on 2 of 2 criteria.');
		expect(says(levels(4, 4, 1))).toBe('Maple Valley stands at 4 Transforming, the highest level, on 2 of 3 criteria.');
	});

	it('is the second level where fewer reach it, and no higher one that half of them do', () => {
		expect(says(levels(1, 1, 1, 4))).toBe('Maple Valley stands at 2 Developing or above on 1 of 4 criteria.');
		expect(says(levels(1, 4))).toBe('Maple Valley stands at 2 Developing or above on 1 of 2 criteria.');
	});

	it('says what has no level, and why', () => {
		const mixed = standings({ level: 2 }, { level: 2 }, 'no_consensus', 'parked', 'not_scored', 'not_scored');
		expect(says(mixed)).toBe(
			'Maple Valley stands at 2 Developing or above on 2 of the 2 criteria that have a level. 4 have no level: 1 ended without consensus, 1 is parked, and 2 were not scored.',
		);
		expect(says(standings({ level: 2 }, 'open'))).toBe('Maple Valley stands at 2 Developing on the only criterion that has a level. 1 is open.');
		expect(says(standings({ level: 2 }, 'open'), 'es')).toBe('Maple Valley está en 2 Developing en el único criterio que tiene nivel. 1 está sin decidir.');
		setLanguage('en');
		expect(says(standings('open', 'open'))).toBe('Maple Valley has no level yet on any of 2 criteria. 2 are open.');
	});

	it('counts nothing that was on no agenda', () => {
		expect(counts(board({ 'D1.1': [spot({ level: 1 })], 'D1.2': [undefined] })).criteria).toBe(1);
	});
});

describe('what moved', () => {
	const from = (change: Parameters<typeof criterion>[1], before: Parameters<typeof point>[1], now: Parameters<typeof point>[1], first = 's1') =>
		criterion(`D1.${change}`, change, [point(first, before), point('s4', now)]);
	const all = [from('rose', { level: 1 }, { level: 2 }), from('fell', { level: 3 }, { level: 1 }), from('stayed', { level: 2 }, { level: 2 }), from('first', 'parked', { level: 2 })];

	it('is told with the day it is compared with, and from where to where', () => {
		setLanguage('en');
		const moves = movesOf(all);
		expect(moves.fell).toEqual([{ code: 'D1.fell', name: 'About D1.fell', from: { level: 3 }, to: { level: 1 }, since: '2026-01-01' }]);
		expect(movesWords(moves)).toEqual(['Since January 1, 2026, 1 rose, 1 fell, and 1 stayed.', '1 was scored for the first time.']);
		setLanguage('es');
		expect(movesWords(moves)[0]).toBe('Desde el 1 de enero de 2026, 1 subió, 1 bajó y 1 sigue igual.');
	});

	it('names no day where there are several', () => {
		setLanguage('en');
		expect(movesWords(movesOf([...all, from('rose', { level: 1 }, { level: 3 }, 's2')]))[0]).toBe('Since each was scored before, 2 rose, 1 fell, and 1 stayed.');
	});

	it('says nothing after a first session, and takes the two last decisions past what was left open', () => {
		expect(movesWords(movesOf([criterion('D1.1', 'first', [point('s1', { level: 1 })])]))).toEqual([]);
		const history = [point('s1', { level: 1 }), point('s2', { level: 2 }), point('s3', 'parked'), point('s4', { level: 3 })];
		expect(movesOf([criterion('D1.1', 'rose', history)]).rose[0]).toMatchObject({ from: { level: 2 }, to: { level: 3 }, since: '2026-02-01' });
	});
});

describe('how far subjects are apart', () => {
	it('is told of levels of one text alone, from two levels on', () => {
		setLanguage('en');
		const compared = board({
			'D1.1': [spot({ level: 1 }), spot({ level: 4 })],
			'D1.2': [spot({ level: 2 }), spot({ level: 2 })],
			'D1.3': [spot({ level: 1 }), spot({ level: 4 }, { sameText: false })],
			'D1.4': [spot({ level: 1 }), spot('no_consensus')],
		});
		expect(apartness(compared)).toMatchObject({ most: 3, alike: 1, compared: 2 });
		expect(apartWords(compared)).toEqual([
			'The subjects are furthest apart, by 3 levels, on D1.1 About D1.1.',
			'Where two or more have a level, they stand at the same one on 1 of 2 criteria.',
		]);
		expect(apartness(board({ 'D1.1': [spot({ level: 1 }), spot({ level: 2 })] })).rows).toEqual([]);
	});
});

it('what comes next is in the order of its days, of decisions that stand, and what is over comes last', () => {
	const step = (what: string, more: Partial<PlannedStep> = {}): PlannedStep => ({ step: 1, what, state: 'open', ...more });
	const items = [
		decided('D1.1', 'North', { level: 2 }, [step('Done', { state: 'done', by_when: '2026-12-01' }), step('Some day'), step('Later', { by_when: '2027-05-01' })]),
		decided('D1.2', 'North', { level: 2 }, [step('Dropped', { state: 'dropped' }), step('Soon', { by_when: '2027-03-01' })]),
		{ ...decided('D1.3', 'North', { level: 2 }, [step('Taken up again')]), state: 'reopened' as const },
		item('D1.4', 'North', 'pending'),
	];
	expect(plannedOf(items).map((one) => [one.step.what, one.code])).toEqual([
		['Soon', 'D1.2'],
		['Later', 'D1.1'],
		['Some day', 'D1.1'],
		['Done', 'D1.1'],
		['Dropped', 'D1.2'],
	]);
});
