import { describe, expect, it } from 'vitest';
import type { Term } from '../../protocol/wire';
import { termFinder } from './terms';

const glossary = (...terms: string[]): Term[] => terms.map((term) => ({ term, definition: 'What it means.' }));
/** The words that were found, in order. */
const found = (terms: Term[], text: string): string[] => termFinder(terms)(text).map(({ from, to }) => text.slice(from, to));

describe('the terms of a glossary in a text', () => {
	it('are found in any case, as whole words only', () => {
		expect(found(glossary('Plot'), 'The plotting of a PLOT, not an exploit.')).toEqual(['PLOT']);
	});

	it('are the longest that fit', () => {
		const hits = termFinder(glossary('garden', 'school garden', 'school garden team'))('Each school garden team tends a garden.');
		expect(hits.map((hit) => hit.term)).toEqual([2, 0]);
	});

	it('are found once in a text, where they are first used', () => {
		expect(found(glossary('bed'), 'A bed is a bed is a bed.')).toEqual(['bed']);
	});

	it.each([
		['Tool shed', 'Two tool sheds stand there.', 'tool sheds'],
		['Tool sheds', 'One tool shed stands there.', 'tool shed'],
		['Nursery', 'All nurseries are open.', 'nurseries'],
		['Compost box', 'Three compost boxes.', 'compost boxes'],
		['Huerta escolar', 'Las huertas escolares crecen.', 'huertas escolares'],
		['Jardín', 'Un jardin sin acento.', 'jardin'],
		['Seed-saving', 'They practise seed saving.', 'seed saving'],
		["Farmers' market", 'At the farmers’ market.', 'farmers’ market'],
	])('%s is found in: %s', (term, text, words) => {
		expect(found(glossary(term), text)).toEqual([words]);
	});

	it('are found by their name and by their abbreviation', () => {
		expect(found(glossary('Garden Lead Teacher (GLT)'), 'A garden lead teacher decides.')).toEqual(['garden lead teacher']);
		expect(found(glossary('Garden Lead Teacher (GLT)'), 'Every GLT decides.')).toEqual(['GLT']);
	});

	it('as abbreviations are not ordinary words', () => {
		expect(found(glossary('IT'), 'It is what it is, says IT.')).toEqual(['IT']);
	});

	it('are found in scripts with and without spaces', () => {
		expect(found(glossary('خطة'), 'لدى المدرسة خُطّة واضحة.')).toEqual(['خُطّة']);
		expect(found(glossary('خطة'), 'لدى المدرسة خطةكبيرة.')).toEqual([]);
		expect(found(glossary('学校'), '私たちの学校では毎週働く。')).toEqual(['学校']);
	});

	it('with signs that mean something elsewhere are plain words', () => {
		expect(found(glossary('C++ (club)', 'a|b', '.*'), 'The C++ of a|b says nothing else.')).toEqual(['C++', 'a|b']);
	});

	it('are none for an empty glossary', () => {
		expect(termFinder([])('Anything.')).toEqual([]);
		expect(termFinder(glossary(' '))('Anything.')).toEqual([]);
	});
});
