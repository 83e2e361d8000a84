/** What whoever votes along at the desk can vote on now: the group's item, its proposal, or an item of the advance round. */
import type { Advance, Choice, FocusItem, ItemId, Rubric, You } from '../../protocol/wire';

export interface Spot {
	kind: 'vote' | 'answer';
	item: ItemId;
	/** The round, 0 for the advance round; or the proposal. */
	number: number;
	/** What one said, if anything. */
	mine: Choice | number | undefined;
}

export const ownSpot = (you: You | null, focus: FocusItem | null, advance: Advance | null, shown: ItemId | null): Spot | undefined => {
	if (!you?.votes || you.no_device) return undefined;
	if (advance?.open) {
		if (!shown || !advance.items.some((one) => one.item === shown) || you.recused?.includes(shown)) return undefined;
		return { kind: 'vote', item: shown, number: 0, mine: you.advance?.find((one) => one.item === shown)?.choice };
	}
	if (!focus || you.recused?.includes(focus.item)) return undefined;
	const { item } = focus;
	if (focus.state === 'voting') {
		return { kind: 'vote', item, number: focus.round, mine: you.ballots?.find((one) => one.item === item && one.round === focus.round)?.choice };
	}
	if (focus.state === 'proposed' && focus.proposal) {
		const number = focus.proposal.proposal;
		return { kind: 'answer', item, number, mine: you.answers?.find((one) => one.item === item && one.proposal === number)?.answer };
	}
	return undefined;
};

/** The levels of the scale, from the lowest. */
export const scaleOf = (rubric: Rubric | undefined): number[] => rubric?.levels.map((level) => level.value) ?? [];
