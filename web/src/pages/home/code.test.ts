import { describe, expect, it } from 'vitest';
import { codeFault, readCode, showCode, typeCode } from './code';

describe('a code', () => {
	it('is read forgivingly', () => expect(readCode(' k7qm – 4xol ')).toBe('K7QM4X01'));
	it('is shown in two halves', () => expect(showCode('k7qm4x2p')).toBe('K7QM-4X2P'));
	it('is shown as far as it goes', () => expect(showCode('k7q')).toBe('K7Q'));
	it.each([
		['', 'missing'],
		[' - ', 'missing'],
		['K7QM', 'short'],
		['K7QM-4X2PP', 'long'],
		['K7QM-4X2U', 'odd'],
		['K7QM-4X2!', 'odd'],
		['K7QM-4X2P', undefined],
	])('%j is %s', (typed, fault) => expect(codeFault(typed)).toBe(fault));
});

describe('typing', () => {
	it('puts the hyphen in', () => expect(typeCode('k7qm4', 5)).toEqual({ text: 'K7QM-4', caret: 6 }));
	it('leaves the caret where a character was taken out', () => expect(typeCode('K7M-4X2P', 2)).toEqual({ text: 'K7M4-X2P', caret: 2 }));
	it('steps back over the hyphen', () => expect(typeCode('K7QM-', 5)).toEqual({ text: 'K7QM', caret: 4 }));
});
