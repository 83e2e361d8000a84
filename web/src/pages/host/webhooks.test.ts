import { expect, it } from 'vitest';
import { isAddress, KINDS, nameOfKind, requestOf } from './webhooks';

it.each([
	['https://example.org/hook', true],
	[' https://example.org ', true],
	['http://127.0.0.1:9000', true],
	['ftp://example.org', false],
	['example.org', false],
	['', false],
])('takes “%s” for an address: %s', (text, is) => expect(isAddress(text)).toBe(is));

it('names what is to be told only where it is not everything', () => {
	expect(requestOf(' https://example.org ', KINDS)).toEqual({ url: 'https://example.org' });
	expect(requestOf('https://example.org', ['session.closed'])).toEqual({ url: 'https://example.org', kinds: ['session.closed'] });
});

it('has a name in words for each kind', () => {
	expect(KINDS.map(nameOfKind)).toEqual(['item-decided', 'item-reopened', 'session-closed']);
});
