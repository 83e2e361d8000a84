/** The levels of the scale with what each looks like for a criterion; numbers alone where the text is not here. */
import type { Criterion, FocusItem, Rubric } from '../../protocol/wire';
import { t } from '../../words/words.svelte';

export interface LevelText {
	value: number;
	/** Its place on the scale, from 1. */
	place: number;
	name: string;
	text: string;
}

/** Both built-in frameworks have four; a vote must be possible before the text is here. */
const UNKNOWN_SCALE = [1, 2, 3, 4];

export const levelsOf = (
	rubric: Rubric | undefined,
	criterion: Criterion | undefined,
	item?: Pick<FocusItem, 'revealed'>,
): LevelText[] => {
	// A reveal lists every level of the scale, so it knows them without the text.
	const values = rubric?.levels.map((one) => one.value) ?? item?.revealed[0]?.tally.levels.map((one) => one.level) ?? UNKNOWN_SCALE;
	return values.map((value, at) => ({
		value,
		place: at + 1,
		name: rubric?.levels.find((one) => one.value === value)?.name ?? '',
		text: criterion?.levels.find((one) => one.value === value)?.descriptor ?? '',
	}));
};

/** "Round 2"; the round before the meeting has a name of its own. */
export const roundWords = (round: number): string => t('participant-round-alone', { round });
