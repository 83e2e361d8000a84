import { describe, expect, it } from 'vitest';
import { invitationLink, joinOrigin, linesOf, shownCode } from './invitations';

describe('invitations', () => {
	it('are for the names that were typed, each once', () => {
		expect(linesOf(' North \n\nEast\nNorth\n  ')).toEqual(['North', 'East']);
		expect(linesOf('')).toEqual([]);
	});

	it('carry the name in a form that every address takes', () => {
		expect(invitationLink('https://x.org', 'ABCD2345', 'Peña & Söhne / 東')).toBe('https://x.org/join#ABCD2345/Pe%C3%B1a%20%26%20S%C3%B6hne%20%2F%20%E6%9D%B1');
	});

	it('lead to the public address, where it is known', () => {
		expect(joinOrigin('https://meet.example.org/join#ABCD2345', 'http://127.0.0.1:8080')).toBe('https://meet.example.org');
		for (const unknown of [undefined, 'not a link']) expect(joinOrigin(unknown, 'http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
	});

	it('show the code in two halves', () => {
		expect([shownCode('ABCD2345'), shownCode('ABC')]).toEqual(['ABCD-2345', 'ABC']);
	});
});
