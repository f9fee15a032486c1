import { openPeers } from './rounds/open-peers.ts';

type Found = { text: string; offset: { start: number; length: number } };
type View = { json(options?: { offset: boolean }): Found[] };
type Compromise = (text: string) => { people(): View; quotations(): View };

/** The package that finds quotations and people. */
export const openCompromise = (): Compromise => openPeers({ compromise: '14.17.0' })('compromise');
