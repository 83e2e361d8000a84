/** An agenda that is put into another order: moving one item at a time. */
import type { ItemId } from '../../protocol/wire';

/** The items with one of them at another place; places outside the list are its ends. */
export const moved = (items: readonly ItemId[], item: ItemId, to: number): ItemId[] => {
	const from = items.indexOf(item);
	if (from < 0) return [...items];
	const rest = items.filter((one) => one !== item);
	const place = Math.max(0, Math.min(rest.length, to));
	return [...rest.slice(0, place), item, ...rest.slice(place)];
};

/** Where a key moves what is at this place; nothing for other keys. */
export const placeAfter = (key: string, at: number, length: number): number | undefined => {
	switch (key) {
		case 'ArrowUp':
			return Math.max(0, at - 1);
		case 'ArrowDown':
			return Math.min(length - 1, at + 1);
		case 'Home':
			return 0;
		case 'End':
			return length - 1;
		default:
			return undefined;
	}
};
