import { expect, it } from 'vitest';
import { buzzes } from './nudge';

it.each([
	['a new reminder', [0, 1, true, false], true],
	['one that was there when the page opened', [1, 1, true, false], false],
	['one for others', [0, 1, false, false], false],
	['where motion is unwelcome', [0, 1, true, true], false],
	['a new round, which counts from nothing', [2, 0, true, false], false],
] as const)('%s', (_, [before, now, missing, calm], felt) => expect(buzzes(before, now, missing, calm)).toBe(felt));
