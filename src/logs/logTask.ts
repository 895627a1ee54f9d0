import type { Facts, Language } from '../smtp/catalogue';
import type { OwnEntries } from '../smtp/ownCatalogue';
import type { SummaryFilter } from '../smtp/summary';
import type { Piece } from './logPieces';
import type { LogProblem } from './logProblem';
import type { LogReading } from './logReading';
import type { PackedPart } from './packedPart';

/** What a catalogue is made of, see `createOwnCatalogue`: plain data, which goes to a worker. */
export interface CatalogueSources {
	readonly facts: Facts;
	readonly language: Language;
	readonly own: OwnEntries;
}

/** What a worker is started with. */
export interface WorkerSetup {
	readonly sources: CatalogueSources;
	readonly filter?: SummaryFilter;
	/** One 32-bit integer, not 0 as soon as all are to stop. */
	readonly stop: SharedArrayBuffer;
}

/** A part of the work: one log as a whole, or a piece of a file. */
export interface LogTask {
	readonly name: string;
	readonly part?: { readonly piece: Piece; readonly reading: LogReading };
}

/** What comes of a task. */
export interface TaskResult {
	/** Absent where nothing could be read. */
	readonly part?: PackedPart;
	readonly problem?: LogProblem;
}

/** From a worker: bytes read since it last said so, and at last the result of its task. */
export type WorkerMessage =
	| { readonly kind: 'progress'; readonly bytes: number }
	| { readonly kind: 'done'; readonly result: TaskResult };
