import { say } from '../language/say.ts';
import type { User } from './command.ts';

/** What somebody who may not change a place can do about it; empty where nothing is known. */
export const howToManage = ({ howToManage: advice }: User): string => (advice ? say(advice) : '');
