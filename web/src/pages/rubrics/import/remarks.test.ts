import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import schema from '../../../../../protocol/schema/rubricon.schema.json';
import type { Doubt, Flaw, Rubric } from '../../../protocol/wire';
import common from '../../../words/common';
import words from '../../../words/import';
import rubrics from '../../../words/rubrics';
import { loadWords, setLanguage } from '../../../words/words.svelte';
import { nameOfPasted, refusalOf } from './files';
import { domainOf, fieldsOf } from './places';
import { doubtsOf, flawsOf } from './remarks';
import { dropDraft, keepDraft, keptDraft, type Draft } from './shelf';

const criterion = (code: string, texts: Record<number, string>, name = 'Compost') => ({
	code,
	name,
	levels: Object.entries(texts).map(([value, descriptor]) => ({ value: Number(value), descriptor })),
});
const rubric: Rubric = {
	id: 'garden',
	version: '1',
	title: 'Garden',
	language: 'en',
	levels: [
		{ value: 1, name: 'Seed' },
		{ value: 2, name: '' },
	],
	domains: [
		{ code: 'G1', name: 'Soil', criteria: [criterion('G1.1', { 1: 'a', 2: 'b' }), criterion('G1.1', { 1: 'c' }, ' ')] },
		{ code: 'G2', name: '', criteria: [] },
		{ code: 'G3', name: 'People', criteria: [criterion('', { 1: 'd', 2: 'e', 7: 'f' }), criterion('G3.2', { 1: 'g', 2: 'h' })] },
	],
	glossary: [{ term: 'Mulch', definition: 'Leaves.' }],
};
const flaw = (kind: Flaw['kind'], place: string, level?: number): Flaw => ({ kind, place, ...(level === undefined ? {} : { level }), detail: 'English.' });
const doubt = (kind: Doubt['kind'], more: Partial<Doubt> = {}): Doubt => ({ kind, detail: 'English.', ...more });
const fieldOf = (...flaws: Flaw[]): (string | undefined)[] => fieldsOf(rubric, flaws);

beforeAll(() => loadWords([common, rubrics, words]));
beforeEach(() => setLanguage('en'));

describe('a gap leads to the field that mends it', () => {
	it.each<[Flaw, string]>([
		[flaw('title', 'title'), 'about-title'],
		[flaw('id', 'id'), 'about-id'],
		[flaw('level_unnamed', 'levels', 2), 'level-1'],
		[flaw('scale_order', 'levels'), 'level-0'],
		[flaw('no_criteria', 'domains'), 'add-domain'],
		[flaw('domain_empty', 'G2'), 'd1-add'],
		[flaw('domain_unnamed', 'G2'), 'd1-name'],
		[flaw('criterion_unnamed', 'G1.1'), 'd0c1-name'],
		[flaw('descriptor_missing', 'G1.1', 2), 'd0c1-level2'],
		[flaw('level_unknown', '', 7), 'd2c0-left2'],
		[flaw('too_much', 'G3.2'), 'd2c1-code'],
		[flaw('too_much', 'glossary'), 'terms'],
	])('%o', (one, field) => {
		expect(fieldOf(one)).toEqual([field]);
	});

	it('for a code to the second that has it, and for an empty one to itself', () => {
		expect(fieldOf(flaw('code', 'G1.1'), flaw('code', ''))).toEqual(['d0c1-code', 'd2c0-code']);
		expect(['d0c1-code', 'about-title'].map(domainOf)).toEqual([0, undefined]);
	});

	it('and to none where the place is gone', () => {
		expect(fieldOf(flaw('domain_unnamed', 'G9'))).toEqual([undefined]);
	});
});

describe('what is to be looked at', () => {
	it('is told by kind, in the order of the document', () => {
		const groups = doubtsOf(
			[
				doubt('row_joined', { place: 'G3.2', line: 40, quote: 'turn- ing' }),
				doubt('assumed', { place: 'version' }),
				doubt('row_joined', { place: 'G1.1', line: 44 }),
			],
			rubric,
		);
		expect(groups.map(({ title, items }) => [title, items.map((item) => item.at)])).toEqual([
			['Put together again', [0, 2]],
			['Not said in the document', [1]],
		]);
		expect(groups[0]?.items[0]).toMatchObject({ place: 'G3.2', line: 40, quote: 'turn- ing', field: 'd2c1-code' });
		expect(groups[1]?.items[0]).toMatchObject({ place: 'version', field: 'about-version' });
	});

	it('leads to the very text that has the words', () => {
		const text = { 1: 'Leaves  are\ngathered .' };
		const one: Rubric = { ...rubric, domains: [{ code: 'G1', name: 'Soil', criteria: [criterion('G1.1', text)] }] };
		const fieldFor = (quote: string) => doubtsOf([doubt('odd_text', { place: 'G1.1', quote })], one)[0]?.items[0]?.field;
		expect(fieldFor('are gathered .')).toBe('d0c0-level1');
		expect(fieldFor('something else')).toBe('d0c0-code');
	});

	it('keeps the English of the server for readers of English', () => {
		expect(doubtsOf([doubt('odd_text')], rubric)[0]?.items[0]?.detail).toBe('English.');
		setLanguage('es');
		expect(doubtsOf([doubt('odd_text')], rubric)[0]).toMatchObject({ title: 'Letras o signos que parecen fuera de lugar' });
		expect(doubtsOf([doubt('odd_text')], rubric)[0]?.items[0]?.detail).toBe('');
		expect(flawsOf([flaw('too_much', 'G1')], rubric, [])[0]?.items[0]?.detail).toBe('');
	});

	it('names the level of a gap, and takes no text and an empty text for the same', () => {
		const flaws = [flaw('descriptor_missing', 'G1.1', 1), flaw('descriptor_empty', 'G3.2', 2)];
		const groups = flawsOf(flaws, rubric, fieldsOf(rubric, flaws));
		expect(groups).toHaveLength(1);
		expect(groups[0]?.items.map((item) => item.place)).toEqual(['G1.1, 1 Seed', 'G3.2, 2']);
	});

	it.each(['en', 'es'] as const)('has its words for every kind in %s', (language) => {
		setLanguage(language);
		const kindsOf = (name: 'DoubtKind' | 'FlawKind') => schema.$defs[name].oneOf.map((one) => one.const);
		const other = [doubtsOf([doubt('of_a_later_server' as Doubt['kind'])], rubric)[0]?.title, flawsOf([flaw('of_a_later_server' as Flaw['kind'], '')], rubric, [])[0]?.title];
		const told = [
			...kindsOf('DoubtKind').map((kind) => doubtsOf([doubt(kind as Doubt['kind'])], rubric)[0]),
			...kindsOf('FlawKind').map((kind) => flawsOf([flaw(kind as Flaw['kind'], '')], rubric, [])[0]),
		];
		expect(told.length).toBeGreaterThan(25);
		for (const one of told) {
			expect(other).not.toContain(one?.title);
			expect(`${one?.title} ${one?.about}`).not.toMatch(/import-|\{/);
		}
	});
});

describe('a draft', () => {
	const shelf = (): Storage => {
		const kept = new Map<string, string>();
		return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) } as Storage;
	};
	const draft: Draft = { rubric, name: 'garden.txt', format: 'text', doubts: [doubt('assumed')], seen: [0] };

	it('is there again after a reload, until it is dropped', () => {
		const storage = shelf();
		expect(keptDraft(storage)).toBeUndefined();
		expect(keepDraft(draft, storage)).toBe(true);
		expect(keptDraft(storage)).toEqual(draft);
		dropDraft(storage);
		expect(keptDraft(storage)).toBeUndefined();
	});

	it('that cannot be read or kept is none', () => {
		const storage = shelf();
		for (const broken of ['{', '1', '{}', '{"rubric":{}}']) {
			storage.setItem('rubricon.import', broken);
			expect(keptDraft(storage)).toBeUndefined();
		}
		const full = { ...storage, setItem: () => { throw new Error('full'); } } as Storage;
		expect(keepDraft(draft, full)).toBe(false);
	});
});

describe('a file', () => {
	it.each([
		[{ name: 'Framework.PDF', size: 10 }, 'pdf'],
		[{ name: 'framework.docx', size: 10 }, 'document'],
		[{ name: 'framework.xlsx', size: 9_000_000 }, 'large'],
		[{ name: 'framework.txt', size: 0 }, 'empty'],
		[{ name: 'framework.txt', size: 10 }, undefined],
	])('%o is refused as %s before it is sent', (file, refusal) => {
		expect(refusalOf(file)).toBe(refusal);
	});

	it.each([
		[' {"id": "x"}', 'pasted.json'],
		['| Code | Name |\n| --- | --- |\n', 'pasted.md'],
		['id = "x"\n[[levels]]\nvalue = 1', 'pasted.toml'],
		['G1\tSoil\tLeaves lie about.', 'pasted.txt'],
	])('that was pasted is named by its kind: %j', (text, name) => {
		expect(nameOfPasted(text)).toBe(name);
	});
});
