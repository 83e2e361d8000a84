/**
 * Type as large as the room allows. The screen never scrolls, and texts differ in length, so the size is found by trying.
 */
import type { Attachment } from 'svelte/attachments';

/** The largest whole number from `least` to `most` that fits; `least` where none does. */
export const largest = (least: number, most: number, fits: (size: number) => boolean): number => {
	let low = Math.ceil(least);
	let high = Math.floor(most);
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (fits(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
};

/**
 * Sets `--fit` on the element to the largest size, in pixels, at which nothing in it is cut off. `boxes` are what may be cut
 * off; the element itself where none are named. What is cut off even at the least size has `data-cut`. Sizes are in hundredths of the screen, as in `projector.css`.
 */
export const fit =
	(least: number, most: number, boxes?: string): Attachment<HTMLElement> =>
	(node) => {
		const overflows = (box: Element): boolean => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
		const measure = (): void => {
			const unit = Math.min(innerHeight / 100, innerWidth * 0.005625);
			const all = boxes ? [...node.querySelectorAll(boxes)] : [node];
			for (const box of all) box.removeAttribute('data-cut');
			const set = (size: number): void => node.style.setProperty('--fit', `${size}px`);
			const fits = (size: number): boolean => {
				set(size);
				return !all.some(overflows);
			};
			set(largest(least * unit, most * unit, fits));
			for (const box of all.filter(overflows)) box.setAttribute('data-cut', '');
		};
		measure();
		// What is measured does not depend on the size that is found, so this comes to rest.
		const observer = new ResizeObserver(measure);
		observer.observe(node);
		const onWords = new MutationObserver(measure);
		onWords.observe(node, { childList: true, subtree: true, characterData: true });
		void document.fonts.ready.then(measure);
		return () => {
			observer.disconnect();
			onWords.disconnect();
		};
	};
