import { beforeAll, describe, expect, it } from 'vitest';
import type { Measures, RevealedRound, Rubric, Shift } from '../protocol/wire';
import common from '../words/common';
import words from '../words/measures';
import { loadWords, setLanguage } from '../words/words.svelte';
import { figuresOf, middleWords, sessionFigures, sessionWords, shiftWords } from './measures';

const rubric = { levels: [{ value: 1, name: 'Emerging' }, { value: 2, name: 'Developing' }, { value: 3, name: 'Advancing' }] } as Rubric;

const measures = (more: Partial<Measures>): Measures => ({
	n: 8,
	levels: [1, 2, 3],
	counts: [1, 4, 3],
	shares: [0.125, 0.5, 0.375],
	modes: [2],
	median: 2,
	iqr: 1,
	range: 2,
	within_one: 1,
	consensus: 0.684,
	agreement: 0.583,
	...more,
});
const shift = (more: Partial<Shift>): Shift => ({ compared: 11, moved: 3, up: 2, down: 1, distance: 1, toward: [3], ...more });
// Isolation marks keep names of another direction in their place; they are not words.
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim();

beforeAll(() => {
	loadWords([common, words]);
	setLanguage('en');
});

describe('what a vote says beside the outcome', () => {
	it('is where the middle is and how many are near it', () => {
		expect(plain(middleWords(measures({}), rubric))).toBe('The middle vote is 2 Developing; everyone is within one level of it.');
		expect(plain(middleWords(measures({ median: 2.5, within_one: 0.75 }), rubric))).toBe(
			'The middle vote is between 2 Developing and 3 Advancing; 6 of 8 are within one level of it.',
		);
	});

	it('is nothing for a single vote', () => {
		expect(middleWords(measures({ n: 1 }), rubric)).toBe('');
		expect(figuresOf({ measures: measures({ n: 0, median: null }) } as RevealedRound, rubric)).toEqual([]);
	});

	it('says who moved where', () => {
		expect(plain(shiftWords(shift({}), rubric))).toBe('3 of 11 have moved since the round before, 2 up and 1 down, most toward 3 Advancing.');
		expect(plain(shiftWords(shift({ moved: 1, up: 1, down: 0 }), rubric))).toBe('One of 11 has moved since the round before, toward 3 Advancing.');
		expect(plain(shiftWords(shift({ moved: 0, toward: [] }), rubric))).toBe('Nobody has moved since the round before.');
		expect(shiftWords(shift({ compared: 0 }), rubric)).toBe('');
	});

	it('leaves out what a scale of two levels cannot tell', () => {
		const names = (round: Measures): string[] => figuresOf({ measures: round } as RevealedRound, rubric).map((figure) => figure.name);
		expect(names(measures({}))).toContain('Agreement');
		expect(names(measures({ agreement: null }))).not.toContain('Agreement');
	});
});

describe('how far a session agrees', () => {
	const agreement = { items: 5, people: 9, alpha: 0.7, concordance: 0.6, concordance_people: 7 };

	it('is a sentence first', () => {
		expect(plain(sessionWords(agreement))).toBe('Over 5 items, people read the levels mostly alike.');
		expect(plain(sessionWords({ ...agreement, alpha: -0.2 }))).toContain('no more than chance');
		expect(sessionWords({ ...agreement, alpha: null })).toBe('');
		expect(sessionWords({ ...agreement, items: 1 })).toBe('');
	});

	it('and numbers second, those there are', () => {
		expect(sessionFigures(agreement).map((figure) => figure.value)).toEqual(['0.70', '0.60']);
		expect(sessionFigures({ ...agreement, concordance: null })).toHaveLength(1);
	});
});
