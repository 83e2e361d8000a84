import { describe, expect, it } from 'vitest';
import { invitation, listOf, tooLong } from './organisations';

describe('organisations that were typed or pasted', () => {
	it.each<[string, string, string[]]>([
		['one a line', 'Bay College\nParents council\n', ['Bay College', 'Parents council']],
		['with commas', 'Bay College, Parents council', ['Bay College', 'Parents council']],
		['with semicolons, so that commas are of the names', 'College, North; College, South', ['College, North', 'College, South']],
		['lines, so that commas are of the names', 'College, North\nCollege, South', ['College, North', 'College, South']],
		['a list of a document', '• Bay College\n- Parents council;\n3. Chamber', ['Bay College', 'Parents council', 'Chamber']],
		['a column of a spreadsheet', 'Bay College\t\r\n"Parents council"\t', ['Bay College', 'Parents council']],
		['a name twice', 'Bay College\nbay  college', ['Bay College']],
		['a number that is of the name', '21st Century Schools\n4-H', ['21st Century Schools', '4-H']],
		['nothing', ' \n, ', []],
	])('%s', (_, text, names) => expect(listOf(text)).toEqual(names));

	it('are too long where the lines were lost', () => {
		expect(tooLong(['x'.repeat(120), 'y'.repeat(121)])).toEqual(['y'.repeat(121)]);
	});

	it('are invited with an address that survives any name', () => {
		expect(invitation('https://vote.example.org/join#7KX2', 'Niños & #1/2')).toBe('https://vote.example.org/join#7KX2/Ni%C3%B1os%20%26%20%231%2F2');
	});
});
