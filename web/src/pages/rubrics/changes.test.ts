import { beforeAll, describe, expect, it } from 'vitest';
import type { Change, Difference, Rubric } from '../../protocol/wire';
import common from '../../words/common';
import words from '../../words/rubrics';
import { loadWords, setLanguage } from '../../words/words.svelte';
import { placesOf } from './changes';

const rubric: Rubric = {
	id: 'garden',
	version: '2',
	title: 'Garden',
	language: 'en',
	levels: [
		{ value: 1, name: 'Seed' },
		{ value: 2, name: 'Plant' },
	],
	domains: [{ code: 'G1', name: 'Soil', criteria: [{ code: 'G1.1', name: 'Compost', levels: [] }] }],
};
const ref = { id: 'garden', version: '1', digest: '' };
const told = (...changes: Change[]) => placesOf({ from: ref, to: ref, changes } as Difference, rubric);
const sentence = (change: Change): string | undefined => told(change)[0]?.changes[0]?.sentence;

beforeAll(() => {
	loadWords([common, words]);
	setLanguage('en');
});

describe('a difference', () => {
	it('is told place by place, in its order, with the names of the newer text', () => {
		const places = told(
			{ part: 'title', place: '', before: 'A', after: 'B' },
			{ part: 'descriptor', place: 'G1.1', level: 2, before: 'x', after: 'y' },
			{ part: 'group', place: 'G1.1', after: 'Ground' },
			{ part: 'term', place: 'Mulch', after: 'Leaves.' },
			{ part: 'term', place: 'Bed', before: 'Earth.' },
			{ part: 'glossary_order', place: '' },
		);
		expect(places.map(({ code, name, changes }) => [code, name, changes.length])).toEqual([
			['', 'The rubric as a whole', 1],
			['G1.1', 'Compost', 2],
			['', 'Glossary', 3],
		]);
	});

	it('keeps a criterion that went apart from one that has its code now', () => {
		const places = told(
			{ part: 'criterion', place: 'G1.1', before: 'Leaves' },
			{ part: 'descriptor', place: 'G1.1', level: 1, before: 'x' },
			{ part: 'criterion', place: 'G1.1', after: 'Compost' },
		);
		expect(places.map(({ name, changes }) => [name, changes.length])).toEqual([
			['Leaves', 2],
			['Compost', 1],
		]);
	});

	it.each<[Change, string]>([
		[{ part: 'descriptor', place: 'G1.1', level: 2, before: 'x', after: 'y' }, 'Descriptor of 2 Plant, changed'],
		[{ part: 'descriptor', place: 'G1.1', level: 9, before: 'x' }, 'Descriptor of 9, removed'],
		[{ part: 'criterion', place: 'G1.2', after: 'Water' }, 'New criterion'],
		[{ part: 'domain', place: 'G7', before: 'Air' }, 'Domain removed'],
		[{ part: 'reflection_question', place: 'G1', before: 'Who?', after: 'Who else?' }, 'Question changed'],
		[{ part: 'term', place: 'Mulch', after: 'Leaves.' }, 'New term: Mulch'],
		[{ part: 'code', place: 'G1.2', before: 'G1.3', after: 'G1.2' }, 'The code was G1.3, now it is G1.2.'],
		[{ part: 'order', place: 'G1.2', before: 'G9', after: 'G1' }, 'Moved from domain G9 to domain G1.'],
		[{ part: 'order', place: 'G1.2', before: 'G1.1', after: '' }, 'Moved: it stood after G1.1, now it stands at the beginning.'],
	])('says what became of %o', (change, words) => {
		expect(sentence(change)).toBe(words);
	});

	it('keeps the words as they changed, and shows whole texts where there are none', () => {
		const words = [
			{ kind: 'same' as const, text: 'Leaves are ' },
			{ kind: 'added' as const, text: 'always ' },
			{ kind: 'same' as const, text: 'gathered.' },
		];
		const edited = told({ part: 'descriptor', place: 'G1.1', level: 1, before: 'a', after: 'b', words });
		expect(edited[0]?.changes[0]?.words).toEqual(words);
		expect(told({ part: 'introduction', place: 'G1', before: 'Old.', after: 'New.' })[0]?.changes[0]?.words).toEqual([
			{ kind: 'removed', text: 'Old.' },
			{ kind: 'added', text: 'New.' },
		]);
	});

	it('has a sentence for every part in both languages', async () => {
		const schema = await import('../../../../protocol/schema/rubricon.schema.json');
		const parts = schema.$defs.ChangedPart.oneOf.map((one) => one.const) as Change['part'][];
		expect(parts.length).toBeGreaterThan(10);
		for (const language of ['en', 'es'] as const) {
			setLanguage(language);
			for (const part of parts) expect(sentence({ part, place: 'G1.1', after: 'x' })).not.toMatch(/rubrics-|\{/);
		}
		setLanguage('en');
	});
});
