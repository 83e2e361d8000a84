import { describe, expect, it } from 'vitest';
import type { Rubric } from '../../../protocol/wire';
import { addCriterion, addDomain, addLevel, descriptorOf, leftOver, nextVersion, opened, removeLevel, renumber, setDescriptor, tidied } from './edit';

const garden = (): Rubric => ({
	id: 'garden',
	version: '1',
	title: 'Garden',
	language: 'en',
	levels: [
		{ value: 0, name: 'Seed' },
		{ value: 1, name: 'Plant' },
	],
	domains: [
		{
			code: 'G1',
			name: 'Soil',
			criteria: [
				{
					code: 'G1.1',
					name: 'Compost',
					group: 'Ground',
					levels: [
						{ value: 0, descriptor: 'Leaves lie about.' },
						{ value: 1, descriptor: 'Leaves are gathered.' },
					],
				},
			],
		},
	],
});
const first = (rubric: Rubric) => {
	const criterion = rubric.domains[0]?.criteria[0];
	if (!criterion) throw new Error('there is one');
	return criterion;
};

describe('a rubric that is mended', () => {
	it('is the same text when nothing was changed', () => {
		expect(tidied(opened(garden()))).toEqual(garden());
		expect(JSON.stringify(tidied(opened(garden())))).toBe(JSON.stringify(garden()));
	});

	it('is not changed by being opened', () => {
		const rubric = garden();
		opened(rubric).title = 'Another';
		expect(rubric.title).toBe('Garden');
	});

	it('is sent without empty lines and the white space around texts', () => {
		const rubric = opened(garden());
		rubric.title = ' Garden ';
		rubric.source = ' ';
		rubric.glossary = [{ term: '', definition: ' ' }];
		rubric.domains[0]?.reflection_questions?.push('', ' Who waters? ');
		const sent = tidied(rubric);
		expect(sent).not.toHaveProperty('source');
		expect(sent).not.toHaveProperty('glossary');
		expect(sent.title).toBe('Garden');
		expect(sent.domains[0]?.reflection_questions).toEqual(['Who waters?']);
		expect(sent.domains[0]).not.toHaveProperty('foundational_steps');
	});

	it('takes a missing descriptor, and sends all in the order of the scale', () => {
		const rubric = opened(garden());
		const criterion = first(rubric);
		criterion.levels = [{ value: 1, descriptor: 'Leaves are gathered.' }];
		expect(descriptorOf(criterion, 0)).toBe('');
		setDescriptor(criterion, 0, 'Leaves lie about.');
		expect(tidied(rubric)).toEqual(garden());
	});

	it('shows what no level has a place for, and loses none of it', () => {
		const rubric = opened(garden());
		const criterion = first(rubric);
		criterion.levels.push({ value: 0, descriptor: 'Twice.' }, { value: 7, descriptor: 'Nowhere.' });
		expect(leftOver(rubric, criterion)).toEqual([2, 3]);
		expect(first(tidied(rubric)).levels.map((one) => one.descriptor).sort()).toEqual(
			['Leaves are gathered.', 'Leaves lie about.', 'Nowhere.', 'Twice.'],
		);
	});

	it('gets and loses levels with what was said of them', () => {
		const rubric = opened(garden());
		addLevel(rubric);
		expect(rubric.levels[2]).toEqual({ value: 2, name: '' });
		removeLevel(rubric, 0);
		expect(first(rubric).levels).toEqual([{ value: 1, descriptor: 'Leaves are gathered.' }]);
	});

	it('numbers a level anew with its descriptors, but never like another', () => {
		const rubric = opened(garden());
		expect(renumber(rubric, 1, 5)).toBe(true);
		expect(descriptorOf(first(rubric), 5)).toBe('Leaves are gathered.');
		for (const value of [0, -1, 1.5, 256, Number.NaN]) expect(renumber(rubric, 1, value)).toBe(false);
		expect(rubric.levels.map((level) => level.value)).toEqual([0, 5]);
	});

	it('makes codes that are not taken', () => {
		const rubric = opened(garden());
		const domain = addDomain(rubric);
		expect(domain.code).toBe('G2');
		expect(addCriterion(rubric, domain).code).toBe('G2.1');
		const soil = rubric.domains[0];
		if (!soil) throw new Error('there is one');
		expect(addCriterion(rubric, soil)).toMatchObject({ code: 'G1.2', group: 'Ground' });
		domain.criteria[0] = { ...first(rubric), code: 'G1.3' };
		expect(addCriterion(rubric, soil).code).toBe('G1.4');
	});
});

it.each([
	['2021', [], '2021.1'],
	['2021', ['2021.1', '2021.2'], '2021.3'],
	['1.2', ['1.2'], '1.3'],
	['v9', [], 'v10'],
	['2026-b', [], '2026-b-2'],
	['', [], '2'],
])('after version %s with %j comes %s', (version, taken, next) => {
	expect(nextVersion(version, taken)).toBe(next);
});
