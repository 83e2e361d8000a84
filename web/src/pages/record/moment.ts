/** A moment of the record: which step was the last one then, and which steps are beside it. */
import type { Trail, TrailLine } from '../../protocol/wire';
import { isMain, isQuiet } from './trail';

/** The last step that a reader is told of, at or before a record. */
export const stepAt = ({ lines }: Trail, seq: number): TrailLine | undefined =>
	lines.findLast((line) => line.seq <= seq && !isQuiet(line)) ?? lines[0];

/** When that record was made, as nearly as the trail knows. */
export const timeAt = ({ lines }: Trail, seq: number): string | undefined => (lines.findLast((line) => line.seq <= seq) ?? lines[0])?.at;

/** The main step before or after a record; nothing at the ends. */
export const mainBefore = ({ lines }: Trail, seq: number): number | undefined => lines.findLast((line) => line.seq < seq && isMain(line))?.seq;
export const mainAfter = ({ lines }: Trail, seq: number): number | undefined => lines.find((line) => line.seq > seq && isMain(line))?.seq;
